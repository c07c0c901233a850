import { EdgeResourceKind, ResourceNaming } from 'cdktf-lync-edge';
import { contosoNetwork, contosoPool, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { newStack, Synthesized } from '../../support/synth';

class Prefixed extends ResourceNaming {
  public override resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
    return `corp-${super.resourceName(kind, owner, part)}`;
  }
}

/** Gives one kind another name. */
class With extends ResourceNaming {
  public constructor(private readonly kind: EdgeResourceKind, private readonly name: string) {
    super();
  }

  public override resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
    return kind === this.kind ? this.name : super.resourceName(kind, owner, part);
  }
}

describe('a custom naming convention', () => {
  const stack = newStack();
  const pool = contosoPool(stack, {
    naming: new Prefixed(), network: contosoNetwork({ bastionSubnet: '10.45.255.0/26' }), virtualMachine: { dataDiskSizeGb: 64 },
  });
  const synthesized = Synthesized.of(stack);

  test('names every resource except those with a fixed name', () => {
    const facts = ['azurerm_network_security_rule', 'azurerm_route', 'azurerm_dns_a_record', 'azurerm_dns_srv_record',
      'azurerm_virtual_machine_extension'];
    const named = synthesized.types.filter((type) => !facts.includes(type) && synthesized.names(type)[0] !== 'undefined');
    expect(named).toHaveLength(11);
    for (const name of named.flatMap((type) => synthesized.names(type))) {
      if (name !== 'AzureBastionSubnet') expect(name).toMatch(/^corp-/);
    }
  });

  test('does not rename the computers, which the topology knows', () => {
    for (const server of pool.servers) {
      expect(synthesized.attributesOf(server.virtualMachine)).toMatchObject({
        name: `corp-${server.computerName}`, computer_name: server.computerName,
      });
    }
  });
});

describe('names that Azure refuses are refused immediately, at the pool', () => {
  test.each([
    [EdgeResourceKind.RESOURCE_GROUP, 'rg.'],
    [EdgeResourceKind.VIRTUAL_NETWORK, 'v net'],
    [EdgeResourceKind.NETWORK_SECURITY_GROUP, '-nsg'],
    [EdgeResourceKind.VIRTUAL_MACHINE, '123'],
    [EdgeResourceKind.PUBLIC_IP, ''],
    [EdgeResourceKind.AVAILABILITY_SET, 'a'.repeat(81)],
  ])('%s %p', (kind, name) => {
    const refusal = refusalOf(() => contosoPool(newStack(), { naming: new With(kind, name) }));
    expect(refusal.constructPath).toBe('stack/Edge');
    expect(refusal.property).toContain(`naming.resourceName(${kind}, lsedge`);
  });

  test('a name that two resources of one kind would have', () => {
    const refusal = refusalOf(() => contosoPool(newStack(), { naming: new With(EdgeResourceKind.SUBNET, 'snet-edge') }));
    expect(refusal.given).toBe('"snet-edge"');
    expect(refusal.expected).toContain('naming.resourceName(snet, lsedge, external)');
  });
});

describe('two pools whose resources would have the same name', () => {
  test('are refused in one resource group', () => {
    const stack = newStack();
    contosoPool(stack, { network: contosoNetwork({ existingResourceGroupName: 'rg-lab' }) });
    const refusal = refusalOf(() => contosoPool(stack, fabrikamPoolProps({
      network: contosoNetwork({ existingResourceGroupName: 'RG-Lab' }),
      internal: { fqdn: 'lsedge.fabrikam.net', nextHop: 'pool.fabrikam.net', networks: ['192.168.20.0/24'] },
    }), 'Second'));
    expect(refusal.constructPath).toBe('stack/Second');
    expect(refusal.given).toContain('stack/Edge');
  });

  test('are accepted in two resource groups', () => {
    const synthesized = Synthesized.from((stack) => {
      contosoPool(stack, { network: contosoNetwork({ existingResourceGroupName: 'rg-one' }) });
      contosoPool(stack, fabrikamPoolProps({
        network: contosoNetwork({ existingResourceGroupName: 'rg-two' }),
        federation: { discoverableDomains: [] },
        internal: { fqdn: 'lsedge.fabrikam.net', nextHop: 'pool.fabrikam.net', networks: ['192.168.20.0/24'] },
      }), 'Second');
    });
    expect(synthesized.names('azurerm_network_security_group'))
      .toEqual(['nsg-lsedge-external', 'nsg-lsedge-external', 'nsg-lsedge-internal', 'nsg-lsedge-internal']);
  });
});
