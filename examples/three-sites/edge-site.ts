import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { DnsZone, EdgeNetwork, EdgePool, type EdgePoolProps, EdgeTopology, LyncProduct } from 'cdktf-lync-edge';
import type { SharedDns } from './shared-dns';

/** Properties of one site. */
export interface SiteProps {
  readonly dns: SharedDns;
  /** Azure region. */
  readonly location: string;
  /** Short name of the site, part of every name in it: `ams`. */
  readonly site: string;
  /** Number of the site, for its networks 10.<number>.0.0/16 and 192.168.<number>.0/24. */
  readonly number: number;
  /** Properties of the site that is the federation and XMPP route of the organization. */
  readonly routes?: Pick<EdgePoolProps, 'federation' | 'xmpp' | 'automaticSignInDomains'>;
}

/** One site: a stack with its own state and an Edge pool. */
export class EdgeSite extends TerraformStack {
  public readonly edge: EdgePool;

  public constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const { dns, location, site, number } = props;
    new AzurermProvider(this, 'azurerm', { features: [{}] });
    const group = new ResourceGroup(this, 'Group', { name: `rg-edge-${site}`, location });

    this.edge = new EdgePool(this, 'Edge', {
      product: LyncProduct.LYNC_SERVER_2013,
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
      sipDomains: ['contoso.com'],
      accessEdge: { fqdn: `sip-${site}.contoso.com` },
      webConferencing: { fqdn: `webcon-${site}.contoso.com` },
      audioVideo: { fqdn: `av-${site}.contoso.com` },
      internal: {
        fqdn: `edge${site}.contoso.net`,
        nextHop: `pool-${site}.contoso.net`,
        nextHopAddresses: [`192.168.${number}.90`, `192.168.${number}.91`],
        networks: ['192.168.0.0/16'], // every Front End Server reaches every Edge Server
      },
      automaticSignInDomains: [], // the site with the routes has the record for all sites
      hasOtherEdgePools: true, // media from one Edge pool to another
      network: EdgeNetwork.create({
        location: group.location, existingResourceGroupName: group.name, addressSpace: `10.${number}.0.0/16`,
      }),
      zones: [DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: dns.resourceGroupName })],
      recordsByOthers: true,
      organization: { siteName: site },
      ...props.routes,
    });
  }
}
