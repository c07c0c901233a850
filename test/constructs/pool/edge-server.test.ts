import { type EdgePool, EdgeService, EdgeTopology } from 'cdktf-lync-edge';
import { startCommand, startScript } from '../../../lib/configure/start-script/start-script';
import { contosoPool } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { type Attributes, newStack, Synthesized } from '../../support/synth';

/** Names of the address configurations of the external services. */
const CONFIGURATIONS = [
  [EdgeService.ACCESS_EDGE, 'access-edge'],
  [EdgeService.WEB_CONFERENCING, 'web-conferencing-edge'],
  [EdgeService.AUDIO_VIDEO, 'av-edge'],
] as const;

const KEY_SET = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-keys/providers/Microsoft.Compute'
  + '/diskEncryptionSets/des-edge';

interface Built {
  readonly pool: EdgePool;
  readonly synthesized: Synthesized;
}

function built(overrides: Parameters<typeof contosoPool>[1] = {}): Built {
  const stack = newStack();
  const pool = contosoPool(stack, overrides);
  return { pool, synthesized: Synthesized.of(stack) };
}

describe('the servers of a pool', () => {
  const { pool, synthesized } = built();
  const machines = pool.servers.map(({ virtualMachine }) => synthesized.attributesOf(virtualMachine));

  test('are one virtual machine per server of the plan, named like the computer', () => {
    expect(machines.map((machine) => [machine['name'], machine['computer_name']])).toEqual([
      ['lsedge01', 'lsedge01'], ['lsedge02', 'lsedge02'],
    ]);
    expect(synthesized.all('azurerm_windows_virtual_machine')).toHaveLength(2);
  });

  test('run the newest Windows that the Edge role supports, on the documented hardware', () => {
    for (const machine of machines) {
      expect(machine).toMatchObject({
        source_image_reference: {
          publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2012-R2-Datacenter', version: 'latest',
        },
        size: 'Standard_D8s_v5',
        os_disk: { caching: 'ReadWrite', storage_account_type: 'Premium_LRS', disk_size_gb: 128 },
      });
      expect(machine).not.toHaveProperty('source_image_id');
    }
  });

  test('ask for no secure boot, which that image cannot do', () => {
    for (const machine of machines) {
      expect(machine).not.toHaveProperty('secure_boot_enabled');
      expect(machine).not.toHaveProperty('vtpm_enabled');
    }
  });

  test('encrypt at the host, and keep boot diagnostics in managed storage', () => {
    for (const machine of machines) {
      expect(machine['encryption_at_host_enabled']).toBe(true);
      expect(machine['boot_diagnostics']).toEqual({});
    }
  });

  test('leave updates to the administrator: two servers of a pool must not restart together', () => {
    for (const machine of machines) {
      expect(machine).toMatchObject({ patch_mode: 'Manual', automatic_updates_enabled: false });
    }
  });

  test('take the password by reference, and are not replaced when it changes', () => {
    for (const machine of machines) {
      expect(machine['lifecycle']).toMatchObject({ ignore_changes: expect.arrayContaining(['admin_password']) as string[] });
      expect(machine).toMatchObject({
        admin_username: 'edgeadmin',
        admin_password: '${var.edge_administrator_password}',
      });
    }
  });

  test('are made after their firewalls stand', () => {
    const associations = [pool.externalFirewall, pool.internalFirewall]
      .map(({ association }) => `${association.terraformResourceType}.${association.friendlyUniqueId}`);
    for (const machine of machines) expect(machine['depends_on']).toEqual(associations);
  });

  test('have the external adapter as primary one', () => {
    pool.servers.forEach((server, index) => {
      expect(machines[index]!['network_interface_ids']).toEqual([
        Synthesized.reference(server.externalInterface, 'id'), Synthesized.reference(server.internalInterface, 'id'),
      ]);
    });
  });

  test('have no optional part that was not asked for', () => {
    for (const machine of machines) {
      expect(machine).not.toHaveProperty('timezone');
      expect(machine).not.toHaveProperty('zone');
      expect(machine).not.toHaveProperty('tags');
    }
    expect(synthesized.all('azurerm_managed_disk')).toEqual([]);
    expect(synthesized.all('azurerm_dev_test_global_vm_shutdown_schedule')).toEqual([]);
  });
});

