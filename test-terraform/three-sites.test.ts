import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, LocalBackend } from 'cdktf';
import { ThreeSites } from '../examples/three-sites/three-sites';
import './support/password';
import { describeOffline } from './support/providers';
import { terraform as runTerraform } from './support/terraform';
import { namesOf, TerraformPlan } from './support/terraform-plan';
import { scratchFolder } from './support/workspace';

const SITES = ['ams', 'dub', 'nyc'];

describeOffline('an organization with three sites', () => {
  const scratch = scratchFolder('three-sites');
  const folder = (stack: string): string => join(scratch, stack);
  const terraform = async (stack: string, ...args: string[]): Promise<string> =>
    (await runTerraform(args, { cwd: folder(stack) })).stdout;
  const apply = (stack: string): Promise<string> => terraform(stack, 'apply', '-input=false', '-no-color', '-auto-approve');

  function synthesize(routes: string): void {
    const app = new App({ outdir: scratchFolder('synth') });
    new ThreeSites(app, routes, (stack) => new LocalBackend(stack, { path: join(scratch, `${stack.node.id}.tfstate`) }));
    app.synth();
    for (const stack of ['dns', ...SITES]) {
      mkdirSync(folder(stack), { recursive: true });
      writeFileSync(join(folder(stack), 'cdk.tf.json'), readFileSync(join(app.outdir, 'stacks', stack, 'cdk.tf.json')));
    }
  }

  async function planOf(stack: string): Promise<TerraformPlan> {
    await terraform(stack, 'plan', '-input=false', '-no-color', '-out=saved.tfplan');
    return new TerraformPlan(await terraform(stack, 'show', '-json', 'saved.tfplan'));
  }

  beforeAll(async () => {
    synthesize('ams');
    for (const stack of ['dns', ...SITES]) await terraform(stack, 'init', '-input=false', '-no-color');
  });

  it('is deployed stack by stack, with the sites in parallel', async () => {
    await apply('dns');
    await Promise.all(SITES.map(apply));
    for (const stack of SITES) expect((await planOf(stack)).changes).toEqual([]);
  });

  it('has its federation and XMPP records at one site', async () => {
    const listed = await Promise.all(SITES.map((stack) => terraform(stack, 'state', 'list')));
    expect(listed.map((resources) => /_sipfederationtls/.test(resources))).toEqual([true, false, false]);
    expect(listed.map((resources) => /_xmpp-server/.test(resources))).toEqual([true, false, false]);
  });

  it('moves both routes to another site, and changes nothing else', async () => {
    synthesize('dub');
    const from = await planOf('ams');
    const to = await planOf('dub');
    expect((await planOf('nyc')).changes).toEqual([]);
    const routes = [
      'azurerm_dns_a_record xmpp',
      'azurerm_dns_srv_record _sip._tls',
      'azurerm_dns_srv_record _sipfederationtls._tcp',
      'azurerm_dns_srv_record _xmpp-server._tcp',
      'azurerm_network_security_rule in-23456-tcp-xmpp-proxy',
      'azurerm_network_security_rule in-5061-tcp-access-edge',
      'azurerm_network_security_rule in-5269-tcp-xmpp-proxy',
      'azurerm_network_security_rule out-50000-59999-tcp-av-edge',
      'azurerm_network_security_rule out-5061-tcp-access-edge',
      'azurerm_network_security_rule out-5269-tcp-xmpp-proxy',
    ];
    expect(namesOf(from.deleted)).toEqual(routes);
    expect(namesOf(to.created)).toEqual(routes);
    expect([...from.created, ...from.updated, ...to.deleted, ...to.updated]).toEqual([]);
    await apply('ams');
    await apply('dub');
    for (const stack of SITES) expect((await planOf(stack)).changes).toEqual([]);
  });

  it('is destroyed site by site, the zone last', async () => {
    for (const stack of [...SITES, 'dns']) {
      await terraform(stack, 'destroy', '-input=false', '-no-color', '-auto-approve');
      expect(await terraform(stack, 'state', 'list')).toBe('');
    }
  });
});
