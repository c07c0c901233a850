// A user's TypeScript program, which scripts/package/check.mjs compiles against the packed library and runs.
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider/index.js';
import { App, TerraformStack } from 'cdktf';
import { EdgeNetwork, EdgePool, EdgeTopology, LyncProduct } from 'cdktf-lync-edge';
import type { EdgePoolProps } from 'cdktf-lync-edge';

const props: EdgePoolProps = {
  product: LyncProduct.LYNC_SERVER_2013,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  sipDomains: ['contoso.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  internal: { fqdn: 'edge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
  recordsByOthers: true,
  network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.45.0.0/16' }),
};

// @ts-expect-error A number is not a pool: this line compiles only if the types are found and are not `any`.
export const wrong: EdgePoolProps = 42;

const app = new App();
const stack = new TerraformStack(app, 'consumer');
new AzurermProvider(stack, 'azurerm', { features: [{}] });
new EdgePool(stack, 'Edge', props);
app.synth();
