// What a user's JavaScript program looks like; check-package.mjs runs it against the packed library.
const { App, TerraformStack } = require('cdktf');
const { EdgeNetwork, EdgePool, EdgeTopology, LyncProduct } = require('cdktf-lync-edge');

const app = new App();
const stack = new TerraformStack(app, 'consumer');
new EdgePool(stack, 'Edge', {
  product: LyncProduct.LYNC_SERVER_2013,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  sipDomains: ['contoso.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  internal: { fqdn: 'edge.contoso.net', nextHop: 'pool01.contoso.net' },
  network: EdgeNetwork.create({ addressSpace: '10.45.0.0/16' }),
});
app.synth();
