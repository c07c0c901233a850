import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { type App, TerraformStack } from 'cdktf';
import {
  DnsZone, EdgeNetwork, EdgePool, EdgeTopology, FederatedPartner, LyncProduct, PartnerProduct,
} from 'cdktf-lync-edge';
import type { Load } from './load';

/** Pools as a user of the library describes them. The first one federates. */
export function build(app: App, load: Load): void {
  const shared = load.stackPerPool ? undefined : stackOf(app, 'edge');
  for (let pool = 1; pool <= load.pools; pool += 1) {
    addPool(shared ?? stackOf(app, `edge-${pool}`), pool, load);
  }
}

function stackOf(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  return stack;
}

function addPool(stack: TerraformStack, pool: number, { servers, sipDomains, partners }: Load): void {
  const domain = `contoso${pool}.com`;
  const edge = new EdgePool(stack, `Edge${pool}`, {
    product: LyncProduct.LYNC_SERVER_2013,
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers }),
    sipDomains: [domain, ...Array.from({ length: sipDomains - 1 }, (_, index) => `unit${index + 1}.${domain}`)],
    accessEdge: { fqdn: `sip.${domain}` },
    webConferencing: { fqdn: `webcon.${domain}` },
    audioVideo: { fqdn: `av.${domain}` },
    ...(pool === 1 ? { federation: {} } : {}),
    hasOtherEdgePools: true,
    internal: {
      fqdn: `lsedge${pool}.contoso.net`,
      nextHop: 'pool01.contoso.net',
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
    },
    network: EdgeNetwork.create({ location: 'westeurope', addressSpace: `10.${pool}.0.0/16` }),
    zones: [DnsZone.azure({ zoneName: domain, resourceGroupName: 'rg-dns', createZone: true })],
    recordsByOthers: true,
    tags: { environment: 'production' },
  });
  if (pool > 1) return;
  for (let partner = 1; partner <= partners; partner += 1) edge.addPartner(partnerOf(partner));
}

/** Every second partner has its Access Edge. */
function partnerOf(number: number): FederatedPartner {
  const domain = `partner${number}.example`;
  const product = PartnerProduct.LYNC_SERVER_2010;
  return number % 2 === 0
    ? FederatedPartner.allowedDomain(domain, { product })
    : FederatedPartner.allowedServer(domain, { edgeFqdn: `sip.${domain}`, product });
}
