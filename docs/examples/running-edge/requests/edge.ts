// The Edge pools that run now, as "lync-edge import" read them, on new machines in Azure. Before you deploy:
// - Confirm what edge-import.md lists, products of partners among it: they decide which media ports are opened.
// - Set the region and the networks. Addresses, builds and certificates of today's servers are not taken over, nor is IPv6.
// - Add zones, or have others create the records that the plan lists.
// The password of the machines is the variable edge_administrator_password of Terraform.
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import {
  EdgeNetwork, EdgePool, EdgeTopology, FederatedPartner, LyncProduct, PartnerProduct,
} from 'cdktf-lync-edge';

const LOCATION = 'westeurope';

const app = new App();

const edge11Stack = new TerraformStack(app, 'edge11');
new AzurermProvider(edge11Stack, 'azurerm', { features: [{}] });
new EdgePool(edge11Stack, 'Edge', {
  product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019,
  topology: EdgeTopology.singleNat(),
  sipDomains: ['contoso.com', 'fabrikam.com'],
  accessEdge: { fqdn: 'sip-dublin.contoso.com' },
  webConferencing: { fqdn: 'webcon-dublin.contoso.com' },
  audioVideo: { fqdn: 'av-dublin.contoso.com' },
  internal: {
    fqdn: 'edge11.contoso.net',
    nextHop: 'pool02.contoso.net',
    perimeterDnsServers: ['192.0.2.53', '192.0.2.54'],
    nextHopAddresses: ['192.168.10.90'],
    networks: ['192.168.10.0/24'],
  },
  automaticSignInDomains: [],
  planningDate: '2026-11-02',
  organization: { siteName: 'Dublin', legacyTlsDisabled: true },
  hasOtherEdgePools: true,
  recordsByOthers: true,
  network: EdgeNetwork.create({ location: LOCATION, addressSpace: '10.45.0.0/16' }),
});

const lsedgeStack = new TerraformStack(app, 'lsedge');
new AzurermProvider(lsedgeStack, 'azurerm', { features: [{}] });
new EdgePool(lsedgeStack, 'Edge', {
  product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  sipDomains: ['contoso.com', 'fabrikam.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  internal: {
    fqdn: 'lsedge.contoso.net',
    nextHop: 'pool01.contoso.net',
    perimeterDnsServers: ['192.0.2.53', '192.0.2.54'],
    nextHopAddresses: ['192.168.10.90'],
    networks: ['192.168.10.0/24'],
  },
  federation: {
    partners: [
      ...[
        'partner01.example', 'partner02.example', 'partner03.example', 'partner04.example',
        'partner05.example', 'partner06.example', 'partner07.example', 'partner08.example',
        'partner09.example', 'partner10.example', 'partner11.example', 'partner12.example',
        'partner13.example', 'partner14.example', 'partner15.example', 'partner16.example',
        'partner17.example', 'partner18.example', 'partner19.example', 'partner20.example',
        'partner21.example', 'partner22.example', 'partner23.example', 'partner24.example',
        'partner25.example', 'partner26.example', 'partner27.example', 'partner28.example',
        'partner29.example', 'partner30.example', 'partner31.example', 'partner32.example',
        'partner33.example', 'partner34.example', 'partner35.example', 'partner36.example',
        'partner37.example', 'partner38.example',
      ].map((domain) => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.UNKNOWN })),
      FederatedPartner.allowedServer('litware.com', { product: PartnerProduct.UNKNOWN, edgeFqdn: 'sip.litware.com' }),
      FederatedPartner.allowedServer('northwindtraders.com', { product: PartnerProduct.UNKNOWN, edgeFqdn: 'access.northwindtraders.com' }),
      FederatedPartner.hostingProvider('Office365', {
        proxyFqdn: 'sipfed.online.lync.com',
        product: PartnerProduct.OFFICE_365,
        sharedAddressSpace: true,
        autodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
      }),
    ],
    blockedDomains: ['spam.example'],
  },
  planningDate: '2026-11-02',
  organization: { siteName: 'Redmond', legacyTlsDisabled: true },
  hasOtherEdgePools: true,
  recordsByOthers: true,
  servers: [{ number: 1, computerName: 'edge01' }, { number: 2, computerName: 'edge02' }],
  network: EdgeNetwork.create({ location: LOCATION, addressSpace: '10.145.0.0/16' }),
});

app.synth();
