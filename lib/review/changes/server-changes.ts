import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { grouped } from '../../projection/model/grouped';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { changeOf, type ChangeWords, interrupting } from './change-of';
import type { ReviewContext } from './review-context';
import { isReplaced, serverPairs } from './server-pairs';
import { factsInWords, listed } from './words';

type Differences = readonly [PlanDifference, ...PlanDifference[]];

/** The servers that come, leave, are replaced, are drained or change, each with its addresses. */
export function serverChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const [before, after] = [context.before.edge, context.after.edge];
  if (before === undefined || after === undefined) return [];
  const { pairs, laterNames } = serverPairs(before, after);
  const ofServer = grouped(differences, (difference) => laterNames.get(serverOf(difference)) ?? serverOf(difference));
  return [...ofServer].flatMap(([name, own]) => {
    const { was, is } = pairs.get(name) ?? {};
    const words = { audiences: AUDIENCES, byDeployment: context.after.isDeployed, subject: (is ?? was)?.computerName ?? name };
    if (is === undefined) return was === undefined ? [] : [changeOf(own, { ...words, ...removed(was, context) })];
    if (was === undefined) return [changeOf(own, { ...words, ...added(is) })];
    if (isReplaced(was, is)) return [changeOf(own, { ...words, ...replaced(was, is, context) })];
    return stayed(own, { was, is }, words, context);
  });
}

const AUDIENCES: readonly PlanAudience[] = [PlanAudience.LYNC, PlanAudience.NETWORK];

/** Name of the server that the row of a table is about. */
function serverOf({ id, subject: [server = id] = [] }: PlanDifference): string {
  return server;
}

function added(server: EdgeServerPlan): Pick<ChangeWords, 'task' | 'sentence' | 'risk' | 'effect'> {
  return {
    task: ChangeTask.ADD_SERVER,
    sentence: `add server ${server.number}, ${server.fqdn}, with ${addressesOf(server)}`,
    risk: ChangeRisk.NONE,
    effect: server.drained === true
      ? 'nobody: nothing leads to it while it is drained'
      : 'names and load balancers lead to it as soon as it is deployed: until Lync is installed and started on it, connections '
        + 'to it fail and are tried again elsewhere',
  };
}

function removed(
  server: EdgeServerPlan, { interruptions }: ReviewContext,
): Pick<ChangeWords, 'task' | 'sentence' | 'risk' | 'effect' | 'order'> {
  return {
    task: ChangeTask.REMOVE_SERVER,
    sentence: `remove server ${server.number}, ${server.fqdn}`,
    ...interrupting(interruptions.take(server.fqdn, 'server-removed'), server.drained === true
      ? { risk: ChangeRisk.NONE, effect: 'nobody: the server is drained' }
      : { risk: ChangeRisk.OUTAGE, effect: 'everybody who is connected through the server is cut off' }),
  };
}

function replaced(
  was: EdgeServerPlan, is: EdgeServerPlan, { interruptions }: ReviewContext,
): Pick<ChangeWords, 'task' | 'sentence' | 'risk' | 'effect' | 'order'> {
  const what = was.computerName === is.computerName
    ? `${is.fqdn}: its number ${was.number} -> ${is.number}`
    : `${was.fqdn} by ${is.fqdn}`;
  return {
    task: ChangeTask.REPLACE_SERVER,
    sentence: `replace server ${what}, with ${addressesOf(is)}`,
    ...interrupting(interruptions.take(was.fqdn, 'server-renamed'), {
      risk: ChangeRisk.REPLACEMENT,
      effect: 'the machine is replaced: everybody who is connected through it is cut off until Lync is installed on the new one',
    }, ChangeRisk.REPLACEMENT),
  };
}

/** What is different about a server that stays: whether it is drained, its addresses, and its settings. */
function stayed(
  differences: Differences, { was, is }: { readonly was: EdgeServerPlan; readonly is: EdgeServerPlan },
  words: Pick<ChangeWords, 'audiences' | 'byDeployment' | 'subject'>,
  { after, interruptions }: ReviewContext,
): ReviewedChange[] {
  const isDrained = is.drained === true;
  const settings = differences.filter(({ table }) => table === PlanTableId.SERVER_SETTINGS);
  const addresses = differences.filter(({ table }) => table !== PlanTableId.SERVER_SETTINGS);
  const changes: ReviewedChange[] = [];
  for (const difference of settings) {
    if ((was.drained === true) !== isDrained) {
      changes.push(changeOf([difference], {
        ...words, part: 'drained', ...(isDrained ? drained(is, after.edge) : returned(is)),
      }));
    }
    const facts = difference.facts.filter(({ key }) => key !== 'drained');
    if (facts.length > 0) {
      changes.push(changeOf([difference], {
        ...words,
        task: ChangeTask.CHANGE_SERVER,
        sentence: `change the settings of ${is.computerName}: ${factsInWords(facts)}`,
        risk: ChangeRisk.NONE,
      }));
    }
  }
  const [first, ...others] = addresses;
  if (first !== undefined) {
    changes.push(changeOf([first, ...others], {
      ...words,
      task: ChangeTask.CHANGE_SERVER,
      sentence: `change the addresses of ${is.computerName}: ${addresses.map(addressWords).join('; ')}`,
      ...interrupting(interruptions.take(was.fqdn, 'server-moved'), { risk: ChangeRisk.NONE }),
    }));
  }
  return changes;
}

function addressWords({ id, subject: [, service = id] = [], change, columns, facts }: PlanDifference): string {
  return change === PlanChange.CHANGED
    ? `${service}: ${factsInWords(facts)}`
    : `${change} ${columns.filter((text) => text !== '').join(' ')}`;
}

function drained(server: EdgeServerPlan, edge: EdgePlan | undefined): Pick<ChangeWords, 'task' | 'sentence' | 'risk' | 'effect'> {
  const left = edge?.servers.filter((other) => other.drained !== true).map(({ computerName }) => computerName) ?? [];
  const rest = left.length === 1
    ? `only ${String(left[0])} gets new ones, so that nothing fails over`
    : `${listed(left)} get new ones`;
  const existing = edge?.loadBalancing === LoadBalancing.DNS
    ? 'existing connections, and those of clients that have looked the names up, continue'
    : 'existing connections continue';
  return {
    task: ChangeTask.DRAIN_SERVER,
    sentence: `drain ${server.computerName}: stop sending new connections to it`,
    risk: ChangeRisk.NONE,
    effect: `${existing}; ${left.length === 0 ? 'no server gets new ones' : rest}`,
  };
}

function returned(server: EdgeServerPlan): Pick<ChangeWords, 'task' | 'sentence' | 'risk' | 'effect'> {
  return {
    task: ChangeTask.RETURN_SERVER,
    sentence: `take ${server.computerName} back: send new connections to it again`,
    risk: ChangeRisk.NONE,
    effect: 'new connections fail if Lync does not run on it',
  };
}

function addressesOf({ external, internal }: EdgeServerPlan): string {
  return listed([...external.addresses.map(({ address }) => address), internal.address]);
}