describe('the adapters of a server', () => {
  const { pool, synthesized } = built();
  const server = pool.servers[0]!;
  const planned = pool.plan.servers[0]!;
  const external = synthesized.attributesOf(server.externalInterface);
  const internal = synthesized.attributesOf(server.internalInterface);

  test('outside: one static configuration per external address, the Access Edge first and primary', () => {
    expect(external['ip_configuration']).toEqual(
      CONFIGURATIONS.map(([service, name], index) => ({
          name,
          subnet_id: expect.stringMatching(/^\$\{azurerm_subnet\.Edge_ExternalSubnet_\w+\.id\}$/) as string,
          private_ip_address_allocation: 'Static',
          private_ip_address: planned.external.addresses[index]!.address,
          public_ip_address_id: Synthesized.reference(server.publicIp(service), 'id'),
          primary: index === 0,
        })),
    );
  });

  test('outside: a static public address of the Standard kind each', () => {
    for (const [service] of CONFIGURATIONS) {
      expect(synthesized.attributesOf(server.publicIp(service))).toMatchObject({
        sku: 'Standard', allocation_method: 'Static', location: 'westeurope',
      });
    }
    expect(synthesized.names('azurerm_public_ip')).toEqual(['lsedge01', 'lsedge02'].flatMap((computer) =>
      ['access-edge', 'av-edge', 'web-conferencing-edge'].map((part) => `pip-${computer}-${part}`)));
  });

  test('inside: one static address and no public one', () => {
    expect(internal['ip_configuration']).toEqual([{
      name: 'edge-internal',
      subnet_id: expect.stringMatching(/^\$\{azurerm_subnet\.Edge_InternalSubnet_\w+\.id\}$/) as string,
      private_ip_address_allocation: 'Static',
      private_ip_address: planned.internal.address,
      primary: true,
    }]);
  });

  test('neither forwards traffic, which would join the two networks', () => {
    for (const adapter of synthesized.all('azurerm_network_interface')) {
      expect(adapter['ip_forwarding_enabled'] ?? false).toBe(false);
    }
  });

  test('without perimeter DNS the adapters take the network\'s name servers', () => {
    for (const adapter of [external, internal]) expect(adapter).not.toHaveProperty('dns_servers');
  });
});

describe('a service that has no public address', () => {
  const server = contosoPool(newStack()).servers[0]!;
  const fix = 'pass EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING or EdgeService.AUDIO_VIDEO';

  test.each([EdgeService.EDGE_INTERNAL, EdgeService.XMPP_PROXY, 'av-edge' as unknown as EdgeService])(
    '%s is refused, and no word stands for its address', (service) => {
      expect(refusalOf(() => server.publicAddress(service))).toMatchObject({
        property: 'service', given: `EdgeService "${service}"`, fix, constructPath: server.node.path,
      });
    });

  test('an IPv6 address of a server without IPv6 is refused', () => {
    expect(refusalOf(() => server.publicIpv6Address(EdgeService.ACCESS_EDGE))).toMatchObject({
      property: 'service', given: 'EdgeService "access-edge"', expected: expect.stringContaining('IPv6') as string, fix,
    });
  });

  test('there is no resource of it', () => {
    expect(refusalOf(() => server.publicIp(EdgeService.EDGE_INTERNAL))).toMatchObject({ property: 'service', fix });
    expect(refusalOf(() => server.publicIpv6(EdgeService.ACCESS_EDGE))).toMatchObject({ property: 'service', fix });
  });
});

