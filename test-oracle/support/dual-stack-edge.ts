import { EdgeNetwork, EdgeTopology } from 'cdktf-lync-edge';
import { synthesizedEdge, type SynthesizedEdge } from '../../test/support/proof/synthesized-edge';

/** The documentation's example with IPv6 on both sides, and with one server. */
export function dualStackEdge(): SynthesizedEdge {
  return synthesizedEdge({
    topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
    internal: {
      fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90', 'fd00:192:168::90'],
      networks: ['192.168.10.0/24', 'fd00:192:168::/48'],
    },
    network: EdgeNetwork.create({
      location: 'westeurope', addressSpace: '10.45.0.0/16', externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24',
      ipv6AddressSpace: 'fd00:10:45::/48', externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64',
    }),
  });
}
