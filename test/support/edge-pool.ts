import type { Construct } from 'constructs';
import {
  DnsZone, EdgeNetwork, EdgePool, type EdgePoolProps, EdgeTopology, LyncProduct, type CreatedNetworkProps,
} from 'cdktf-lync-edge';

/** The subnets of the documentation's example in a network of the pool's own. */
export function contosoNetwork(overrides: Partial<CreatedNetworkProps> = {}): EdgeNetwork {
  return EdgeNetwork.create({
    location: 'westeurope',
    addressSpace: '10.45.0.0/16',
    externalSubnet: '10.45.16.0/24',
    internalSubnet: '10.45.33.0/24',
    ...overrides,
  });
}

/**
 * The documentation's example: two Edge Servers of contoso.com, balanced by DNS, federating, with its records in a zone
 * that exists. Whatever is given replaces the whole property of the same name.
 */
export function contosoPoolProps(overrides: Partial<EdgePoolProps> = {}): EdgePoolProps {
  const { topology = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }) } = overrides;
  return {
    product: LyncProduct.LYNC_SERVER_2013,
    topology,
    sipDomains: ['contoso.com'],
    accessEdge: { fqdn: 'sip.contoso.com' },
    // With a single external address, all services have the name of the Access Edge.
    ...(topology.singleExternalAddress ? {} : {
      webConferencing: { fqdn: 'webcon.contoso.com' },
      audioVideo: { fqdn: 'av.contoso.com' },
    }),
    internal: {
      fqdn: 'lsedge.contoso.net',
      nextHop: 'pool01.contoso.net',
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
    },
    federation: {},
    network: contosoNetwork(),
    zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' })],
    recordsByOthers: true,
    planningDate: '2013-01-15',
    ...overrides,
  };
}

/** The documentation's example as a construct. */
export function contosoPool(scope: Construct, overrides: Partial<EdgePoolProps> = {}, id = 'Edge'): EdgePool {
  return new EdgePool(scope, id, contosoPoolProps(overrides));
}

/** A second pool of the organization, elsewhere: nothing of it collides with the first. */
export function fabrikamPoolProps(overrides: Partial<EdgePoolProps> = {}): EdgePoolProps {
  return contosoPoolProps({
    sipDomains: ['fabrikam.com'],
    accessEdge: { fqdn: 'sip.fabrikam.com' },
    webConferencing: { fqdn: 'webcon.fabrikam.com' },
    audioVideo: { fqdn: 'av.fabrikam.com' },
    internal: { fqdn: 'fabedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.20.0/24'] },
    zones: [DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' })],
    ...overrides,
  });
}