describe('a server with one external address', () => {
  const { pool, synthesized } = built({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
  const server = pool.servers[0]!;

  test('has one configuration, one public address, and the same one for each service', () => {
    const external = synthesized.attributesOf(server.externalInterface);
    expect(external['ip_configuration']).toEqual([expect.objectContaining({ name: 'access-edge', primary: true })]);
    expect(synthesized.names('azurerm_public_ip')).toEqual(['pip-lsedge01-access-edge']);
    expect(new Set(CONFIGURATIONS.map(([service]) => server.publicIp(service))).size).toBe(1);
  });

  test('stands in one A record with that address', () => {
    const address = Synthesized.reference(server.publicIp(EdgeService.ACCESS_EDGE), 'ip_address');
    expect(synthesized.all('azurerm_dns_a_record').map(({ name, records }) => [name, records])).toEqual([['sip', [address]]]);
  });
});

describe('perimeter DNS servers', () => {
  const { pool, synthesized } = built({
    internal: {
      fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'],
      perimeterDnsServers: ['10.45.20.11', '10.45.20.10'],
    },
  });

  test('are given to the external adapter alone, the preferred one first', () => {
    const server = pool.servers[0]!;
    expect(synthesized.attributesOf(server.externalInterface)['dns_servers']).toEqual(['10.45.20.11', '10.45.20.10']);
    expect(synthesized.attributesOf(server.internalInterface)).not.toHaveProperty('dns_servers');
  });
});

describe('the start script of a server', () => {
  const { pool, synthesized } = built();

  test('is the script that the plan gives for that server', () => {
    pool.servers.forEach((server, index) => {
      const extension = synthesized.attributesOf(server.startScript);
      const script = startScript(pool.plan, pool.plan.servers[index]!);
      expect(scriptIn(extension)).toBe(script);
      expect(JSON.parse(String(extension['settings']))).toEqual({ commandToExecute: startCommand(script) });
    });
  });

  test('runs by the custom script extension, whose version is a text', () => {
    for (const extension of synthesized.all('azurerm_virtual_machine_extension')) {
      expect(extension).toMatchObject({
        publisher: 'Microsoft.Compute', type: 'CustomScriptExtension', type_handler_version: '1.10',
        auto_upgrade_minor_version: true,
      });
    }
  });

  test('holds no reference: everything in it is known before deployment', () => {
    for (const extension of synthesized.all('azurerm_virtual_machine_extension')) {
      expect(extension['settings']).not.toContain('${');
    }
  });
});

describe('a server\'s own name and addresses', () => {
  const { pool, synthesized } = built({
    servers: [{
      number: 2, computerName: 'EDGE-B', accessEdgeAddress: '10.45.16.101', webConferencingAddress: '10.45.16.102',
      audioVideoAddress: '10.45.16.103', internalAddress: '10.45.33.101',
    }],
  });

  test('take the place of the planned ones', () => {
    const server = pool.servers[1]!;
    expect(synthesized.attributesOf(server.virtualMachine)).toMatchObject({ name: 'EDGE-B', computer_name: 'EDGE-B' });
    expect(addressesOf(synthesized.attributesOf(server.externalInterface)))
      .toEqual(['10.45.16.101', '10.45.16.102', '10.45.16.103']);
    expect(addressesOf(synthesized.attributesOf(server.internalInterface))).toEqual(['10.45.33.101']);
  });

  test('leave the other server as it was', () => {
    expect(addressesOf(synthesized.attributesOf(pool.servers[0]!.externalInterface)))
      .toEqual(['10.45.16.10', '10.45.16.20', '10.45.16.30']);
  });
});

describe('a data disk', () => {
  const { pool, synthesized } = built({ virtualMachine: { dataDiskSizeGb: 256, diskEncryptionSetId: KEY_SET } });

  test('is an empty disk of its own, closed to the network, attached to its server', () => {
    const disks = synthesized.all('azurerm_managed_disk');
    expect(synthesized.names('azurerm_managed_disk')).toEqual(['disk-lsedge01-data', 'disk-lsedge02-data']);
    for (const disk of disks) {
      expect(disk).toMatchObject({
        create_option: 'Empty', disk_size_gb: 256, storage_account_type: 'Premium_LRS', network_access_policy: 'DenyAll',
        public_network_access_enabled: false, disk_encryption_set_id: KEY_SET,
      });
    }
    expect(synthesized.all('azurerm_virtual_machine_data_disk_attachment').map((each) => each['virtual_machine_id']))
      .toEqual(pool.servers.map(({ virtualMachine }) => Synthesized.reference(virtualMachine, 'id')));
  });

  test('and the system disk are encrypted with the given keys', () => {
    for (const { virtualMachine } of pool.servers) {
      expect(synthesized.attributesOf(virtualMachine)['os_disk']).toMatchObject({ disk_encryption_set_id: KEY_SET });
    }
  });
});

describe('a nightly shutdown', () => {
  const { pool, synthesized } = built({
    virtualMachine: { nightlyShutdown: { time: '1900', timeZone: 'W. Europe Standard Time' } },
  });

  test('is one schedule per server, that notifies nobody', () => {
    const schedules = synthesized.all('azurerm_dev_test_global_vm_shutdown_schedule');
    expect(schedules).toHaveLength(2);
    schedules.forEach((schedule, index) => {
      expect(schedule).toMatchObject({
        virtual_machine_id: Synthesized.reference(pool.servers[index]!.virtualMachine, 'id'),
        daily_recurrence_time: '1900',
        timezone: 'W. Europe Standard Time',
        notification_settings: { enabled: false },
      });
    });
  });
});

function addressesOf(adapter: Attributes): readonly unknown[] {
  return (adapter['ip_configuration'] as readonly Attributes[]).map((each) => each['private_ip_address']);
}

function scriptIn(extension: Attributes): string {
  const { commandToExecute } = JSON.parse(String(extension['settings'])) as { commandToExecute: string };
  const encoded = /FromBase64String\('([^']*)'\)/.exec(commandToExecute)?.[1];
  return Buffer.from(String(encoded), 'base64').toString('utf8');
}
