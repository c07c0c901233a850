import { EdgeNetwork, ReverseProxyHost, ReverseProxyNetwork, SimpleUrls, WebServicesPool } from 'cdktf-lync-edge';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import { ReverseProxyProof } from '../../lib/proof/reverse-proxy-proof';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { type Attributes, resourcesIn, RULES, withMore, withResources } from '../support/proof/synthesized-edge';
import { terraformPlanOf, terraformStateOf } from '../support/proof/terraform-json';
import { proxyPlan } from '../support/reverse-proxy';
import { contosoGateway, contosoProxy, IDENTITY } from '../support/reverse-proxy-construct';
import { newStack, Synthesized } from '../support/synth';

const VNET = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub/providers/Microsoft.Network'
  + '/virtualNetworks/vnet-hub';
const LISTENER = 'https://kv-contoso.vault.azure.net/certificates/webext';

interface SynthesizedProxy {
  readonly plan: ReverseProxyPlan;
  readonly text: string;
}

function synthesizedProxy(network?: ReverseProxyNetwork): SynthesizedProxy {
  const stack = newStack();
  const { plan } = contosoProxy(stack, network === undefined ? {} : {
    host: ReverseProxyHost.applicationGateway({ network, listenerCertificate: LISTENER, identityId: IDENTITY }),
  });
  return { plan, text: Synthesized.of(stack).text };
}

const PROXIES: Readonly<Record<string, SynthesizedProxy>> = {
  'a new network': synthesizedProxy(),
  'an existing virtual network': synthesizedProxy(ReverseProxyNetwork.inExistingVirtualNetwork({
    location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub', subnet: '10.45.40.0/24',
  })),
  'an existing subnet': synthesizedProxy(ReverseProxyNetwork.fromExistingSubnet({
    location: 'westeurope', resourceGroupName: 'rg-edge', subnet: { id: `${VNET}/subnets/gateway`, addressPrefix: '10.45.40.0/24' },
  })),
};

const { plan, text } = PROXIES['a new network']!;
const prove = (file: string): ReverseProxyProof => ReverseProxyProof.ofSynthesized(plan, file);
const differences = ({ missing, extra }: ReverseProxyProof): object => ({ missing, extra });
const rulesOf = (file: string): readonly (readonly [string, Attributes])[] => Object.entries(resourcesIn(file)[RULES] ?? {});

/** The file without a rule, or with another one in its place. */
function withRule(name: string, changes?: Attributes): string {
  return withResources(text, (resources) => ({
    ...resources,
    [RULES]: Object.fromEntries(rulesOf(text).flatMap(([key, rule]) => (
      rule['name'] !== name ? [[key, rule]] : changes === undefined ? [] : [[key, { ...rule, ...changes }]]))),
  }));
}

const added = (changes: Attributes): string => withMore(text, RULES, {
  added: {
    ...rulesOf(text)[0]![1], name: 'added', priority: 150, direction: 'Inbound', access: 'Allow', protocol: 'Tcp',
    source_address_prefix: 'Internet', destination_address_prefix: '10.46.0.0/24', source_address_prefixes: undefined,
    destination_address_prefixes: undefined, source_port_range: '*', destination_port_range: '8443', ...changes,
  },
});

describe.each(Object.entries(PROXIES))('%s', (_, proxy) => {
  test('is proved as synthesized, as planned by Terraform and as in its state', () => {
    for (const proof of [
      ReverseProxyProof.ofSynthesized(proxy.plan, proxy.text),
      ReverseProxyProof.ofTerraform(proxy.plan, terraformPlanOf(proxy.text)),
      ReverseProxyProof.ofTerraform(proxy.plan, terraformStateOf(proxy.text)),
    ]) {
      expect(differences(proof)).toEqual({ missing: [], extra: [] });
      expect(proof.summary).toMatch(/^proved: \d+ boxes, 0 missing, 0 extra$/);
      expect(proof.boxes).toBeGreaterThanOrEqual(proxy.plan.firewall.filter(({ access }) => access === 'allow' as never).length);
    }
  });

  test('is not proved by another plan', () => {
    const firewall = proxy.plan.firewall.map((rule) => (rule.ports === '443' && rule.direction === 'inbound' as never
      ? { ...rule, ports: '443-444' } : rule));
    const { missing, extra } = ReverseProxyProof.ofSynthesized({ ...proxy.plan, firewall }, proxy.text);
    expect(extra).toEqual([]);
    expect(missing.map(({ side, direction, ports, sources }) => [side, direction, ports, sources]))
      .toEqual([['external', 'inbound', '444', ['Internet']]]);
  });
});

test('a rule that was added by hand is extra', () => {
  expect(differences(prove(added({})))).toEqual({
    missing: [],
    extra: [{
      side: 'external', direction: 'inbound', protocol: 'TCP', ports: '8443', sourcePorts: 'any', sources: ['Internet'],
      destinations: ['10.46.0.0/24'], witness: expect.stringMatching(/^TCP from \S+ to 10\.46\.0\.0 port 8443$/) as string,
      planRules: [], tableRows: [], securityRules: [expect.stringMatching(/\/added$/) as string],
    }],
  });
});

test.each([
  ['in-443-tcp-web-services', ['443'], ['Internet']],
  ['in-65200-65535-tcp-gateway-manager', ['65200-65535'], ['GatewayManager']],
])('%s is missing if it is gone', (name, ports, sources) => {
  const { missing, extra } = prove(withRule(name));
  expect(extra).toEqual([]);
  expect(missing.map((box) => [box.ports, box.sources, box.planRules])).toEqual(ports.map((port) => [port, sources, [`external-${name}`]]));
});

