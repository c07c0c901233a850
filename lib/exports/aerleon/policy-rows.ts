import { endLabel } from '../../plan/network/end-label';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { areServersMeant, LOAD_BALANCER_NAME, unseenReason, virtualAddressOf } from '../../plan/network/perimeter-rules';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import type { Perimeter } from './perimeter';

/** Named addresses. */
export interface AddressList {
  readonly label: string;
  readonly prefixes: readonly string[];
}

/** One end of a row; absent for any address. */
export type RowEnd = AddressList | undefined;

/** A rule as a firewall at the border of the perimeter network sees its traffic. */
export interface PolicyRow {
  readonly rule: FirewallRulePlan;
  readonly source: RowEnd;
  readonly destination: RowEnd;
}

/** A rule that these firewalls do not need or cannot have. */
export interface OmittedRule {
  readonly rule: FirewallRulePlan;
  readonly reason: string;
}

const ANY_KINDS: ReadonlySet<FirewallEndKind> = new Set([FirewallEndKind.ANY, FirewallEndKind.INTERNET]);

/** Why a rule is not in the policy; undefined if it is. Rules that deny traffic become the last term of their filter. */
export function omissionOf(rule: FirewallRulePlan): string | undefined {
  const hasNobody = [rule.source, rule.destination].some(({ kind, prefixes }) => kind === FirewallEndKind.ADDRESSES && prefixes.length === 0);
  return unseenReason(rule) ?? (hasNobody ? 'the plan has no addresses for it' : undefined);
}

/** The rules that allow traffic on a side, in a direction. */
export function allowRules({ rules }: Perimeter, side: EdgeSide, direction: TrafficDirection): FirewallRulePlan[] {
  return rules.filter((rule) => (
    rule.side === side && rule.direction === direction && rule.access === FirewallAccess.ALLOW));
}

/** The ends of a rule outside of the load balancers: clients, partners and virtual addresses in place of servers. */
export function policyRow(rule: FirewallRulePlan, perimeter: Perimeter): PolicyRow {
  const source = endOf(rule.source);
  const destination = endOf(rule.destination);
  const isInbound = rule.direction === TrafficDirection.INBOUND;
  const local = isInbound ? destination : source;
  const virtual = local === undefined ? undefined : virtualEnd(rule, local, perimeter);
  if (virtual === undefined) return { rule, source, destination };
  if (!isInbound) return { rule, source: virtual, destination };
  // Behind the load balancer, its own addresses may replace those of the clients.
  return { rule, source: rule.source.name === LOAD_BALANCER_NAME ? undefined : source, destination: virtual };
}

function endOf(end: FirewallEnd): RowEnd {
  return ANY_KINDS.has(end.kind) ? undefined : { label: endLabel(end), prefixes: end.prefixes };
}

/**
 * The virtual address, for a row of a table of virtual addresses; with the servers if a row of their own table requires the
 * same traffic, and for outbound traffic, whose source the load balancer may or may not replace.
 */
function virtualEnd(rule: FirewallRulePlan, local: AddressList, perimeter: Perimeter): RowEnd {
  const address = virtualAddressOf(rule, perimeter.loadBalancers);
  if (address === undefined) return undefined;
  return areServersMeant(rule)
    ? { label: `${local.label} virtual and servers`, prefixes: [address, ...local.prefixes] }
    : { label: `${local.label} virtual`, prefixes: [address] };
}
