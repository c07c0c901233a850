import { PlanPart } from '../model/plan-part';
import { PlanChange, type PlanDifference, type PlanFactChange } from './plan-comparison';

type Verbs = Readonly<Record<PlanChange, string>>;

const { ADDED, REMOVED, CHANGED } = PlanChange;
const USUAL: Verbs = { [ADDED]: 'add', [REMOVED]: 'remove', [CHANGED]: 'change' };
const FIREWALL: Verbs = { [ADDED]: 'open', [REMOVED]: 'close', [CHANGED]: 'change' };
const RECORDS: Verbs = { [ADDED]: 'create', [REMOVED]: 'delete', [CHANGED]: 'change' };
const CERTIFICATES: Verbs = { [ADDED]: 'request', [REMOVED]: 'drop', [CHANGED]: 'change' };

/** What stands in a certificate itself: it cannot be changed without another certificate. */
const CONTENTS: ReadonlySet<string> = new Set(['subject', 'sans', 'issuedBy', 'keyLength', 'exportable']);

/** Where a certificate is: the same one goes to a further server. */
const INSTALLATION: ReadonlySet<string> = new Set(['shared', 'installedOn']);

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
  [PlanPart.PROOF]: USUAL,
  [PlanPart.MEDIA_POLICY]: FIREWALL,
  [PlanPart.DNS_RECORDS]: RECORDS,
  [PlanPart.SPLIT_NAMES]: RECORDS,
  [PlanPart.CERTIFICATES]: CERTIFICATES,
  [PlanPart.PARTNERS]: USUAL,
  [PlanPart.SETTINGS]: USUAL,
  [PlanPart.TASKS]: USUAL,
  [PlanPart.HYBRID]: USUAL,
  [PlanPart.HYBRID_STEPS]: USUAL,
  [PlanPart.FINDINGS]: FINDINGS,
  [PlanPart.OTHER]: USUAL,
};

/** The action for a difference, in the terms of the people who perform it. */
export function changeVerb({ part, change, facts }: PlanDifference): string {
  return part === PlanPart.CERTIFICATES && change === CHANGED ? certificateVerb(facts) : VERBS[part][change];
}

function certificateVerb(facts: readonly PlanFactChange[]): string {
  if (facts.some(({ key }) => CONTENTS.has(key))) return 'reissue';
  const isInstalled = facts.some(({ key, after }) => key === 'installedOn' && after.length > 0);
  return isInstalled && facts.every(({ key }) => INSTALLATION.has(key)) ? 'install' : CERTIFICATES[CHANGED];
}
