import { endLabel } from '../../plan/network/end-label';
import { EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
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
export function omissionOf({ service, source, destination }: FirewallRulePlan): string | undefined {
  if (service === EdgeService.HEALTH_PROBE) return 'the load balancer is on the same side of the firewall as the servers';
  for (const { kind, prefixes } of [source, destination]) {
    if (kind === FirewallEndKind.ADDRESSES && prefixes.length === 0) return 'the plan has no addresses for it';
    if (kind !== FirewallEndKind.ADDRESSES && !ANY_KINDS.has(kind)) return 'it is for a service of the cloud';
  }
  return undefined;
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
  return { rule, source: rule.side === EdgeSide.EXTERNAL ? undefined : source, destination: virtual };
}

function endOf(end: FirewallEnd): RowEnd {
  return ANY_KINDS.has(end.kind) ? undefined : { label: endLabel(end), prefixes: end.prefixes };
}

/**
 * The virtual address, for a row of a table of virtual addresses; with the servers if a row of their own table requires the
 * same traffic, and for outbound traffic, whose source the load balancer may or may not replace.
 */
function virtualEnd(rule: FirewallRulePlan, local: AddressList, perimeter: Perimeter): RowEnd {
  const address = virtualAddressOf(rule, perimeter)?.address;
  const ofTables = new Set(rule.edgeAddresses);
  // Load balancers have no IPv6 addresses.
  if (address === undefined || !ofTables.has(EdgeAddressKind.VIRTUAL) || local.prefixes[0]?.includes(':') === true) return undefined;
  const withServers = rule.direction === TrafficDirection.OUTBOUND || ofTables.has(EdgeAddressKind.SERVER);
  return withServers
    ? { label: `${local.label} virtual and servers`, prefixes: [address, ...local.prefixes] }
    : { label: `${local.label} virtual`, prefixes: [address] };
}

function virtualAddressOf({ side, service }: FirewallRulePlan, { loadBalancers }: Perimeter): VirtualAddressPlan | undefined {
  const balancer = loadBalancers.find((each) => each.side === side);
  const listener = balancer?.listeners.find((each) => each.service === service);
  return balancer?.virtualAddresses.find((each) => each.service === listener?.virtualAddress);
}