test.each(rulesOf(text).map(([, rule]) => [String(rule['name']), rule] as const))('%s the other way round is a difference', (name, rule) => {
  expect(prove(withRule(name, { access: rule['access'] === 'Allow' ? 'Deny' : 'Allow' })).isProved).toBe(false);
});

test('without the denial, the virtual network reaches the gateway', () => {
  const { missing, extra } = prove(withRule('in-deny-all'));
  expect(missing).toEqual([]);
  expect(extra.map(({ securityRules }) => securityRules[0])).toEqual([expect.stringContaining('AllowVnetInBound')]);
});

test('a rule that blocks what Azure does not let anybody block is a difference', () => {
  const blocked = prove(added({
    direction: 'Outbound', access: 'Deny', protocol: '*', source_address_prefix: '*', destination_address_prefix: 'Internet',
    destination_port_range: '*',
  }));
  expect(blocked.extra).toEqual([]);
  expect(blocked.missing.map(({ side, direction, destinations, planRules, securityRules }) =>
    [side, direction, destinations, planRules, securityRules[0]]))
    .toEqual([['internal', 'outbound', ['Internet'], [], expect.stringMatching(/\/added$/)]]);
});

test('a rule that cuts off the pools names the rules of the plan that ask for them', () => {
  const { missing } = prove(added({
    direction: 'Outbound', access: 'Deny', source_address_prefix: '*', destination_address_prefix: '192.168.10.95',
    destination_port_range: '4443',
  }));
  expect(missing.map(({ destinations, ports }) => [destinations, ports])).toEqual([[['192.168.10.95'], '4443']]);
  expect(missing[0]?.planRules).toEqual([expect.stringContaining('internal-out-4443-tcp')]);
  expect(missing[0]?.tableRows).not.toEqual([]);
});

test('a subnet without a group is open', () => {
  const open = withResources(text, ({ azurerm_subnet_network_security_group_association: _, ...others }) => others);
  const { missing, extra } = prove(open);
  expect(missing).toEqual([]);
  expect(extra[0]).toMatchObject({ direction: 'inbound', securityRules: [] });
});

describe('a stack with more than one gateway', () => {
  const stack = newStack();
  const first = contosoProxy(stack).plan;
  const second = contosoProxy(stack, {
    sipDomains: ['fabrikam.com'], simpleUrls: SimpleUrls.hostPerUrl({ domain: 'fabrikam.com' }), zones: [], recordsByOthers: true,
    pools: [WebServicesPool.frontEndPool({
      fqdn: 'pool02.contoso.net', externalWebFqdn: 'webext.fabrikam.com', webAddresses: ['192.168.20.95'],
    })],
    host: contosoGateway(),
  }, 'Other').plan;
  const edge = contosoPool(stack).plan;
  const file = Synthesized.of(stack).text;

  test('has each plan proved by the gateway with its host names, and the pool by its own groups', () => {
    expect(differences(ReverseProxyProof.ofSynthesized(first, file))).toEqual({ missing: [], extra: [] });
    expect(differences(ReverseProxyProof.ofSynthesized(second, file))).toEqual({ missing: [], extra: [] });
    expect(FirewallProof.ofSynthesized(edge, file).isProved).toBe(true);
  });

  test('leaves open which one a plan without their host names is about', () => {
    const other = { ...first, publishing: [] };
    expect(refusalOf(() => ReverseProxyProof.ofSynthesized(other, file)).given).toContain('several subnets');
  });
});

describe('the security group as Azure has it', () => {
  const camel = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const group = (file: string): Attributes => ({
    name: 'nsg-gateway',
    subnets: [{ id: `${VNET}/subnets/gateway` }],
    securityRules: rulesOf(file).map(([, rule]) => ({
      ...Object.fromEntries(Object.entries(rule).map(([key, value]) => [camel(key), value])),
      sourcePortRanges: [], destinationPortRanges: [], sourceApplicationSecurityGroups: null,
    })),
    defaultSecurityRules: [],
  });
  const proveGroup = (json: object): ReverseProxyProof => ReverseProxyProof.ofSecurityGroup(plan, JSON.stringify(json));

  test('is proved, and a rule that was added by hand is extra', () => {
    expect(differences(proveGroup(group(text)))).toEqual({ missing: [], extra: [] });
    expect(proveGroup(group(added({}))).extra.map(({ securityRules }) => securityRules)).toEqual([['nsg-gateway/added']]);
  });

  test.each<[string, object, string]>([
    ['another document', { value: [] }, 'the network security group of the gateway'],
    ['a group of no subnet', { ...group(text), subnets: null }, 'the security group of the subnet'],
    ['a rule for an application security group',
      { ...group(text), securityRules: [{ sourceApplicationSecurityGroups: [{ id: '/asg' }] }] }, 'members of such a group'],
  ])('%s is refused', (_, json, message) => {
    expect(refusalOf(() => proveGroup(json)).message).toContain(message);
  });
});

test('an appliance has no security group', () => {
  expect(refusalOf(() => ReverseProxyProof.ofSynthesized(proxyPlan(), text)))
    .toMatchObject({ property: 'plan.gateway', given: 'an appliance' });
});

test('the document of another stack is refused', () => {
  const stack = newStack();
  contosoPool(stack, { network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.50.0.0/16' }) });
  expect(refusalOf(() => prove(Synthesized.of(stack).text)).given).toBe('no subnet 10.46.0.0/24 of an Application Gateway');
});
