// What a user's JavaScript program looks like; scripts/package/check.mjs runs it against the packed library.
const { AzurermProvider } = require('@cdktf/provider-azurerm/lib/provider');
const { App, TerraformStack } = require('cdktf');
const { EdgeNetwork, EdgePool, EdgeTopology, LyncProduct } = require('cdktf-lync-edge');

const app = new App();
const stack = new TerraformStack(app, 'consumer');
new AzurermProvider(stack, 'azurerm', { features: [{}] });
new EdgePool(stack, 'Edge', {
  product: LyncProduct.LYNC_SERVER_2013,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  sipDomains: ['contoso.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  internal: { fqdn: 'edge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
  recordsByOthers: true,
  network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.45.0.0/16' }),
});
app.synth();
