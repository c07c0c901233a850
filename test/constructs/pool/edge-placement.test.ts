import { EdgePlacement, EdgeTopology } from 'cdktf-lync-edge';
import { contosoPool } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { newStack, Synthesized } from '../../support/synth';

describe('a pool without a word about placement', () => {
  const synthesized = Synthesized.from(contosoPool);

  test('stands in one managed availability set with two fault domains, which every region has', () => {
    expect(synthesized.one('azurerm_availability_set')).toMatchObject({
      name: 'avail-lsedge', managed: true, platform_fault_domain_count: 2, platform_update_domain_count: 5,
    });
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) {
      expect(machine['availability_set_id']).toMatch(/^\$\{azurerm_availability_set\.\w+\.id\}$/);
      expect(machine).not.toHaveProperty('zone');
    }
  });
});

describe('a single server without a word about placement', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, { topology: EdgeTopology.singleNat() }));

  test('stands alone', () => {
    expect(synthesized.types).not.toContain('azurerm_availability_set');
    expect(synthesized.one('azurerm_windows_virtual_machine')).not.toHaveProperty('availability_set_id');
  });
});

describe('a single server that is asked into an availability set', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, {
    topology: EdgeTopology.singleNat(), placement: EdgePlacement.availabilitySet({ faultDomains: 3, updateDomains: 10 }),
  }));

  test('stands in it', () => {
    expect(synthesized.one('azurerm_availability_set')).toMatchObject({
      platform_fault_domain_count: 3, platform_update_domain_count: 10,
    });
    expect(synthesized.one('azurerm_windows_virtual_machine')).toHaveProperty('availability_set_id');
  });
});

describe('a pool in availability zones', () => {
  const stack = newStack();
  const pool = contosoPool(stack, {
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }),
    placement: EdgePlacement.availabilityZones(['1', '3']),
    virtualMachine: { dataDiskSizeGb: 64 },
  });
  const synthesized = Synthesized.of(stack);

  test('spreads its servers over the zones, starting over', () => {
    expect(pool.servers.map(({ virtualMachine }) => synthesized.attributesOf(virtualMachine)['zone'])).toEqual(['1', '3', '1']);
  });

  test('has no availability set, which excludes zones', () => {
    expect(synthesized.types).not.toContain('azurerm_availability_set');
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) {
      expect(machine).not.toHaveProperty('availability_set_id');
    }
  });

  test('keeps public addresses and disks in the zone of their server', () => {
    const zone = { lsedge01: '1', lsedge02: '3', lsedge03: '1' };
    for (const [computer, expected] of Object.entries(zone)) {
      expect(synthesized.one('azurerm_managed_disk', { name: `disk-${computer}-data` })['zone']).toBe(expected);
      for (const part of ['access-edge', 'web-conferencing-edge', 'av-edge']) {
        expect(synthesized.one('azurerm_public_ip', { name: `pip-${computer}-${part}` })['zones']).toEqual([expected]);
      }
    }
  });
});

describe('a placement that Azure does not have', () => {
  test.each([
    ['no zone', () => EdgePlacement.availabilityZones([]), 'placement.zones'],
    ['a zone 4', () => EdgePlacement.availabilityZones(['1', '4']), 'placement.zones[1]'],
    ['4 fault domains', () => EdgePlacement.availabilitySet({ faultDomains: 4 }), 'placement.faultDomains'],
    ['no fault domain', () => EdgePlacement.availabilitySet({ faultDomains: 0 }), 'placement.faultDomains'],
    ['21 update domains', () => EdgePlacement.availabilitySet({ updateDomains: 21 }), 'placement.updateDomains'],
    ['half an update domain', () => EdgePlacement.availabilitySet({ updateDomains: 1.5 }), 'placement.updateDomains'],
  ])('%s is refused', (_, make, property) => {
    expect(refusalOf(make).property).toBe(property);
  });
});
