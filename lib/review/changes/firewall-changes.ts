import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import {
  FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan,
} from '../../plan/network/firewall-plan';
import { endLabel } from '../../plan/network/end-label';
import { serviceName } from '../../plan/servers/service-names';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange, type PlanDifference, type PlanFactChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { withoutRule } from './affected-users';
import { changeOf } from './change-of';
import { comesFromInternet, isBroader, prefixesWithout } from './firewall-ends';
import { inBoth, type PlanCore, type ReviewContext } from './review-context';
import { factsInWords, listed } from './words';

/** Risk of a change, and whom it affects. */
type Effect = Pick<ReviewedChange, 'risk' | 'effect'>;

/** The rules that are opened, closed or changed. */
export function firewallChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const { before, after } = context;
  const ruleOf = inBoth(before.firewall, after.firewall, ({ id }) => id);
  const addresses = edgeAddresses(after.firewall);
  return differences.flatMap((difference) => {
    const { was, is } = ruleOf(difference.id);
    const rule = is ?? was;
    if (rule === undefined) return [];
    return [changeOf([difference], {
      task: TASKS[difference.change],
      audiences: [PlanAudience.NETWORK],
      byDeployment: after.isDeployed,
      subject: `${portsOf(rule)} ${rule.direction}, ${rule.side}, ${serviceName(rule.service)}`,
      sentence: sentenceOf(rule, difference),
      ...(was === undefined || is === undefined
        ? wholeEffect(rule, is !== undefined, context)
        : changedEffect(was, is, addresses, context)),
    })];
  });
}

const TASKS: Readonly<Record<PlanChange, ChangeTask>> = {
  [PlanChange.ADDED]: ChangeTask.OPEN_RULE,
  [PlanChange.REMOVED]: ChangeTask.CLOSE_RULE,
  [PlanChange.CHANGED]: ChangeTask.CHANGE_RULE,
};

function sentenceOf(rule: FirewallRulePlan, { change, facts }: PlanDifference): string {
  const { side, direction, protocols, source, destination, access } = rule;
  const isAllowed = access === FirewallAccess.ALLOW;
  const what = `${portsOf(rule)} (${protocols.join(', ')}) ${direction} on the ${side} side`;
  const ends = `from ${endWords(source, side)} to ${endWords(destination, side)}`;
  switch (change) {
    case PlanChange.ADDED: return `${isAllowed ? 'open' : 'deny'} ${what}, ${ends}`;
    case PlanChange.REMOVED: return `${isAllowed ? 'close' : 'no longer deny'} ${what}, ${ends}`;
    case PlanChange.CHANGED:
      return `change ${what}, from ${endName(source, side)} to ${endName(destination, side)}: ${ruleFacts(facts)}`;
  }
}

export function portsOf({ transport, ports }: FirewallRulePlan): string {
  return ports === '*' ? 'all ports' : `${transport} ${ports}`;
}

/** Columns that an end of a rule is told by, in the words of the sentence. */
const ENDS: ReadonlyMap<string, string> = new Map([['fromAddresses', 'sources'], ['toAddresses', 'destinations']]);

function ruleFacts(facts: readonly PlanFactChange[]): string {
  return factsInWords(facts.map((fact) => ({ ...fact, name: ENDS.get(fact.key) ?? fact.name.toLowerCase() })));
}

/** The end of a rule: its name, with the addresses if they are listed. */
function endWords(end: FirewallEnd, side: EdgeSide): string {
  const name = endName(end, side);
  return end.kind === FirewallEndKind.ADDRESSES ? `${name} ${listed(end.prefixes)}` : name;
}

function endName(end: FirewallEnd, side: EdgeSide): string {
  switch (end.kind) {
    case FirewallEndKind.ADDRESSES: return endLabel(end);
    case FirewallEndKind.INTERNET: return end.name === undefined ? 'the Internet' : `${end.name} on the Internet`;
    case FirewallEndKind.ANY: return side === EdgeSide.EXTERNAL ? 'any address' : 'any internal address';
    case FirewallEndKind.PLATFORM_LOAD_BALANCER: case FirewallEndKind.PLATFORM_GATEWAY_MANAGER: return endLabel(end);
  }
}

