import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import type { RunningFirewallRow } from '../../lib/running/model/running-firewall-row';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';

/** A row of a firewall's CSV export, by its columns. */
export interface CsvFirewallRow {
  readonly name: string;
  readonly direction: string;
  readonly action: string;
  readonly protocol: string;
  readonly source: string;
  readonly destination: string;
  readonly port: string;
}

/** How the rows of a plan's firewall are written. */
export interface CsvWriting {
  /** Public addresses, as a firewall has them that does NAT after its rules. */
  readonly hasPublicAddresses?: boolean;
  /** Without directions, as most firewalls. */
  readonly hasNoDirections?: boolean;
}

/** The rows that a firewall at the border of the perimeter network needs on one side, the last of which denies all others. */
export function firewallRowsOf(plan: EdgePlan, side: EdgeSide, { hasPublicAddresses = false, hasNoDirections = false }: CsvWriting = {}): CsvFirewallRow[] {
  const publicOf = hasPublicAddresses ? publicAddresses(plan) : new Map<string, string>();
  const allowed = plan.firewall.filter((rule) => rule.side === side && rule.access === FirewallAccess.ALLOW && isSeen(rule));
  return [
    ...allowed.map((rule): CsvFirewallRow => {
      const isInbound = rule.direction === TrafficDirection.INBOUND;
      const local = ownAddresses(rule, plan).map((address) => publicOf.get(address) ?? address).join(' ');
      const remote = remoteText(isInbound ? rule.source : rule.destination);
      return {
        name: rule.name, direction: hasNoDirections ? '' : rule.direction, action: 'allow', protocol: rule.transport,
        source: isInbound ? remote : local, destination: isInbound ? local : remote, port: rule.ports === '*' ? 'any' : rule.ports,
      };
    }),
    { name: 'others', direction: '', action: 'deny', protocol: 'any', source: 'any', destination: 'any', port: 'any' },
  ];
}

/** A CSV file of some rows. */
export function firewallCsv(fileName: string, rows: readonly CsvFirewallRow[]): IPlanDocument {
  const columns = ['name', 'direction', 'action', 'protocol', 'source', 'destination', 'port'] as const;
  return { fileName, text: `${[columns.join(), ...rows.map((row) => columns.map((column) => `"${row[column]}"`).join())].join('\r\n')}\r\n` };
}

/** The files of both firewalls of a plan. */
export function firewallFilesOf(plan: EdgePlan, writing?: CsvWriting): IPlanDocument[] {
  return Object.values(EdgeSide).map((side) => firewallCsv(`firewall-${side}.csv`, firewallRowsOf(plan, side, writing)));
}

/** The rows of a file, as readers of exports tell them. */
export function readRows(document: IPlanDocument): RunningFirewallRow[] {
  return [...RunningEdgeReader.read([document]).firewallRows];
}

/** Health probes stay behind the firewall, and nobody but the cloud sends what its platform does. */
function isSeen({ service, source }: FirewallRulePlan): boolean {
  return service !== EdgeService.HEALTH_PROBE && source.kind !== FirewallEndKind.PLATFORM_LOAD_BALANCER;
}

/** The virtual address in place of the servers, or beside them. */
function ownAddresses(rule: FirewallRulePlan, { loadBalancers }: EdgePlan): string[] {
  const isInbound = rule.direction === TrafficDirection.INBOUND;
  const { prefixes } = isInbound ? rule.destination : rule.source;
  const service = rule.side === EdgeSide.INTERNAL ? EdgeService.EDGE_INTERNAL : rule.service === EdgeService.XMPP_PROXY ? EdgeService.ACCESS_EDGE : rule.service;
  const virtual = loadBalancers.filter(({ side }) => side === rule.side).flatMap(({ virtualAddresses }) => virtualAddresses)
    .find(({ services }) => services.includes(service))?.address;
  if (virtual === undefined || !rule.edgeAddresses.includes(EdgeAddressKind.VIRTUAL)) return prefixes;
  return isInbound && !rule.edgeAddresses.includes(EdgeAddressKind.SERVER) ? [virtual] : [virtual, ...prefixes];
}

/** Clients reach the load balancer, whoever reaches the servers. */
function remoteText({ kind, name, prefixes }: FirewallEnd): string {
  return kind !== FirewallEndKind.ADDRESSES || name === 'load balancer' ? 'any' : prefixes.join(' ');
}

function publicAddresses({ servers }: EdgePlan): Map<string, string> {
  return new Map(servers.flatMap(({ external }) => external.addresses).flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => [
    ...(publicAddress === undefined ? [] : [[address, publicAddress] as const]),
    ...(ipv6Address === undefined || publicIpv6Address === undefined ? [] : [[ipv6Address, publicIpv6Address] as const]),
  ]));
}
