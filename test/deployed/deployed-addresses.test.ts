import { DeployedAddresses, type EdgePlan, EdgePlatform, EdgeSide, EdgeTopology, PlanTables, TextReport } from 'cdktf-lync-edge';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';

const AZURE = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network';
const PLAN = contosoPlan();
const SINGLE = contosoPlan({ topology: EdgeTopology.singleNat() });

type Resource = Readonly<{ type: string; values: object }>;

/** A state with the servers of a plan, whose public addresses begin with a number of ours. */
function stateOf(plan: EdgePlan, first: number, name = ''): Resource[] {
  return plan.servers.flatMap(({ computerName, number, external }): Resource[] => {
    const nic = `${AZURE}/networkInterfaces/nic${name}${number}`;
    const publicIp = (index: number): string => `${AZURE}/publicIPAddresses/pip${name}${number}-${index}`;
    return [
      { type: 'azurerm_windows_virtual_machine', values: { computer_name: computerName, network_interface_ids: [nic.toUpperCase()] } },
      {
        type: 'azurerm_network_interface',
        values: {
          id: nic,
          ip_configuration: external.addresses.map(({ address }, index) => ({ private_ip_address: address, public_ip_address_id: publicIp(index) })),
        },
      },
      ...external.addresses.map((_address, index): Resource => ({
        type: 'azurerm_public_ip', values: { id: publicIp(index), ip_address: `203.0.113.${first + 10 * number + index}` },
      })),
    ];
  });
}

const shown = (resources: readonly Resource[]): string =>
  JSON.stringify({ format_version: '1.0', values: { root_module: { resources: resources.slice(0, 3), child_modules: [{ resources: resources.slice(3) }] } } });

const publicAddresses = ({ servers }: EdgePlan): (string | undefined)[] =>
  servers.flatMap(({ external }) => external.addresses.map(({ publicAddress }) => publicAddress));

test('each server and each record gets the addresses that its network interface has, and nothing else changes', () => {
  const filled = DeployedAddresses.ofTerraformShow(shown(stateOf(PLAN, 100))).inEdgePlan(PLAN);
  expect(publicAddresses(filled)).toEqual([
    '203.0.113.110', '203.0.113.111', '203.0.113.112', '203.0.113.120', '203.0.113.121', '203.0.113.122',
  ]);
  const sip = filled.dnsRecords.find(({ id }) => id === 'external/A/sip.contoso.com');
  expect(sip?.addresses.map(({ address }) => address)).toEqual(['203.0.113.110', '203.0.113.120']);
  const text = TextReport.of(PlanTables.ofEdge(filled)).text;
  expect(text).toContain('203.0.113.122');
  expect(text).not.toContain('at deployment');
  const { servers: _servers, dnsRecords: _records, ...others } = filled;
  const { servers: _before, dnsRecords: _recordsBefore, ...othersBefore } = PLAN;
  expect(others).toEqual(othersBefore);
  expect(Object.isFrozen(filled.servers)).toBe(true);
  expect(DeployedAddresses.ofTerraformShow(shown(stateOf(PLAN, 100))).inEdgePlan(filled)).toEqual(filled);
});

test('a saved plan has the addresses of the state before it', () => {
  const state = JSON.parse(shown(stateOf(SINGLE, 1))) as { readonly values: unknown };
  const text = JSON.stringify({ format_version: '1.2', planned_values: { root_module: {} }, prior_state: { values: state.values } });
  expect(publicAddresses(DeployedAddresses.ofTerraformShow(text).inEdgePlan(SINGLE))).toEqual(['203.0.113.11', '203.0.113.12', '203.0.113.13']);
});

test('what is not deployed yet stays unknown', () => {
  const withoutSecond = stateOf(PLAN, 100).filter(({ values }) => !('computer_name' in values && values.computer_name === PLAN.servers[1]?.computerName));
  const filled = DeployedAddresses.ofTerraformShow(shown(withoutSecond)).inEdgePlan(PLAN);
  expect(publicAddresses(filled)).toEqual(['203.0.113.110', '203.0.113.111', '203.0.113.112', undefined, undefined, undefined]);
});

test('addresses that a plan knows are those of the plan', () => {
  const known = contosoPlan({
    platform: EdgePlatform.onPremises(),
    servers: [{
      number: 1, accessEdgePublicAddress: '131.107.155.10', webConferencingPublicAddress: '131.107.155.20', audioVideoPublicAddress: '131.107.155.30',
    }],
  });
  expect(publicAddresses(DeployedAddresses.ofTerraformShow(shown(stateOf(known, 100))).inEdgePlan(known)).slice(0, 3))
    .toEqual(publicAddresses(known).slice(0, 3));
});

