import { onDemand } from '../values/on-demand';
import { AddressSet, type NamedAddresses } from './packet-space';

/**
 * Addresses that the Internet routes: neither private, shared, link-local, loopback, multicast nor reserved (RFC 6890), nor
 * the host of a virtual machine in Azure, which has a public address but is part of the virtual network. For IPv6, they are
 * the global unicast addresses.
 */
export const publicAddresses = onDemand(() => AddressSet.union([
  AddressSet.ALL
    .minus(addresses([
      '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16',
      '198.18.0.0/15', '224.0.0.0/3', HOST_OF_AZURE, '::/0',
    ])),
  addresses(['2000::/3']),
  gatewayManager(),
]));

/** Where the load balancers of Azure send health probes from, for each address family. */
export const platformLoadBalancer = onDemand(() => addresses([HOST_OF_AZURE, 'fe80::1234:5678:9abc']));

/**
 * The service that manages gateways in Azure. Its addresses are public, but Azure changes them all the time, so that one
 * reserved address, which no machine has, stands for them.
 */
export const gatewayManager = onDemand(() => addresses([GATEWAY_MANAGER_STAND_IN]));

/** Address of the host of a virtual machine in Azure. */
export const HOST_OF_AZURE = '168.63.129.16';
export const GATEWAY_MANAGER_STAND_IN = '240.0.0.0';

/** Sets of addresses with a name, besides the Internet. */
export const platformNames = onDemand((): readonly NamedAddresses[] => [
  { name: 'AzureLoadBalancer', addresses: platformLoadBalancer() },
  { name: 'GatewayManager', addresses: gatewayManager() },
]);

function addresses(prefixes: readonly string[]): AddressSet {
  return AddressSet.ofPrefixes(prefixes, 'prefixes');
}
