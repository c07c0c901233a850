import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { PlanFile, ReverseProxy } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { withRule } from '../support/proof/synthesized-edge';
import { terraformPlanOf, terraformStateOf } from '../support/proof/terraform-json';
import { proxyPlan } from '../support/reverse-proxy';
import { contosoProxyProps } from '../support/reverse-proxy-construct';
import { newStack } from '../support/synth';
import { ran } from './run';

let folder: string;
let code: string;
let plans: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-proofs-'));
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = newStack('edge', app);
  contosoPool(stack);
  new ReverseProxy(stack, 'Proxy', contosoProxyProps());
  app.synth();
  plans = join(folder, 'cdktf.out/stacks/edge');
  code = readFileSync(join(plans, 'cdk.tf.json'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const withoutRule = (): string => withRule(code, 'external', 'in-5061-tcp-access-edge', () => undefined);
const edgeFile = (): string => join(plans, 'Edge.edge-plan.json');
const proxyFile = (): string => join(plans, 'Proxy.reverse-proxy-plan.json');
const appliance = (): string => written('Appliance.reverse-proxy-plan.json', PlanFile.ofReverseProxy(proxyPlan()).text);

describe('--terraform says itself what it is', () => {
  test.each([
    ['the code of the stack', (text: string) => text], ['a plan', terraformPlanOf], ['a state', terraformStateOf],
  ])('%s', (_, documentOf) => {
    const [good, bad] = [written('good.json', documentOf(code)), written('bad.json', documentOf(withoutRule()))];
    expect(ran('prove', plans, '--terraform', good)).toMatchObject({ code: 0, err: '' });
    expect(ran('prove', plans, '--terraform', good).out.match(/ proved: /g)).toHaveLength(2);
    const { code: exit, out } = ran('prove', plans, '--terraform', bad);
    expect(exit).toBe(1);
    expect(out).toMatch(/Edge\.edge-plan\.json\n {2}not proved: \d+ boxes, 1 missing, 0 extra/);
    expect(out).toMatch(/Proxy\.reverse-proxy-plan\.json\n {2}proved: /);
  });

  test('a plan that Windows PowerShell wrote into a file', () => {
    const path = join(folder, 'windows.json');
    writeFileSync(path, `\ufeff${terraformPlanOf(code)}`, 'utf16le');
    expect(ran('prove', plans, '--terraform', path)).toMatchObject({ code: 0, err: '' });
  });

  test.each(['prove', 'check', 'report'])('and %s refuses any other document', (command) => {
    for (const text of ['{"hello": 1}', 'terraform', '[]']) {
      const { code: exit, out, err } = ran(command, plans, '--terraform', written('other.json', text));
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('--terraform');
    }
  });
});

describe('check', () => {
  test('fails when the proof does, with the differences', () => {
    // The findings of the example are told in any case.
    const good = ran('check', edgeFile(), '--terraform', written('state.json', terraformStateOf(code)));
    expect(good.out).not.toContain('proved');
    const { code: exit, out } = ran('check', edgeFile(), '--terraform', written('bad.json', terraformStateOf(withoutRule())));
    expect(exit).toBe(1);
    expect(out).toContain('not proved: 23 boxes, 1 missing, 0 extra');
    expect(out).toContain('external-in-5061-tcp-access-edge');
  });

  test('proves a gateway by the code beside its plan', () => {
    const blocked = code.replace('"destination_port_range": "65200-65535"', '"destination_port_range": "65200-65300"');
    expect(ran('check', proxyFile()).out).not.toContain('proved');
    const { code: exit, out } = ran('check', proxyFile(), '--terraform', written('blocked.json', blocked));
    expect(exit).toBe(1);
    expect(out).toContain('65301-65535');
  });

  test('does not prove an appliance', () => {
    expect(ran('check', appliance(), '--terraform', written('good.json', code)).out).not.toContain('proved');
  });
});

describe('report', () => {
  test('shows the verdict of each plan, in the format that was asked for', () => {
    const file = written('bad.json', withoutRule());
    const { code: exit, out } = ran('report', plans, '--terraform', file);
    expect(exit).toBe(0);
    expect(out).toContain('Verdict        not proved: 23 boxes, 1 missing, 0 extra');
    expect(out).toMatch(/ proved: \d+ boxes, 0 missing, 0 extra/);
    expect(ran('report', edgeFile(), '--terraform', file, '--format', 'markdown').out).toContain('## Proof of the firewall');
    expect(ran('report', edgeFile(), '--terraform', file, '--format', 'json').out).toContain('"proof-differences"');
  });

  test('shows none without a document, and none of an appliance', () => {
    expect(ran('report', edgeFile()).out).not.toContain('PROOF OF THE FIREWALL');
    expect(ran('report', appliance(), '--terraform', written('good.json', code)).out).not.toContain('PROOF OF THE FIREWALL');
  });
});

describe('prove --effective', () => {
  const camel = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const securityGroup = (): string => {
    const { resource } = JSON.parse(code) as { resource: Record<string, Record<string, Record<string, unknown>>> };
    const rules = Object.values(resource['azurerm_network_security_rule'] ?? {})
      .filter((rule) => String(rule['network_security_group_name']).includes('Proxy'));
    return JSON.stringify({
      name: 'nsg-gateway', subnets: [{ id: '/subnet' }], defaultSecurityRules: [],
      securityRules: rules.map((rule) => Object.fromEntries(Object.entries(rule).map(([key, value]) => [camel(key), value]))),
    });
  };

  test('compares the pool with a network interface, and the gateway with its security group', () => {
    const groups = written('groups.json', JSON.stringify(effectiveGroupsOf(code, 'External')));
    expect(ran('prove', plans, '--effective', groups, '--side', 'external').out).toMatch(/^.*Edge\.edge-plan\.json\n {2}proved: .*\n$/);
    expect(ran('prove', plans, '--effective', written('nsg.json', securityGroup())).out)
      .toMatch(/^.*Proxy\.reverse-proxy-plan\.json\n {2}proved: .*\n$/);
  });

  test('is about one plan', () => {
    expect(ran('prove', proxyFile(), '--effective', written('list.json', '[]'), '--side', 'external').err).toContain('one Edge pool');
    expect(ran('prove', edgeFile(), '--effective', written('nsg.json', securityGroup())).err).toContain('one Application Gateway');
    const two = join(folder, 'cdktf.out');
    written('cdktf.out/Second.edge-plan.json', readFileSync(edgeFile(), 'utf8'));
    expect(ran('prove', two, '--effective', written('list.json', '[]'), '--side', 'external').err).toContain('with 2 of them');
    rmSync(join(two, 'Second.edge-plan.json'));
  });
});

test('prove tells which plans it does not compare', () => {
  const path = join(plans, 'Appliance.reverse-proxy-plan.json');
  writeFileSync(path, PlanFile.ofReverseProxy(proxyPlan()).text);
  const { code: exit, out } = ran('prove', plans);
  rmSync(path);
  expect(exit).toBe(0);
  expect(out).toContain(`${path}\n  not compared: its firewall is not made of security groups\n`);
  expect(out.match(/ proved: /g)).toHaveLength(2);
});

test('prove refuses plans without security groups', () => {
  const { code: exit, err } = ran('prove', appliance());
  expect(exit).toBe(2);
  expect(err).toMatch(/which have\s+security groups/);
});