const OUTPUTS = {
  edge_public_addresses: { value: Object.fromEntries(SINGLE.servers.flatMap(({ computerName }) =>
    ['access-edge', 'web-conferencing-edge', 'av-edge'].map((slug, index) => [`${computerName} ${slug}`, `203.0.113.${index}`]))) },
  proxy_public_addresses: { value: { gateway: '203.0.113.200' } },
  other_public_addresses: { value: { 'other01 access-edge': '203.0.113.9' } },
};

test('outputs are found by the names of the servers', () => {
  const addresses = DeployedAddresses.ofTerraformOutput(JSON.stringify(OUTPUTS));
  expect(publicAddresses(addresses.inEdgePlan(SINGLE))).toEqual(['203.0.113.0', '203.0.113.1', '203.0.113.2']);
});

describe('the gateway of a reverse proxy', () => {
  const gateway = (host: string, address: string): Resource[] => [
    {
      type: 'azurerm_application_gateway',
      values: { http_listener: [{ host_name: host }], frontend_ip_configuration: [{ public_ip_address_id: `${AZURE}/publicIPAddresses/${host}` }] },
    },
    { type: 'azurerm_public_ip', values: { id: `${AZURE}/publicIPAddresses/${host}`, ip_address: address } },
  ];
  const plan = gatewayPlan();
  const [host = ''] = plan.publishing.map((rule) => rule.host);

  test.each([
    ['state', () => DeployedAddresses.ofTerraformShow(shown([...gateway('www.fabrikam.com', '203.0.113.1'), ...gateway(host, '203.0.113.200')]))],
    ['outputs', () => DeployedAddresses.ofTerraformOutput(JSON.stringify(OUTPUTS))],
  ])('is in its plan and its external records, from the %s', (_source, addresses) => {
    const filled = addresses().inReverseProxyPlan(plan);
    expect(filled.publicAddresses).toEqual(['203.0.113.200']);
    const external = filled.dnsRecords.filter(({ side, addresses: own }) => side === EdgeSide.EXTERNAL && own.length > 0);
    expect(external.length).toBeGreaterThan(0);
    for (const record of external) expect(record.addresses.map(({ address }) => address)).toEqual(['203.0.113.200']);
  });

  test('an appliance keeps the addresses of its plan', () => {
    const appliance = proxyPlan();
    expect(DeployedAddresses.ofTerraformOutput(JSON.stringify(OUTPUTS)).inReverseProxyPlan(appliance)).toEqual(appliance);
  });

  test('two gateways with one name, and none, are refused', () => {
    const twice = [...gateway(host, '203.0.113.1'), ...gateway(host, '203.0.113.2')];
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(shown(twice)).inReverseProxyPlan(plan)).given).toContain('several gateways');
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(shown(gateway('www.fabrikam.com', '203.0.113.1'))).inReverseProxyPlan(plan)).given)
      .toContain('no public address');
  });
});

describe('refused', () => {
  test.each([
    ['no text', undefined], ['a number', 7], ['no JSON', '{'], ['a list', '[]'], ['another document', '{"a": 1}'],
    ['a state before the deployment', '{"format_version": "1.0"}'],
  ])('%s as a state', (_what, text) => {
    const problem = refusalOf(() => DeployedAddresses.ofTerraformShow(text as string));
    expect(problem.property).toBe('text');
    expect(problem.expected).toContain('terraform show -json');
  });

  test.each([['no JSON', 'x'], ['a list', '[]'], ['no outputs of addresses', '{"edge_name_servers": {"value": {}}}']])('%s as outputs', (_what, text) => {
    expect(refusalOf(() => DeployedAddresses.ofTerraformOutput(text)).expected).toContain('terraform output -json');
  });

  test('the deployment of other servers', () => {
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(shown([])).inEdgePlan(PLAN)).expected).toBe('the deployment that the plan is for');
  });

  test('a state with the servers of two pools of these names', () => {
    const twice = shown([...stateOf(SINGLE, 0), ...stateOf(SINGLE, 50, 'other')]);
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(twice).inEdgePlan(SINGLE)).given).toContain('several servers');
  });

  test('outputs of two pools with these servers', () => {
    const twice = { ...OUTPUTS, copy_public_addresses: OUTPUTS.edge_public_addresses };
    expect(refusalOf(() => DeployedAddresses.ofTerraformOutput(JSON.stringify(twice)).inEdgePlan(SINGLE)).given).toContain('copy_... and edge_...');
  });

  test('what is no address', () => {
    const damaged = shown(stateOf(SINGLE, 0)).replace('203.0.113.10', 'not-an-address');
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(damaged).inEdgePlan(SINGLE)).given).toContain('not-an-address');
  });

  test('what is no plan', () => {
    expect(refusalOf(() => DeployedAddresses.ofTerraformShow(shown([])).inEdgePlan({} as EdgePlan)).property).toMatch(/^plan/);
  });
});
