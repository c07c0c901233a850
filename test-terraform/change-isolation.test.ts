import { EdgeTopology } from 'cdktf-lync-edge';
import { type PoolChange, publicZone, synthesizePool } from './support/edge-stack';
import { describeOffline } from './support/providers';
import {
  addressesOf, changedAttributes, namesOf, type ResourceChange, type TerraformPlan,
} from './support/terraform-plan';
import { Workspace } from './support/workspace';

const TWO_DOMAINS: PoolChange = () => ({
  sipDomains: ['contoso.com', 'fabrikam.com'],
  zones: [publicZone('contoso.com'), publicZone('fabrikam.com')],
});
const THREE_SERVERS: PoolChange = () => ({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
const XMPP: PoolChange = () => ({ xmpp: { fqdn: 'xmpp.contoso.com' } });

let pool: Workspace;
let original: Readonly<Record<string, unknown>>;

async function planOf(change?: PoolChange): Promise<TerraformPlan> {
  pool.write(synthesizePool(change));
  return pool.plan();
}

/** Applies a change, and takes it back: everything must be as before, down to the last value. */
function itCanBeTakenBack(change: PoolChange): void {
  it('disappears completely when it is removed', async () => {
    const { created, updated } = await planOf(change);
    await pool.applyPlan();
    expect(await pool.planExitCode()).toBe(0);

    const back = await planOf();
    expect(back.replaced).toEqual([]);
    expect(back.created).toEqual([]);
    expect(addressesOf(back.deleted)).toEqual(addressesOf(created));
    expect(addressesOf(back.updated)).toEqual(addressesOf(updated));
    await pool.applyPlan();
    expect(await pool.resourceValues()).toEqual(original);
  });
}

function zoneOf({ change }: ResourceChange): unknown {
  return change.after?.['zone_name'];
}

describeOffline('a deployed pool', () => {
  beforeAll(async () => {
    pool = new Workspace('change', synthesizePool());
    await pool.init();
    await pool.apply();
    original = await pool.resourceValues();
  });

  describe('with another SIP domain', () => {
    it('gets the zone and the records of that domain, and is otherwise unchanged', async () => {
      const { changes, created } = await planOf(TWO_DOMAINS);
      expect(addressesOf(created)).toEqual(addressesOf(changes));
      const zones = created.filter(({ type }) => type === 'azurerm_dns_zone');
      expect(namesOf(zones)).toEqual(['azurerm_dns_zone fabrikam.com']);
      const records = created.filter((change) => !zones.includes(change));
      expect(records.map(zoneOf)).toEqual(records.map(() => 'fabrikam.com'));
      expect(namesOf(records)).toEqual([
        'azurerm_dns_a_record sip',
        'azurerm_dns_srv_record _sip._tls',
        'azurerm_dns_srv_record _sipfederationtls._tcp',
      ]);
    });

    it('does not depend on the order of domains and zones', async () => {
      await planOf(TWO_DOMAINS);
      await pool.applyPlan();
      const reordered = await planOf(() => ({
        sipDomains: ['fabrikam.com', 'contoso.com'],
        zones: [publicZone('fabrikam.com'), publicZone('contoso.com')],
      }));
      expect(addressesOf(reordered.changes)).toEqual([]);
      await planOf();
      await pool.applyPlan();
    });

    itCanBeTakenBack(TWO_DOMAINS);
  });

  describe('with a third server', () => {
    let plan: TerraformPlan;

    beforeAll(async () => {
      plan = await planOf(THREE_SERVERS);
    });

    it('gets the resources of that server and no others', () => {
      const others = plan.created.filter(({ address }) => !/^\w+\.Edge_Server-03_/.test(address));
      expect(addressesOf(others)).toEqual([]);
      const types = plan.created.map(({ type }) => type);
      expect(types).toEqual(expect.arrayContaining(['azurerm_windows_virtual_machine', 'azurerm_virtual_machine_extension']));
      expect(types.filter((type) => type === 'azurerm_public_ip')).toHaveLength(3);
      expect(types.filter((type) => type === 'azurerm_network_interface')).toHaveLength(2);
    });

    it('loses and replaces nothing', () => {
      expect(addressesOf([...plan.deleted, ...plan.replaced])).toEqual([]);
    });

    it('changes only addresses of firewall rules and records, in place', () => {
      expect(plan.updated).not.toEqual([]);
      const changed = plan.updated.map((change) => [change.type, ...changedAttributes(change)].join(' '));
      expect([...new Set(changed)].sort()).toEqual([
        'azurerm_dns_a_record records',
        'azurerm_network_security_rule destination_address_prefixes',
        'azurerm_network_security_rule source_address_prefixes',
      ]);
    });

    itCanBeTakenBack(THREE_SERVERS);
  });

  describe('with XMPP federation', () => {
    it('gets the rules and records of XMPP, and is otherwise unchanged', async () => {
      const { changes, created } = await planOf(XMPP);
      expect(addressesOf(created)).toEqual(addressesOf(changes));
      const rules = created.filter(({ type }) => type === 'azurerm_network_security_rule');
      expect(rules.map(({ change }) => change.after?.['destination_port_range']).sort())
        .toEqual(['23456', '5269', '5269']);
      expect(namesOf(created.filter((change) => !rules.includes(change)))).toEqual([
        'azurerm_dns_a_record xmpp',
        'azurerm_dns_srv_record _xmpp-server._tcp',
      ]);
    });

    itCanBeTakenBack(XMPP);
  });
});
