import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { type EdgePlan, PlanFile } from 'cdktf-lync-edge';
import { deploymentOf } from '../../lib/cli/files/deployment';
import { type DeployedPlan, deployedPlan } from '../../lib/cli/files/fitting-deployment';
import type { StoredPlan } from '../../lib/cli/files/stored-plans';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { terraformStateOf } from '../support/proof/terraform-json';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { newStack } from '../support/synth';
import { PlanFolder } from './plan-folder';
import { ranToEnd } from './run';

let files: PlanFolder;

beforeEach(() => { files = new PlanFolder(); });
afterEach(() => files.remove());

const OF_POOL = { edge_public_addresses: { value: { 'lsedge01 access-edge': '203.0.113.7' } } };
const OF_POOL_LATER = { edge_public_addresses: { value: { 'lsedge01 access-edge': '203.0.113.8' } } };
const OF_GATEWAY = { proxy_public_addresses: { value: { gateway: '203.0.113.90' } } };
const OF_OTHER = { edge_public_addresses: { value: { 'other01 access-edge': '203.0.113.200' } } };

const outputs = (name: string, document: object): string => files.written(`${name}.json`, JSON.stringify(document));

/** The folder of the plans of two stacks, each of which leaves its addresses to the deployment. */
function twoStacks(): string {
  files.edge('plans/edge/Edge.edge-plan.json');
  files.written('plans/proxy/Proxy.reverse-proxy-plan.json', PlanFile.ofReverseProxy(gatewayPlan()).text);
  return join(files.path, 'plans');
}

const dryRun = (path: string, ...deployed: readonly string[]): ReturnType<typeof ranToEnd> => (
  ranToEnd('verify', path, '-n', '--only', 'dns', ...deployed.flatMap((file) => ['--deployed', file])));

describe('several --deployed', () => {
  test('give each plan the addresses of its own stack, in any order', async () => {
    const [pool, gateway] = [outputs('pool', OF_POOL), outputs('gateway', OF_GATEWAY)];
    const { code, out, err } = await dryRun(twoStacks(), pool, gateway);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('203.0.113.7');
    expect(out).toContain('203.0.113.90');
    expect(await dryRun(twoStacks(), gateway, pool)).toEqual({ code, out, err });
  });

  test('of one stack: the first one counts', async () => {
    const [first, second] = [outputs('first', OF_POOL), outputs('second', OF_POOL_LATER)];
    expect((await dryRun(files.edge(), outputs('other', OF_OTHER), first, second)).out).toMatch(/203\.0\.113\.7\b/);
    expect((await dryRun(files.edge(), second, first)).out).not.toMatch(/203\.0\.113\.7\b/);
  });

  test('none of which is of a plan are refused, with each file, the plan, and what to do', async () => {
    const [pool, other] = [outputs('pool', OF_POOL), outputs('other', OF_OTHER)];
    const { code, out, err } = await dryRun(twoStacks(), pool, other);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const gateway = join(files.path, 'plans/proxy/Proxy.reverse-proxy-plan.json');
    const none = 'no public address of the gateway';
    expect(err.replace(/\s+/g, ' ')).toBe(`invalid --deployed given: "${pool}": ${none}; "${other}": ${none}, for ${gateway} `
      + 'expected: the deployment that the plan is for, among the files '
      + 'fix: pass the file of its stack with another --deployed, or verify cdktf.out/stacks/<stack> alone ');
  });

  test('are all read before anybody is asked', async () => {
    const { code, err } = await dryRun(files.edge(), outputs('pool', OF_POOL), join(files.path, 'missing.json'));
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain('missing.json": there is no such file or folder');
  });

  test('are not needed by a plan without anything that a deployment decides', async () => {
    const path = files.written('appliance.reverse-proxy-plan.json', PlanFile.ofReverseProxy(proxyPlan()).text);
    expect((await dryRun(path, outputs('pool', OF_POOL), outputs('other', OF_OTHER))).code).toBe(0);
  });
});

describe('the proof of the security groups', () => {
  interface State { readonly values: { readonly root_module: { resources: { readonly type: string; readonly values: Record<string, unknown> }[] } } }

  let plan: EdgePlan;
  let state: State;

  beforeAll(() => {
    const folder = new PlanFolder();
    const app = new App({ outdir: folder.path });
    plan = contosoPool(newStack('edge', app)).plan;
    app.synth();
    state = JSON.parse(terraformStateOf(readFileSync(join(folder.path, 'stacks/edge/cdk.tf.json'), 'utf8'))) as State;
    folder.remove();
    const publicIps = state.values.root_module.resources.filter(({ type }) => type === 'azurerm_public_ip');
    publicIps.forEach(({ values }, index) => { values['ip_address'] = `203.0.113.${index + 1}`; });
  });

  const told = (...documents: readonly object[]): DeployedPlan => {
    const stored: StoredPlan = { path: 'Edge.edge-plan.json', edge: plan };
    return deployedPlan(stored, documents.map((document, index) => {
      const path = outputs(`document-${index}`, document);
      return { path, ...deploymentOf(path) };
    }), false);
  };

  test('comes from the file that has the addresses', () => {
    const empty = { format_version: '1.0', values: { root_module: {} } };
    const { plan: filled, verdict } = told(empty, state);
    expect(verdict?.isProved).toBe(true);
    expect(JSON.stringify(filled)).toContain('203.0.113.1');
  });

  test('is absent with outputs alone', () => {
    expect(told(OF_POOL)).not.toHaveProperty('verdict');
  });

  test('is refused for its own reason if the file with the addresses does not show the groups', () => {
    const resources = state.values.root_module.resources.filter(({ type }) => type !== 'azurerm_network_security_group');
    const { property, fix } = refusalOf(() => told({ ...state, values: { root_module: { resources } } }));
    expect(property).not.toBe('--deployed');
    expect(fix).not.toContain('another --deployed');
  });

  test('tells the file of a plan whose addresses are known', () => {
    // Nothing is filled in: the groups alone say whose state it is.
    const known = { ...plan, servers: plan.servers.map((server, number) => ({
      ...server, external: { ...server.external, addresses: server.external.addresses.map((address, index) => (
        { ...address, publicAddress: `203.0.113.${10 * number + index + 100}` })) },
    })) };
    const stored: StoredPlan = { path: 'Edge.edge-plan.json', edge: known };
    const paths = [{ format_version: '1.0', values: { root_module: {} } }, state].map((document, index) => outputs(`known-${index}`, document));
    const deployments = paths.map((path) => ({ path, ...deploymentOf(path) }));
    expect(deployedPlan(stored, deployments, false).verdict?.isProved).toBe(true);
    expect(refusalOf(() => deployedPlan(stored, deployments.slice(0, 1), false)).property).toBe('--deployed');
  });
});
