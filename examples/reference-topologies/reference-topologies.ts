import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  DnsZone, EdgeNetwork, EdgePool, type EdgePoolProps, EdgeTopology, FederatedPartner, LyncProduct, PartnerProduct,
} from 'cdktf-lync-edge';

/** One reference topology of the planning guide, in an organization that it suits. */
export interface ReferenceTopology {
  /** Key in the planning tables, and ID of the stack. */
  readonly key: string;
  readonly topology: EdgeTopology;
  readonly domain: string;
  /** Additional properties. */
  readonly extra?: Partial<EdgePoolProps>;
}

/** The five reference topologies. */
export const REFERENCE_TOPOLOGIES: readonly ReferenceTopology[] = [
  { key: 'single-private-nat', topology: EdgeTopology.singleNat(), domain: 'adatum.com' },
  { key: 'single-public', topology: EdgeTopology.singlePublic(), domain: 'litwareinc.com' },
  { key: 'scaled-dns-private-nat', topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }), domain: 'fabrikam.com' },
  {
    key: 'scaled-dns-public',
    topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 3 }),
    domain: 'northwindtraders.com',
    extra: { drainedServers: [3] }, // being replaced
  },
  {
    key: 'scaled-hlb-public',
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
    domain: 'contoso.com',
    // A partner that does not support DNS load balancing: a reason to use hardware load balancing.
    extra: {
      federation: {
        partners: [FederatedPartner.allowedDomain('woodgrovebank.com', { product: PartnerProduct.OCS_2007_R2 })],
      },
    },
  },
];

/** A stack with an Edge pool of one reference topology. */
export class TopologyStack extends TerraformStack {
  public readonly edge: EdgePool;

  public constructor(scope: Construct, { key, topology, domain, extra }: ReferenceTopology) {
    super(scope, key);
    new AzurermProvider(this, 'azurerm', { features: [{}] });
    const host = `edge-${String(domain.split('.')[0]).slice(0, 7)}`;
    this.edge = new EdgePool(this, 'Edge', {
      product: LyncProduct.LYNC_SERVER_2013,
      topology,
      sipDomains: [domain],
      accessEdge: { fqdn: `sip.${domain}` },
      webConferencing: { fqdn: `webcon.${domain}` },
      audioVideo: { fqdn: `av.${domain}` },
      internal: {
        fqdn: `${host}.corp.${domain}`,
        nextHop: `pool01.corp.${domain}`,
        nextHopAddresses: ['192.168.10.90'],
        networks: ['192.168.10.0/24'],
      },
      network: EdgeNetwork.create({
        location: 'westeurope',
        addressSpace: '10.45.0.0/16',
        externalSubnet: '10.45.16.0/24',
        internalSubnet: '10.45.33.0/24',
      }),
      zones: [DnsZone.azure({ zoneName: domain, resourceGroupName: `rg-dns-${host}` })],
      recordsByOthers: true, // create the internal names in the internal DNS
      hasOtherEdgePools: true,
      planningDate: '2013-11-01',
      ...extra,
    });
  }
}
