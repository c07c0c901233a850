import { synthesizePool } from './support/edge-stack';
import { describeOffline } from './support/providers';
import { addressesOf } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const APPLY = ['apply', '-input=false', '-no-color', '-auto-approve'];
const DESTROY = ['destroy', '-input=false', '-no-color', '-auto-approve'];

describeOffline.each([
  {
    fault: 'the second virtual machine',
    failing: 'azurerm_windows_virtual_machine/lsedge02',
    // The machine, and what is attached to it.
    missing: /^azurerm_(windows_virtual_machine|virtual_machine_extension)\.Edge_Server-02_/,
  },
  {
    fault: 'every firewall rule',
    failing: 'azurerm_network_security_rule',
    missing: /^azurerm_network_security_rule\./,
  },
  {
    fault: 'one public address',
    failing: 'azurerm_public_ip/pip-lsedge01-access-edge',
    // The address, everything that depends on the interface with the address, and the records that point to it.
    missing: new RegExp([
      /^azurerm_public_ip\.Edge_Server-01_PublicIp-access-edge_/,
      /^azurerm_(network_interface\.Edge_Server-01_ExternalInterface|windows_virtual_machine\.Edge_Server-01)_/,
      /^azurerm_virtual_machine_extension\.Edge_Server-01_/,
      /^azurerm_dns_a_record\.\S*_A-sip_/,
    ].map(({ source }) => source).join('|')),
  },
])('an apply in which $fault cannot be created', ({ failing, missing }) => {
  let pool: Workspace;
  let planned: string[];
  let made: string[];

  beforeAll(async () => {
    pool = new Workspace('fault', synthesizePool());
    await pool.init();
    planned = addressesOf((await pool.plan()).created);
    const failed = await pool.terraform(APPLY, { STANDIN_FAIL_TYPE: failing }, [1]);
    expect(failed.output).toContain('Error:');
    made = await pool.resources();
  });

  it('keeps everything that does not depend on it', () => {
    const isMissing = (address: string): boolean => missing.test(address);
    expect(planned.filter(isMissing)).not.toEqual([]);
    expect(made).toEqual(planned.filter((address) => !isMissing(address)));
  });

  it('is completed by the next one, which creates the rest and changes nothing else', async () => {
    const { changes, created } = await pool.plan();
    expect(addressesOf(created)).toEqual(addressesOf(changes));
    expect([...made, ...addressesOf(created)].sort()).toEqual(planned);
    await pool.applyPlan();
    expect(await pool.planExitCode()).toBe(0);
  });
});

describeOffline('a destroy in which a subnet cannot be deleted', () => {
  let pool: Workspace;

  beforeAll(async () => {
    pool = new Workspace('fault-delete', synthesizePool());
    await pool.init();
    await pool.apply();
  });

  it('keeps the subnets and their network', async () => {
    const failed = await pool.terraform(DESTROY, { STANDIN_FAIL_DELETE: 'azurerm_subnet' }, [1]);
    expect(failed.output).toContain('Error:');
    const types = (await pool.resources()).map((address) => address.split('.')[0]);
    expect([...new Set(types)].sort()).toEqual([
      'azurerm_resource_group', 'azurerm_subnet', 'azurerm_virtual_network',
    ]);
  });

  it('is completed by the next one', async () => {
    await pool.destroy();
    expect(await pool.resources()).toEqual([]);
  });
});
