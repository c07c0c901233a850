import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import type { InternalAdapterPlan } from '../../lib/plan/servers/server-plan';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { type Addresses, EVERY_ADDRESS, PLATFORM, prefixes } from './addresses';
import { DESTINATION, DESTINATION_PORT, HAS_PORTS, ofDirection, PROTOCOL, SOURCE, TCP, UDP } from './packet';
import { and, between, bits, equal, FALSE, ifThenElse, type Term, TRUE } from './smt-lib';

/**
 * The packets of a side that the firewall rows of a plan ask for: the first row of a direction that matches says so.
 *
 * @param internet what the Internet is
 */
export function plannedPackets(rows: readonly FirewallRulePlan[], side: EdgeSide, internet: Addresses): Term {
  return rows.filter((row) => row.side === side).sort((a, b) => a.priority - b.priority).reduceRight(
    (later, row) => ifThenElse(matches(row, internet), row.access === FirewallAccess.ALLOW ? TRUE : FALSE, later), FALSE,
  );
}

function matches(row: FirewallRulePlan, internet: Addresses): Term {
  return and(
    ofDirection(row.direction), transport(row.transport), ports(row.ports), end(row.source, internet)(SOURCE),
    end(row.destination, internet)(DESTINATION),
  );
}

function transport(of: Transport): Term {
  return of === Transport.ANY ? TRUE : equal(PROTOCOL, bits(of === Transport.TCP ? TCP : UDP, 8));
}

function ports(text: string): Term {
  if (text === '*') return TRUE;
  const [first = NaN, last = first] = text.split('-').map(Number);
  return and(HAS_PORTS, between(DESTINATION_PORT, first, last, 16));
}

function end({ kind, prefixes: listed }: FirewallEnd, internet: Addresses): Addresses {
  switch (kind) {
    case FirewallEndKind.ADDRESSES: return prefixes(listed);
    case FirewallEndKind.ANY: return EVERY_ADDRESS;
    case FirewallEndKind.INTERNET: return internet;
    case FirewallEndKind.PLATFORM_GATEWAY_MANAGER: return PLATFORM.gatewayManager;
    case FirewallEndKind.PLATFORM_LOAD_BALANCER: return PLATFORM.loadBalancer;
  }
}

/** What a plan knows of a side. */
export interface PlannedSide {
  /** Addresses of the servers. */
  readonly addresses: readonly string[];
  /** Ranges of their subnets. */
  readonly subnets: readonly string[];
}

export function plannedSide({ servers }: EdgePlan, side: EdgeSide): PlannedSide {
  const adapters = servers.flatMap(({ external, internal }): Pick<InternalAdapterPlan, 'address' | 'ipv6Address'>[] => (
    side === EdgeSide.EXTERNAL ? external.addresses : [internal]));
  return {
    addresses: adapters.flatMap(({ address, ipv6Address }) => [address, ...ipv6Address === undefined ? [] : [ipv6Address]]),
    subnets: servers.map((server) => server[side])
      .flatMap(({ subnet, ipv6Subnet }) => [subnet, ...ipv6Subnet === undefined ? [] : [ipv6Subnet]]),
  };
}

/** The networks of the organization, as far as a plan knows them. */
export function plannedNetworks(plan: EdgePlan): readonly string[] {
  return [...Object.values(EdgeSide).flatMap((side) => plannedSide(plan, side).subnets), ...plan.internal.networks];
}