/** The effect of a rule that is opened or closed as a whole. */
function wholeEffect(rule: FirewallRulePlan, isAdded: boolean, { before, after }: ReviewContext): Effect {
  if (rule.access === FirewallAccess.DENY) {
    // Where there is no other rule, the whole firewall comes or goes.
    if ((isAdded ? before : after).firewall.length === 0) return { risk: ChangeRisk.NONE };
    return isAdded
      ? { risk: ChangeRisk.OUTAGE, effect: 'traffic that no other rule allows is blocked from now on' }
      : { risk: ChangeRisk.EXPOSURE, effect: 'traffic that no other rule allows is no longer blocked here' };
  }
  if (!isAdded) {
    return isNeededNoMore(rule, before, after)
      ? { risk: ChangeRisk.NONE, effect: 'nobody: with the other topology or product, no feature needs it' }
      : { risk: ChangeRisk.OUTAGE, effect: withoutRule(rule, before) };
  }
  const until = `until it is open, ${withoutRule(rule, after)}`;
  return comesFromInternet(rule)
    ? { risk: ChangeRisk.EXPOSURE, effect: `${reached(rule, rule.destination.prefixes)}; ${until}` }
    : { risk: ChangeRisk.NONE, effect: until };
}

/** Whether a rule goes with the topology or the product, and not with a feature that somebody uses. */
function isNeededNoMore({ service }: FirewallRulePlan, { edge: was }: PlanCore, { edge: is }: PlanCore): boolean {
  if (was === undefined || is === undefined) return false;
  if (service === EdgeService.HEALTH_PROBE) return is.loadBalancers.length === 0;
  const conditions = new Set(is.conditions);
  return (was.topology !== is.topology || was.product.key !== is.product.key)
    && was.conditions.every((condition) => conditions.has(condition));
}

/** The effect of a rule whose ends differ. */
function changedEffect(
  was: FirewallRulePlan, is: FirewallRulePlan, addresses: ReadonlySet<string>, context: ReviewContext,
): Effect {
  const { before } = context;
  const newTargets = prefixesWithout(is.destination, was.destination);
  if (is.access !== was.access) return wholeEffect(is, true, context);
  if (comesFromInternet(is) && (isBroader(was.source, is.source) || isBroader(was.destination, is.destination))) {
    return { risk: ChangeRisk.EXPOSURE, effect: reached(is, newTargets.length > 0 ? newTargets : is.destination.prefixes) };
  }
  const [earlier, later] = [endsOf(was), endsOf(is)];
  if (isBroader(later.far, earlier.far)) {
    const gone = prefixesWithout(earlier.far, later.far);
    const who = gone.length === 0 ? 'everybody who is no longer listed' : listed(gone);
    return { risk: ChangeRisk.OUTAGE, effect: `connections with ${who} are blocked: for them, ${withoutRule(was, before)}` };
  }
  const left = prefixesWithout(earlier.near, later.near).filter((address) => addresses.has(address));
  return left.length === 0
    ? { risk: ChangeRisk.NONE }
    : { risk: ChangeRisk.OUTAGE, effect: `at ${listed(left)}, ${withoutRule(was, before)}` };
}

/** The ends of a rule: that of the others, and that of the Edge. */
function endsOf({ direction, source, destination }: FirewallRulePlan): { readonly far: FirewallEnd; readonly near: FirewallEnd } {
  return direction === TrafficDirection.INBOUND ? { far: source, near: destination } : { far: destination, near: source };
}

/** Who reaches what: `anyone on the Internet can reach the XMPP proxy at 10.45.16.10`. */
function reached(rule: FirewallRulePlan, addresses: readonly string[]): string {
  const who = rule.source.kind === FirewallEndKind.ADDRESSES ? listed(rule.source.prefixes) : 'anyone on the Internet';
  const where = addresses.length === 0 ? '' : ` at ${listed(addresses)}`;
  return `${who} can reach the ${serviceName(rule.service)}${where} on ${portsOf(rule)}`;
}

/** The addresses of the machines that rules protect. */
function edgeAddresses(rules: readonly FirewallRulePlan[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => endsOf(rule).near.prefixes));
}
