import { EdgeSide } from '../../values/vocabulary/edge-side';
import { DnsAddressOwner, type DnsRecordPlan } from '../../plan/network/dns-plan';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { addressKey } from './address-holder';
import { changeOf, type ChangeWords, interrupting } from './change-of';
import { withoutRecord } from './record-users';
import { inBoth, type PlanCore, type ReviewContext } from './review-context';
import { listed } from './words';

const TASKS: Readonly<Record<PlanChange, ChangeTask>> = {
  [PlanChange.ADDED]: ChangeTask.PUBLISH_RECORD,
  [PlanChange.REMOVED]: ChangeTask.DELETE_RECORD,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_RECORD,
};

/** The records that are published, deleted or changed, each as a whole: name, type and data. */
export function dnsChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const recordOf = inBoth(context.before.dnsRecords, context.after.dnsRecords, ({ id }) => id);
  return differences.flatMap((difference) => {
    const { was, is } = recordOf(difference.id);
    const record = is ?? was;
    if (record === undefined) return [];
    return [changeOf([difference], {
      task: TASKS[difference.change],
      audiences: [PlanAudience.DNS],
      byDeployment: isWritten(record, is === undefined ? context.before : context.after),
      subject: `${record.type} ${record.name}`,
      sentence: sentenceOf(record, was, is),
      ...effectOf(was, is, context),
    })];
  });
}

/** Whether the deployment writes the record. */
function isWritten({ zone }: DnsRecordPlan, { isDeployed, proxy }: PlanCore): boolean {
  return zone !== undefined && (isDeployed || proxy !== undefined);
}

function sentenceOf(record: DnsRecordPlan, was: DnsRecordPlan | undefined, is: DnsRecordPlan | undefined): string {
  const what = `${record.type} ${record.name} in ${zoneOf(record)}`;
  if (was === undefined) return `publish ${what}: ${dataOf(record)}, TTL ${record.ttlSeconds} seconds`;
  if (is === undefined) return `delete ${what}: ${dataOf(record)}`;
  const [before, after] = [dataOf(was), dataOf(is)];
  const parts = [
    ...(before === after ? [] : [`${before} -> ${after}`]),
    ...(was.ttlSeconds === is.ttlSeconds ? [] : [`TTL ${was.ttlSeconds} -> ${is.ttlSeconds} seconds`]),
    ...(was.zone === is.zone ? [] : [`from ${zoneOf(was)}`]),
  ];
  return `change ${what}: ${parts.length === 0 ? 'the addresses belong to other services' : parts.join('; ')}`;
}

function zoneOf({ side, zone }: DnsRecordPlan): string {
  return zone === undefined ? `${side} DNS, by others` : `the ${side} zone ${zone}`;
}

/** The data of a record as a set. */
function dataOf({ srv, cname, addresses }: DnsRecordPlan): string {
  if (srv !== undefined) return `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`;
  if (cname !== undefined) return cname;
  const assigned = addresses.filter(({ address }) => address === undefined).map(({ name }) => name);
  return [
    ...addresses.flatMap(({ address, name }) => (address === undefined ? [] : [`${address} (${name})`])),
    ...(assigned.length === 0 ? [] : [`${listed(assigned)} (assigned at deployment)`]),
  ].join(', ');
}

function effectOf(
  was: DnsRecordPlan | undefined, is: DnsRecordPlan | undefined, { before, after, interruptions }: ReviewContext,
): Pick<ChangeWords, 'risk' | 'effect' | 'order'> {
  if (was === undefined) {
    return { risk: ChangeRisk.NONE, effect: is === undefined ? undefined : `until it exists, ${withoutRecord(is, after)}` };
  }
  const interruption = interruptions.take(`${was.type} ${was.name}`, 'published-address-withdrawn');
  if (is === undefined) {
    return interrupting(interruption, isOfRemovedServer(was, after)
      ? { risk: ChangeRisk.NONE, effect: 'nobody: no server has the name any longer' }
      : { risk: ChangeRisk.OUTAGE, effect: withoutRecord(was, before) });
  }
  if (isRedirected(was, is, after)) {
    return { risk: ChangeRisk.OUTAGE, effect: `until the record is changed, ${withoutRecord(was, before)}, ${forTtl(was)}` };
  }
  const isSame = dataOf(was) === dataOf(is);
  return interrupting(interruption, { risk: ChangeRisk.NONE, effect: isSame ? undefined : laterEffect(was, is, before, after) });
}

/** Whether what the record pointed to is not there any longer. */
function isRedirected(was: DnsRecordPlan, is: DnsRecordPlan, { hostNames }: PlanCore): boolean {
  const [earlier, later] = [was, is].map(({ srv, cname }) => srv?.target ?? cname);
  if (earlier === undefined) return false;
  if (was.srv?.port !== is.srv?.port) return true;
  return earlier !== later && !hostNames.has(earlier);
}

function isOfRemovedServer({ addresses }: DnsRecordPlan, { edge }: PlanCore): boolean {
  const left = new Set(edge?.servers.map(({ computerName }) => computerName));
  return edge !== undefined && addresses.length > 0
    && addresses.every(({ owner, name }) => owner === DnsAddressOwner.EDGE_SERVER && !left.has(name));
}

function laterEffect(was: DnsRecordPlan, is: DnsRecordPlan, before: PlanCore, after: PlanCore): string {
  const earlier = new Map(was.addresses.map((address) => [addressKey(address, before), address.name]));
  const later = new Map(is.addresses.map((address) => [addressKey(address, after), address.name]));
  const gone = [...earlier].filter(([key]) => !later.has(key)).map(([, name]) => name);
  const come = [...later].filter(([key]) => !earlier.has(key)).map(([, name]) => name);
  if (gone.length > 0) {
    const who = was.side === EdgeSide.EXTERNAL ? 'users and partners' : 'servers and users inside';
    return `${who} who have looked the name up use ${listed(gone)} ${forTtl(was)}`;
  }
  if (come.length > 0) return `new connections also go to ${listed(come)}`;
  return was.addresses.length > 0
    ? 'nobody: the addresses stay'
    : `whoever has looked the record up uses the earlier data ${forTtl(was)}`;
}

function forTtl({ ttlSeconds }: DnsRecordPlan): string {
  return `for up to ${ttlSeconds} seconds`;
}
