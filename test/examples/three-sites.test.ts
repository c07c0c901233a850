import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LyncSettingsScript, TopologyChecklist } from 'cdktf-lync-edge';
import { ThreeSites } from '../../examples/three-sites/three-sites';
import { newApp } from '../support/synth';

test('three sites are synthesized, each in a separate stack that depends only on the zone', () => {
  const app = newApp();
  const { sites } = new ThreeSites(app);
  app.synth();
  const { stacks } = JSON.parse(readFileSync(join(app.outdir, 'manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
  };
  expect(Object.fromEntries(Object.entries(stacks).map(([name, { dependencies }]) => [name, dependencies])))
    .toEqual({ dns: [], ams: ['dns'], dub: ['dns'], nyc: ['dns'] });
  expect(sites.map(({ edge }) => edge.plan.federation !== undefined)).toEqual([true, false, false]);
  for (const { edge } of sites) {
    expect(edge.plan.firewall.map(({ id }) => id)).toContain('external-out-3478-udp-av-edge');
  }
});

test.each(['ams', 'dub', 'nyc'])('the routes can be at %s', (routes) => {
  const app = newApp();
  const { sites } = new ThreeSites(app, routes);
  app.synth();
  expect(sites.filter(({ edge }) => edge.plan.xmpp !== undefined).map(({ node }) => node.id)).toEqual([routes]);
  const plans = sites.map(({ edge }) => edge.plan);
  const { text } = LyncSettingsScript.ofOrganization(plans);
  expect(text).toContain('AllowFederatedUsers = $true');
  expect(text).toContain('EnableFederationAccess = $true; EnableXmppAccess = $true');
  expect(text).toContain(`Identity = '${routes}'; FederationRoute = 'EdgeServer:edge${routes}.contoso.net'`);
  expect(TopologyChecklist.ofOrganization(plans).sections.filter(({ title }) => title.startsWith('Topology'))).toHaveLength(3);
});
