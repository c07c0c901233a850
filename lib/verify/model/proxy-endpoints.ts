import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { ProblemList } from '../../values/boundary/shape';
import { IpFamily } from '../../values/ip-address';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { distinctEndpoints } from './distinct-endpoints';
import { type Endpoint, EndpointOwner } from './endpoint';
import { openedPorts } from './inbound-rules';
import { requireServerAddress } from './server-address';

/**
 * Every address and port of a reverse proxy that is open to the Internet.
 *
 * @throws EdgeValidationError if the plan has an address that no server can have: a plan may have been edited.
 */
export function proxyEndpoints(plan: ReverseProxyPlan): Endpoint[] {
  const names = plan.publishing.map(({ host }) => host).sort();
  const opened = openedPorts(plan.firewall, EdgeSide.EXTERNAL);
  return distinctEndpoints(addressesOf(plan).flatMap(({ address, isIpv6 }) => opened.map(({ rule, port }): Endpoint => ({
    side: EdgeSide.EXTERNAL, owner: EndpointOwner.REVERSE_PROXY, ownerName: 'reverse proxy', isDrained: false, service: rule.service, names,
    isIpv6, transport: rule.transport, port, protocols: rule.protocols, firewallRules: [rule.id], tableRows: rule.tableRows,
    ...(address === undefined ? {} : { address }),
  }))));
}

/** Addresses of the proxy; one that is not known if they are assigned at deployment. */
function addressesOf({ publicAddresses }: ReverseProxyPlan): { readonly address?: string; readonly isIpv6: boolean }[] {
  if (publicAddresses.length === 0) return [{ isIpv6: false }];
  const problems = new ProblemList();
  const isIpv6 = (address: string, index: number): boolean => {
    let family: IpFamily | undefined;
    problems.collect(() => { family = requireServerAddress(address, `publicAddresses[${index}]`); });
    return family === IpFamily.IPV6;
  };
  const addresses = publicAddresses.map((address, index) => ({ address, isIpv6: isIpv6(address, index) }));
  problems.throwIfAny();
  return addresses;
}
