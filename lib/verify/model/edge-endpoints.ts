import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeAddressKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { ProblemList } from '../../values/boundary/shape';
import { IpFamily } from '../../values/ip-address';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { distinctEndpoints } from './distinct-endpoints';
import { type Endpoint, EndpointOwner } from './endpoint';
import { type OpenedPort, openedPorts } from './inbound-rules';
import { requireServerAddress } from './server-address';

/** Name of a load balancer among the owners of addresses. */
const LOAD_BALANCER = 'load balancer';

/** An address of an adapter, as the firewall and as the other side see it. */
interface AdapterAddress {
  readonly services: readonly EdgeService[];
  readonly ofAdapter: string;
  readonly seen: string | undefined;
}

/**
 * Every address and port of an Edge that is open to a side: those of servers first, in their order.
 *
 * @throws EdgeValidationError if the plan has an address on the side that no server can have: a plan may have been edited.
 */
export function edgeEndpoints(plan: EdgePlan, side: EdgeSide): Endpoint[] {
  requireAddresses(plan, side);
  const opened = openedPorts(plan.firewall, side);
  return distinctEndpoints([
    ...plan.servers.flatMap((server) => opened.flatMap((port) => serverEndpoints(plan, side, server, port))),
    ...opened.flatMap((port) => virtualEndpoints(plan, side, port)),
  ]);
}

function requireAddresses({ servers, loadBalancers }: EdgePlan, side: EdgeSide): void {
  const problems = new ProblemList();
  const check = (address: string | undefined, property: string, family: IpFamily): void => {
    if (address !== undefined) problems.collect(() => requireServerAddress(address, property, family));
  };
  servers.forEach(({ external, internal }, index) => {
    if (side === EdgeSide.INTERNAL) {
      check(internal.address, `servers[${index}].internal.address`, IpFamily.IPV4);
      check(internal.ipv6Address, `servers[${index}].internal.ipv6Address`, IpFamily.IPV6);
      return;
    }
    external.addresses.forEach(({ publicAddress, publicIpv6Address }, at) => {
      check(publicAddress, `servers[${index}].external.addresses[${at}].publicAddress`, IpFamily.IPV4);
      check(publicIpv6Address, `servers[${index}].external.addresses[${at}].publicIpv6Address`, IpFamily.IPV6);
    });
  });
  loadBalancers.forEach((balancer, index) => {
    if (balancer.side !== side) return;
    balancer.virtualAddresses.forEach(({ address }, at) => {
      check(address, `loadBalancers[${index}].virtualAddresses[${at}].address`, IpFamily.IPV4);
    });
  });
  problems.throwIfAny();
}

function serverEndpoints(plan: EdgePlan, side: EdgeSide, server: EdgeServerPlan, { rule, port }: OpenedPort): Endpoint[] {
  if (!isFor(rule, EdgeAddressKind.SERVER)) return [];
  return adapterAddresses(server, side, isIpv6(rule))
    .filter(({ ofAdapter }) => rule.destination.prefixes.includes(ofAdapter))
    .map(({ services, seen }) => ({
      ...commonOf(rule, port, side), owner: EndpointOwner.SERVER, ownerName: server.computerName, isDrained: server.drained === true,
      names: namesOf(plan, side, server.computerName, services), ...(seen === undefined ? {} : { address: seen }),
    }));
}

function virtualEndpoints(plan: EdgePlan, side: EdgeSide, { rule, port }: OpenedPort): Endpoint[] {
  if (!isFor(rule, EdgeAddressKind.VIRTUAL) || isIpv6(rule)) return [];
  const balancer = plan.loadBalancers.find((each) => each.side === side);
  const listener = balancer?.listeners.find((each) => (
    each.port === port && each.transport === rule.transport && each.service === rule.service));
  const virtual = balancer?.virtualAddresses.find(({ service }) => service === listener?.virtualAddress);
  if (virtual === undefined) return [];
  return [{
    ...commonOf(rule, port, side), owner: EndpointOwner.LOAD_BALANCER, ownerName: LOAD_BALANCER, isDrained: false,
    names: namesOf(plan, side, LOAD_BALANCER, virtual.services),
    ...(virtual.address === undefined ? {} : { address: virtual.address }),
  }];
}

/** Without a load balancer, no row says whose address it is about. */
function isFor({ edgeAddresses }: FirewallRulePlan, kind: EdgeAddressKind): boolean {
  return edgeAddresses.length === 0 ? kind === EdgeAddressKind.SERVER : edgeAddresses.includes(kind);
}

function isIpv6({ destination }: FirewallRulePlan): boolean {
  return destination.isIpv6 === true;
}

function commonOf(rule: FirewallRulePlan, port: number, side: EdgeSide): Pick<
  Endpoint, 'side' | 'service' | 'isIpv6' | 'transport' | 'port' | 'protocols' | 'firewallRules' | 'tableRows'
> {
  const { service, transport, protocols, id, tableRows } = rule;
  return { side, service, isIpv6: isIpv6(rule), transport, port, protocols, firewallRules: [id], tableRows };
}

function adapterAddresses({ external, internal }: EdgeServerPlan, side: EdgeSide, ofIpv6: boolean): AdapterAddress[] {
  if (side === EdgeSide.INTERNAL) {
    const address = ofIpv6 ? internal.ipv6Address : internal.address;
    return address === undefined ? [] : [{ services: [EdgeService.EDGE_INTERNAL], ofAdapter: address, seen: address }];
  }
  return external.addresses.flatMap(({ services, address, publicAddress, ipv6Address, publicIpv6Address }) => {
    const ofAdapter = ofIpv6 ? ipv6Address : address;
    return ofAdapter === undefined ? [] : [{ services, ofAdapter, seen: ofIpv6 ? publicIpv6Address : publicAddress }];
  });
}

/** Names whose host records lead to the owner's address of a service. */
function namesOf({ dnsRecords }: EdgePlan, side: EdgeSide, owner: string, services: readonly EdgeService[]): string[] {
  return [...new Set(dnsRecords
    .filter((record) => record.side === side && record.addresses.some(({ name, service }) => name === owner && services.includes(service)))
    .map(({ name }) => name))].sort();
}
