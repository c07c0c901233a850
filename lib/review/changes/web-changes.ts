import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { withoutPublished } from './affected-users';
import { changeOf, type ChangeWords, interrupting } from './change-of';
import type { ReviewContext } from './review-context';
import { factsInWords } from './words';

const VERBS: Readonly<Record<Exclude<PlanChange, PlanChange.CHANGED>, string>> = {
  [PlanChange.ADDED]: 'publish', [PlanChange.REMOVED]: 'withdraw',
};
const TASKS: Readonly<Record<PlanChange, ChangeTask>> = {
  [PlanChange.ADDED]: ChangeTask.PUBLISH_NAME,
  [PlanChange.REMOVED]: ChangeTask.WITHDRAW_NAME,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_PUBLISHING,
};

/** The host names that a reverse proxy publishes. */
export function publishingChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  return differences.map((difference) => {
    const { id, change, facts } = difference;
    return changeOf([difference], {
      task: TASKS[change],
      audiences: [PlanAudience.NETWORK],
      byDeployment: context.after.isDeployed,
      subject: id,
      sentence: change === PlanChange.CHANGED
        ? `change ${id}: ${factsInWords(facts)}`
        : `${VERBS[change]} ${id} (${servicesOf(id, change, context)})`,
      ...effectOf(difference, context),
    });
  });
}

function servicesOf(host: string, change: PlanChange, { before, after }: ReviewContext): string {
  const { publishing } = change === PlanChange.REMOVED ? before : after;
  return publishing.get(host)?.publishes.join(', ') ?? 'web services';
}

function effectOf(
  { id, change }: PlanDifference, { before, after, interruptions }: ReviewContext,
): Pick<ChangeWords, 'risk' | 'effect' | 'order'> {
  if (change === PlanChange.ADDED) return { risk: ChangeRisk.EXPOSURE, effect: 'anyone on the Internet can open the name' };
  const was = before.publishing.get(id);
  if (change === PlanChange.REMOVED) {
    const without = withoutPublished(was?.publishes ?? []);
    return interrupting(interruptions.take(id, 'web-name-withdrawn'), { risk: ChangeRisk.OUTAGE, effect: without });
  }
  const ports = was?.bridges.map(({ listenPort }) => interruptions.take(`${id}:${listenPort}`, 'web-port-closed')) ?? [];
  const target = after.publishing.get(id)?.target ?? '';
  const found = interruptions.take(id, 'web-requests-moved') ?? ports.find((port) => port !== undefined)
    ?? interruptions.take(target, 'web-server-withdrawn');
  return interrupting(found, { risk: ChangeRisk.NONE });
}

const AUDIENCES: ReadonlyMap<PlanTableId, readonly PlanAudience[]> = new Map([
  [PlanTableId.WEB_POOLS, [PlanAudience.LYNC, PlanAudience.PKI, PlanAudience.NETWORK]],
  [PlanTableId.SIMPLE_URLS, [PlanAudience.LYNC]],
  [PlanTableId.SPLIT_NAMES, [PlanAudience.DNS]],
  [PlanTableId.HIDDEN_NAMES, [PlanAudience.DNS]],
]);

const WHAT: ReadonlyMap<PlanTableId, string> = new Map([
  [PlanTableId.WEB_POOLS, 'pool with published web services'],
  [PlanTableId.SIMPLE_URLS, 'simple URL'],
  [PlanTableId.SPLIT_NAMES, 'name that resolves differently inside and outside'],
  [PlanTableId.HIDDEN_NAMES, 'name that an internal zone hides from internal clients'],
]);

const OTHER_VERBS: Readonly<Record<PlanChange, string>> = {
  [PlanChange.ADDED]: 'add', [PlanChange.REMOVED]: 'remove', [PlanChange.CHANGED]: 'change',
};

/** What Lync and DNS administrators have to know about published names; records and publishing rules have tables of their own. */
export function webChanges(differences: readonly PlanDifference[]): ReviewedChange[] {
  return differences.map((difference) => {
    const { table, id, change, columns, facts } = difference;
    const isName = table === PlanTableId.SPLIT_NAMES || table === PlanTableId.HIDDEN_NAMES;
    const isUrl = table === PlanTableId.SIMPLE_URLS;
    const name = isUrl ? columns.slice(0, 3).filter((text) => text !== '').join(' ') : id;
    const subject = `${WHAT.get(table) ?? 'entry'} ${name}`;
    return changeOf([difference], {
      task: isName ? ChangeTask.NOTE : ChangeTask.CHANGE_TOPOLOGY,
      audiences: AUDIENCES.get(table) ?? [PlanAudience.LYNC],
      byDeployment: false,
      subject,
      sentence: `${OTHER_VERBS[change]} ${subject}${change === PlanChange.CHANGED ? `: ${factsInWords(facts)}` : ''}`,
      risk: ChangeRisk.NONE,
      effect: isUrl ? 'run Enable-CsComputer on each Director and Front End Server afterwards' : undefined,
    });
  });
}
