import { PlanPart } from '../model/plan-part';
import { PlanChange, type PlanDifference } from './plan-comparison';

type Verbs = Readonly<Record<PlanChange, string>>;

const { ADDED, REMOVED, CHANGED } = PlanChange;
const USUAL: Verbs = { [ADDED]: 'add', [REMOVED]: 'remove', [CHANGED]: 'change' };
const FIREWALL: Verbs = { [ADDED]: 'open', [REMOVED]: 'close', [CHANGED]: 'change' };
const RECORDS: Verbs = { [ADDED]: 'create', [REMOVED]: 'delete', [CHANGED]: 'change' };
const CERTIFICATES: Verbs = { [ADDED]: 'request', [REMOVED]: 'drop', [CHANGED]: 'change' };

/** What stands in a certificate itself: it cannot be changed without another certificate. */
const CONTENTS: ReadonlySet<string> = new Set(['subject', 'sans', 'issuedBy', 'privateKey']);

const FINDINGS: Verbs = { [ADDED]: 'new', [REMOVED]: 'gone', [CHANGED]: 'changed' };

const VERBS: Readonly<Record<PlanPart, Verbs>> = {
  [PlanPart.COMPARED_PLANS]: USUAL,
  [PlanPart.INTERRUPTIONS]: USUAL,
  [PlanPart.OVERVIEW]: USUAL,
  [PlanPart.SERVERS]: USUAL,
  [PlanPart.LOAD_BALANCERS]: USUAL,
  [PlanPart.WEB_POOLS]: USUAL,
  [PlanPart.SIMPLE_URLS]: USUAL,
  [PlanPart.PUBLISHING_RULES]: USUAL,
  [PlanPart.EXTERNAL_FIREWALL]: FIREWALL,
  [PlanPart.INTERNAL_FIREWALL]: FIREWALL,
  [PlanPart.FIREWALL_ADDRESSES]: USUAL,
  [PlanPart.MEDIA_POLICY]: FIREWALL,
  [PlanPart.DNS_RECORDS]: RECORDS,
  [PlanPart.SPLIT_NAMES]: RECORDS,
  [PlanPart.CERTIFICATES]: CERTIFICATES,
  [PlanPart.PARTNERS]: USUAL,
  [PlanPart.SETTINGS]: USUAL,
  [PlanPart.FINDINGS]: FINDINGS,
  [PlanPart.OTHER]: USUAL,
};

/** What is to be done about a difference, in the words of those who do it. */
export function changeVerb({ part, change, facts }: PlanDifference): string {
  const isReissue = part === PlanPart.CERTIFICATES && change === CHANGED && facts.some(({ key }) => CONTENTS.has(key));
  return isReissue ? 'reissue' : VERBS[part][change];
}
