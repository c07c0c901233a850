import { DnsZone, EdgeNetwork, EdgeTopology } from 'cdktf-lync-edge';
import { type PoolChange, publicZone, synthesizePool } from './support/edge-stack';
import { describeOffline } from './support/providers';
import { addressesOf, changedAttributes, namesOf, type TerraformPlan } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const ONE_ADDRESS = {
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }), webConferencing: undefined, audioVideo: undefined,
};
const zones = (): ReturnType<PoolChange>['zones'] => [
  publicZone('contoso.com'),
  DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns', createZone: true }),
];

const IPV4: PoolChange = () => ({ ...ONE_ADDRESS, zones: zones() });
const DUAL_STACK: PoolChange = () => ({
  ...ONE_ADDRESS,
  zones: zones(),
  network: EdgeNetwork.create({
    location: 'westeurope',
    addressSpace: '10.45.0.0/16',
    ipv6AddressSpace: 'fd00:10:45::/48',
    externalIpv6Subnet: 'fd00:10:45:0::/64',
    internalIpv6Subnet: 'fd00:10:45:1::/64',
  }),
  internal: {
    fqdn: 'lsedge.contoso.net',
    nextHop: 'pool01.contoso.net',
    nextHopAddresses: ['192.168.10.90', '192.168.10.91', 'fd00:192:168::90'],
    networks: ['192.168.10.0/24', 'fd00:192:168::/48'],
  },
});

describeOffline('a pool that gets IPv6', () => {
  let pool: Workspace;
  let original: Readonly<Record<string, unknown>>;
  let plan: TerraformPlan;

  beforeAll(async () => {
    pool = new Workspace('dual-stack', synthesizePool(IPV4));
    await pool.init();
    await pool.apply();
    original = await pool.resourceValues();
    pool.write(synthesizePool(DUAL_STACK));
    plan = await pool.plan();
  });

  it('is valid', async () => {
    expect(await pool.validate()).toEqual([]);
  });

  it('loses and replaces nothing', () => {
    expect(addressesOf([...plan.deleted, ...plan.replaced])).toEqual([]);
  });

  it('gets only IPv6 resources', () => {
    expect(plan.created).not.toEqual([]);
    const others = namesOf(plan.created.filter(({ type, change }) =>
      !type.endsWith('_aaaa_record') && !String(change.after?.['name']).endsWith('-ipv6')));
    expect(others).toEqual([]);
    const types = new Set(plan.created.map(({ type }) => type));
    expect([...types].sort()).toEqual([
      'azurerm_dns_aaaa_record', 'azurerm_network_security_rule', 'azurerm_private_dns_aaaa_record', 'azurerm_public_ip', 'azurerm_route',
    ]);
  });

  it('changes only networks, adapters and start scripts, in place', () => {
    const changed = plan.updated.map((change) => [change.type, ...changedAttributes(change)].join(' '));
    expect([...new Set(changed)].sort()).toEqual([
      expect.stringMatching(/^azurerm_network_interface .*ip_configuration/),
      expect.stringMatching(/^azurerm_subnet address_prefixes$/),
      expect.stringMatching(/^azurerm_virtual_machine_extension settings$/),
      expect.stringMatching(/^azurerm_virtual_network address_space$/),
    ]);
  });

  it('is deployed, with no further changes', async () => {
    await pool.applyPlan();
    expect(await pool.planExitCode()).toBe(0);
    const values = Object.values(await pool.resourceValues()) as { name?: string; records?: string[]; ip_address?: string }[];
    const given = values.filter(({ name }) => name?.endsWith('-edge-ipv6') && name.startsWith('pip-')).map((value) => value.ip_address);
    expect(given).toHaveLength(2);
    const sip = values.filter(({ name, records }) => name === 'sip' && records?.every((address) => address.includes(':')));
    expect(sip).toHaveLength(1);
    expect([...sip[0]!.records!].sort()).toEqual([...given].sort());
  });

  it('is the same as before when IPv6 is removed, and is destroyed completely', async () => {
    pool.write(synthesizePool(IPV4));
    const back = await pool.plan();
    expect(back.replaced).toEqual([]);
    expect(back.created).toEqual([]);
    expect(addressesOf(back.deleted)).toEqual(addressesOf(plan.created));
    await pool.applyPlan();
    expect(await pool.resourceValues()).toEqual(original);
    await pool.destroy();
    expect(await pool.resources()).toEqual([]);
  });
});
