import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { distinctEndpoints } from './distinct-endpoints';
import { type Endpoint, EndpointOwner } from './endpoint';
import { openedPorts } from './inbound-rules';

/** Every address and port of a reverse proxy that is open to the Internet. */
export function proxyEndpoints(plan: ReverseProxyPlan): Endpoint[] {
  const names = plan.publishing.map(({ host }) => host).sort();
  const addresses = plan.publicAddresses.length === 0 ? [undefined] : plan.publicAddresses;
  return distinctEndpoints(addresses.flatMap((address) => openedPorts(plan.firewall, EdgeSide.EXTERNAL).map(({ rule, port }): Endpoint => ({
    side: EdgeSide.EXTERNAL, owner: EndpointOwner.REVERSE_PROXY, ownerName: 'reverse proxy', isDrained: false, service: rule.service, names,
    isIpv6: address !== undefined && IpAddress.parse(address, 'publicAddresses').family === IpFamily.IPV6,
    transport: rule.transport, port, protocols: rule.protocols, firewallRules: [rule.id], tableRows: rule.tableRows,
    ...(address === undefined ? {} : { address }),
  }))));
}
