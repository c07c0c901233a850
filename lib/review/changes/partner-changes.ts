import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { changeOf, type ChangeWords } from './change-of';
import type { PlanCore, ReviewContext } from './review-context';
import { factsInWords } from './words';

/** What a row of a table about partners is, and what it means that it comes or goes. */
interface PartnerWords {
  readonly name: (difference: PlanDifference) => string;
  readonly come: Pick<ChangeWords, 'risk' | 'effect'>;
  readonly gone: Pick<ChangeWords, 'risk' | 'effect'>;
  /** The tasks for a row that comes, goes or changes. */
  readonly tasks: Readonly<Record<PlanChange, ChangeTask>>;
}

const PARTNER: PartnerWords['tasks'] = {
  [PlanChange.ADDED]: ChangeTask.ADD_PARTNER,
  [PlanChange.REMOVED]: ChangeTask.REMOVE_PARTNER,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_PARTNER,
};
const SETTING: PartnerWords['tasks'] = {
  [PlanChange.ADDED]: ChangeTask.CHANGE_SETTING,
  [PlanChange.REMOVED]: ChangeTask.CHANGE_SETTING,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_SETTING,
};

const outage = (effect: string): Pick<ChangeWords, 'risk' | 'effect'> => ({ risk: ChangeRisk.OUTAGE, effect });
const harmless = (effect: string): Pick<ChangeWords, 'risk' | 'effect'> => ({ risk: ChangeRisk.NONE, effect });
const exposure = (effect: string): Pick<ChangeWords, 'risk' | 'effect'> => ({ risk: ChangeRisk.EXPOSURE, effect });

const WORDS: ReadonlyMap<PlanTableId, PartnerWords> = new Map<PlanTableId, PartnerWords>([
  [PlanTableId.PARTNER_DOMAINS, {
    name: ({ id, columns: [, type = '', , product = ''] }) => `partner ${id} (${type}, ${product})`,
    come: harmless('your users and the partner\'s users can communicate'),
    gone: outage('your users and the partner\'s users can no longer communicate, unless the partner is discovered'),
    tasks: PARTNER,
  }],
  [PlanTableId.HOSTING_PROVIDERS, {
    name: ({ id, columns: [name = id] }) => `hosting provider ${name} (${id})`,
    come: harmless('your users can communicate with users that the provider hosts'),
    gone: outage('your users can no longer communicate with users that the provider hosts'),
    tasks: PARTNER,
  }],
  [PlanTableId.BLOCKED_DOMAINS, {
    name: ({ id }) => `blocked domain ${id}`,
    come: outage('your users can no longer communicate with users of the domain'),
    gone: exposure('users of the domain can contact your users again'),
    tasks: SETTING,
  }],
  [PlanTableId.PUBLIC_IM, {
    name: ({ id, columns: [name = id] }) => `public IM provider ${name}`,
    come: harmless('your users can communicate with contacts of the provider'),
    gone: outage('your users lose their contacts at the provider'),
    tasks: PARTNER,
  }],
  [PlanTableId.XMPP, {
    name: () => 'XMPP federation',
    come: harmless('XMPP contacts can be added, from the partners that are listed'),
    gone: outage('your users lose all XMPP contacts'),
    tasks: SETTING,
  }],
  [PlanTableId.XMPP_PARTNERS, {
    name: ({ id, columns: [, type = ''] }) => `XMPP partner ${id}${type === '' ? '' : ` (${type})`}`,
    come: harmless('your users and contacts at the partner can communicate, two at a time'),
    gone: outage('your users lose their contacts at the partner'),
    tasks: PARTNER,
  }],
  [PlanTableId.MOBILE_PUSH, {
    name: () => 'push notifications to mobile clients',
    come: harmless('mobile clients are notified in the background'),
    gone: outage('mobile clients are no longer notified in the background'),
    tasks: SETTING,
  }],
  [PlanTableId.FEDERATION, {
    name: () => 'federation',
    come: harmless('partners that are allowed can reach your users'),
    gone: outage('federated partners can no longer reach your users'),
    tasks: SETTING,
  }],
]);

const VERBS: Readonly<Record<PlanChange, string>> = {
  [PlanChange.ADDED]: 'add', [PlanChange.REMOVED]: 'remove', [PlanChange.CHANGED]: 'change',
};

/** Partners, providers and how the organization and its partners find each other. */
export function partnerChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  return differences.flatMap((difference) => {
    const words = WORDS.get(difference.table);
    if (words === undefined) return [];
    const { change, facts } = difference;
    const subject = words.name(difference);
    return [changeOf([difference], {
      task: words.tasks[change],
      audiences: [PlanAudience.LYNC],
      byDeployment: false,
      subject,
      sentence: `${VERBS[change]} ${subject}${change === PlanChange.CHANGED ? `: ${factsInWords(facts)}` : ''}`,
      ...effectOf(difference, words, context.after),
    })];
  });
}

function effectOf(
  { table, change, facts }: PlanDifference, words: PartnerWords, { edge }: PlanCore,
): Pick<ChangeWords, 'risk' | 'effect'> {
  if (change === PlanChange.ADDED) return words.come;
  if (change === PlanChange.REMOVED) return words.gone;
  const hasFact = (key: string): boolean => facts.some((fact) => fact.key === key);
  if (table === PlanTableId.FEDERATION && hasFact('partnerDiscovery')) {
    return edge?.federation?.partnerDiscovery === true
      ? exposure('any organization with a federation record can contact your users, without being on the allow list')
      : outage('partners that are not on the allow list can no longer reach your users');
  }
  // Lync accepts the domain from this Access Edge only.
  if (table === PlanTableId.PARTNER_DOMAINS && hasFact('accessEdge')) {
    return outage('messages of the partner from any other Access Edge are refused');
  }
  return { risk: ChangeRisk.NONE };
}
