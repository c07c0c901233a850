import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import {
  DnsRecordType, DnsZone, EdgeLoadBalancer, EdgePlacement, type EdgePool, type EdgePoolProps, EdgeResourceKind, EdgeService,
  EdgeTopology, ResourceNaming, XmppPartner,
} from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { type Attributes, fileOf, newStack, Synthesized } from '../support/synth';

const balanced = (servers = 2, singleExternalAddress = false): Partial<EdgePoolProps> => ({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }),
});
const { ACCESS_EDGE, WEB_CONFERENCING, AUDIO_VIDEO } = EdgeService;
/** Names of the frontends of the external services. */
const FRONTENDS = [
  [ACCESS_EDGE, 'access-edge'], [WEB_CONFERENCING, 'web-conferencing-edge'], [AUDIO_VIDEO, 'av-edge'],
] as const;
const ASSOCIATION = 'azurerm_network_interface_backend_address_pool_association';
const APPLIANCE = {
  accessEdgeAddress: '131.107.155.110', webConferencingAddress: '131.107.155.120', audioVideoAddress: '131.107.155.130',
  internalAddress: '10.45.33.20',
};

function built(props: Partial<EdgePoolProps>, afterwards: (pool: EdgePool) => void = () => undefined): {
  readonly pool: EdgePool; readonly synthesized: Synthesized; readonly file: string;
} {
  const stack = newStack();
  const pool = contosoPool(stack, props);
  afterwards(pool);
  return { pool, synthesized: Synthesized.of(stack), file: fileOf(stack) };
}
const sorted = (resources: readonly Attributes[], attribute: string): string[] =>
  resources.map((resource) => String(resource[attribute])).sort();

describe('Azure load balancers of a hardware-balanced pool', () => {
  const { pool, synthesized } = built(balanced());
  const external = synthesized.one('azurerm_lb', { name: 'lb-lsedge-external' });
  const internal = synthesized.one('azurerm_lb', { name: 'lb-lsedge-internal' });

  test('have the Standard SKU and a frontend for each virtual address', () => {
    expect(synthesized.all('azurerm_lb')).toHaveLength(2);
    expect([external['sku'], internal['sku']]).toEqual(['Standard', 'Standard']);
    expect(external['frontend_ip_configuration']).toEqual(FRONTENDS.map(([service, name]) => ({
      name,
      public_ip_address_id: Synthesized.reference(pool.externalLoadBalancer!.publicIp(service)!, 'id'),
    })));
    expect(internal['frontend_ip_configuration']).toEqual([{
      name: 'edge-internal',
      private_ip_address: '10.45.33.50',
      private_ip_address_allocation: 'Static',
      subnet_id: expect.stringContaining('InternalSubnet') as string,
    }]);
  });

  test('have public addresses in addition to those of the servers: nine for two servers', () => {
    expect(synthesized.names('azurerm_public_ip').filter((name) => !name.includes('lsedge0')))
      .toEqual(['pip-lsedge-access-edge', 'pip-lsedge-av-edge', 'pip-lsedge-web-conferencing-edge']);
    expect(synthesized.all('azurerm_public_ip')).toHaveLength(9);
  });

  test('have a rule for each listener of the plan, on the same port, and no other rule', () => {
    const planned = pool.plan.loadBalancers.flatMap(({ side, listeners }) => listeners
      .map(({ id, port, transport }) => `${side} ${id.slice(side.length + 1)} ${port} ${transport.toLowerCase()}`));
    const made = synthesized.all('azurerm_lb_rule').map((rule) => {
      expect(rule['backend_port']).toBe(rule['frontend_port']);
      const side = String(rule['loadbalancer_id']).includes('ExternalLoadBalancer') ? 'external' : 'internal';
      return `${side} ${String(rule['name'])} ${String(rule['frontend_port'])} ${String(rule['protocol']).toLowerCase()}`;
    });
    expect(made.sort()).toEqual(planned.sort());
  });

  test('keep a client on one server, return responses, and reset only TCP connections', () => {
    for (const rule of synthesized.all('azurerm_lb_rule')) {
      expect(rule).toMatchObject({ load_distribution: 'SourceIP', idle_timeout_in_minutes: 20, floating_ip_enabled: false });
      expect(rule['tcp_reset_enabled']).toBe(rule['protocol'] === 'Tcp' ? true : undefined);
      const isExternal = String(rule['loadbalancer_id']).includes('ExternalLoadBalancer');
      expect(rule['disable_outbound_snat']).toBe(isExternal ? true : undefined);
    }
    expect(synthesized.types).not.toContain('azurerm_lb_outbound_rule');
  });

  test('never balance web conferencing or replication on the internal side', () => {
    const ports = synthesized.all('azurerm_lb_rule')
      .filter((rule) => String(rule['loadbalancer_id']).includes('InternalLoadBalancer')).map((rule) => rule['frontend_port']);
    expect(ports.sort()).toEqual([3478, 443, 5061, 5062]);
  });

  test('monitor UDP through the TCP port of its service', () => {
    const udp = synthesized.all('azurerm_lb_rule').filter((rule) => rule['protocol'] === 'Udp');
    expect(udp).toHaveLength(2);
    for (const rule of udp) expect(rule['probe_id']).toMatch(/Probe-443-tcp-(av-edge|edge-internal)_/);
    expect(new Set(sorted(synthesized.all('azurerm_lb_probe'), 'protocol'))).toEqual(new Set(['Tcp']));
  });

  test('reach each service of each server through the address configuration of that service', () => {
    for (const server of pool.servers) {
      const outside = Synthesized.reference(server.externalInterface, 'id');
      const inside = Synthesized.reference(server.internalInterface, 'id');
      const own = synthesized.all(ASSOCIATION)
        .filter((association) => [outside, inside].includes(String(association['network_interface_id'])));
      expect(own.map((association) => [
        association['network_interface_id'] === outside ? 'external' : 'internal',
        association['ip_configuration_name'],
        /Servers-([a-z-]+)_/.exec(String(association['backend_address_pool_id']))?.[1],
      ]).sort()).toEqual([
        ['external', 'access-edge', 'access-edge'],
        ['external', 'av-edge', 'av-edge'],
        ['external', 'web-conferencing-edge', 'web-conferencing-edge'],
        ['internal', 'edge-internal', 'edge-internal'],
      ]);
      const configurations = synthesized.attributesOf(server.externalInterface)['ip_configuration'] as readonly Attributes[];
      expect(configurations.map(({ name }) => name)).toEqual(['access-edge', 'web-conferencing-edge', 'av-edge']);
    }
    expect(synthesized.all(ASSOCIATION)).toHaveLength(8);
  });

  test('are the targets of the external names, while the servers keep their own addresses', () => {
    const names = [['sip', ACCESS_EDGE], ['webcon', WEB_CONFERENCING], ['av', AUDIO_VIDEO]] as const;
    for (const [name, service] of names) {
      expect(synthesized.one('azurerm_dns_a_record', { name })['records'])
        .toEqual([Synthesized.reference(pool.externalLoadBalancer!.publicIp(service)!, 'ip_address')]);
    }
    const own = pool.servers.map((server) => server.publicAddress(AUDIO_VIDEO));
    expect(new Set(own).size).toBe(pool.servers.length);
    expect(own).not.toContain(pool.externalLoadBalancer!.publicAddress(AUDIO_VIDEO));
  });

  test('can probe the servers, and the responses return', () => {
    const probes = synthesized.all('azurerm_network_security_rule').filter((rule) => String(rule['name']).includes('health-probe'));
    expect(probes.map((rule) => rule['source_address_prefix'])).toEqual(probes.map(() => 'AzureLoadBalancer'));
    expect(new Set(probes.map((rule) => rule['destination_port_range']))).toEqual(new Set(['443', '5061', '5062']));
    expect(pool.plan.servers[0]?.internal.routes).toContainEqual(expect.objectContaining({ destination: '168.63.129.16/32' }));
  });
});

test('in availability zones, have zone-redundant addresses', () => {
  const { synthesized } = built({ ...balanced(), placement: EdgePlacement.availabilityZones(['1', '2']) });
  const zonesOf = (name: string): unknown => synthesized.one('azurerm_public_ip', { name })['zones'];
  expect(zonesOf('pip-lsedge-av-edge')).toEqual(['1', '2', '3']);
  expect(zonesOf('pip-lsedge02-av-edge')).toEqual(['2']);
  expect(synthesized.one('azurerm_lb', { name: 'lb-lsedge-internal' })['frontend_ip_configuration'])
    .toMatchObject([{ zones: ['1', '2', '3'] }]);
});

test('have one frontend and one address configuration for a single external address', () => {
  const { synthesized } = built(balanced(2, true));
  expect(synthesized.one('azurerm_lb', { name: 'lb-lsedge-external' })['frontend_ip_configuration']).toMatchObject([{ name: 'access-edge' }]);
  expect(sorted(synthesized.all(ASSOCIATION), 'ip_configuration_name')).toEqual(['access-edge', 'access-edge', 'edge-internal', 'edge-internal']);
  expect(synthesized.all('azurerm_public_ip')).toHaveLength(3);
});

test('use a changed client port', () => {
  const { synthesized } = built({ ...balanced(), accessEdge: { fqdn: 'sip.contoso.com', port: 8443 } });
  expect(synthesized.one('azurerm_lb_rule', { name: '8443-tcp-access-edge' })).toMatchObject({ frontend_port: 8443, backend_port: 8443 });
});

test('are the same if an addition is made later', () => {
  const partner = XmppPartner.googleTalk();
  const later = built(balanced(), (pool) => pool.addXmppPartner(partner));
  const atOnce = built({ ...balanced(), xmpp: { partners: [partner] } });
  expect(later.synthesized.one('azurerm_lb_rule', { name: '5269-tcp-xmpp-proxy' })).toMatchObject({ frontend_ip_configuration_name: 'access-edge' });
  expect(later.synthesized.json.resource).toEqual(atOnce.synthesized.json.resource);
});

test('virtual address inside as given', () => {
  const { synthesized } = built({ ...balanced(), loadBalancer: EdgeLoadBalancer.azure({ internalAddress: '10.45.33.99' }) });
  expect(synthesized.one('azurerm_lb', { name: 'lb-lsedge-internal' })['frontend_ip_configuration'])
    .toMatchObject([{ private_ip_address: '10.45.33.99' }]);
});

describe('an appliance', () => {
  const { pool, synthesized } = built({
    ...balanced(),
    loadBalancer: EdgeLoadBalancer.externalAppliance({
      ...APPLIANCE, sourceAddresses: ['10.45.16.200'], monitorAddresses: ['10.45.16.200', '10.45.33.21'],
    }),
  });

  test('is not created, and the external names point to its addresses', () => {
    expect(synthesized.types.filter((type) => type.startsWith('azurerm_lb') || type === ASSOCIATION)).toEqual([]);
    expect(pool.externalLoadBalancer).toBeUndefined();
    expect(pool.internalLoadBalancer).toBeUndefined();
    expect(synthesized.one('azurerm_dns_a_record', { name: 'av' })['records']).toEqual(['131.107.155.130']);
    expect(synthesized.all('azurerm_public_ip')).toHaveLength(6);
  });

  test('is allowed from its own addresses, but Azure\'s probes are not', () => {
    const rules = synthesized.all('azurerm_network_security_rule');
    expect(rules.filter((rule) => rule['source_address_prefix'] === 'AzureLoadBalancer')).toEqual([]);
    const probes = rules.filter((rule) => String(rule['name']).includes('health-probe'));
    expect(probes).not.toEqual([]);
    for (const rule of probes) expect(rule['source_address_prefixes']).toEqual(['10.45.16.200', '10.45.33.21']);
  });

  test('needs no routes for Azure\'s probes', () => {
    expect(JSON.stringify(pool.plan.servers)).not.toContain('168.63.129.16');
  });
});

describe('draining', () => {
  const recordsOf = (synthesized: Synthesized, name: string): unknown => synthesized.one('azurerm_dns_a_record', { name })['records'];

  test('removes the addresses of a server from the existing records', () => {
    const { pool, synthesized } = built({}, (edge) => edge.drain(1));
    expect(recordsOf(synthesized, 'sip')).toEqual([Synthesized.reference(pool.servers[1]!.publicIp(ACCESS_EDGE), 'ip_address')]);
    expect(synthesized.all('azurerm_windows_virtual_machine')).toHaveLength(2);
  });

  test('removes a server from the load balancers, and does not change the records', () => {
    const { pool, synthesized } = built(balanced(3), (edge) => edge.drain(2));
    const interfaces = new Set(sorted(synthesized.all(ASSOCIATION), 'network_interface_id'));
    const [first, , third] = pool.servers;
    expect(interfaces).toEqual(new Set([first!, third!].flatMap((server) => [
      Synthesized.reference(server.externalInterface, 'id'), Synthesized.reference(server.internalInterface, 'id'),
    ])));
    expect(recordsOf(synthesized, 'sip')).toHaveLength(1);
  });

  test.each([['DNS', EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 })], ['hardware', balanced(3).topology!]])(
    'is the same by property, by method and in any order, under %s load balancing', (_kind, topology) => {
      const byProperty = built({ topology, drainedServers: [1, 3] });
      const byMethod = built({ topology }, (pool) => {
        pool.drain(3);
        pool.addDiscoverableDomain('contoso.com');
        pool.drain(1);
        pool.drain(3);
      });
      const mixed = built({ topology, drainedServers: [3] }, (pool) => pool.drain(1));
      expect(byMethod.file).toBe(byProperty.file);
      expect(mixed.file).toBe(byProperty.file);
    });

  test('refuses the last remaining server, and changes nothing', () => {
    const pool = contosoPool(newStack(), { drainedServers: [2] });
    const refusal = refusalOf(() => pool.drain(1));
    expect(refusal).toMatchObject({ property: 'drainedServers', constructPath: 'stack/Edge' });
    expect(pool.plan.servers.map(({ drained }) => drained)).toEqual([undefined, true]);
  });

  test('does not change a record that another construct relies on', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }).publish(new Construct(stack, 'Other'), {
      type: DnsRecordType.A, name: 'sip.contoso.com', ttlSeconds: 3600,
      addresses: pool.servers.map((server) => server.publicAddress(ACCESS_EDGE)),
    });
    expect(refusalOf(() => pool.drain(1))).toMatchObject({ property: 'record set', constructPath: 'stack/Edge' });
  });
});

describe('what is refused', () => {
  class LoadBalancerCalled extends ResourceNaming {
    public constructor(private readonly name: string) {
      super();
    }

    public override resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
      return kind === EdgeResourceKind.LOAD_BALANCER ? this.name : super.resourceName(kind, owner, part);
    }
  }

  test.each<[string, Partial<EdgePoolProps>, string]>([
    ['load balancers without a topology for them', { loadBalancer: EdgeLoadBalancer.azure() }, 'loadBalancer'],
    ['an appliance without a topology for it', { loadBalancer: EdgeLoadBalancer.externalAppliance(APPLIANCE) }, 'loadBalancer'],
    ['an internal address elsewhere', { ...balanced(), loadBalancer: EdgeLoadBalancer.azure({ internalAddress: '10.9.9.9' }) },
      'loadBalancer.internalAddress'],
    ['an appliance with a private address outside', {
      ...balanced(), loadBalancer: EdgeLoadBalancer.externalAppliance({ ...APPLIANCE, audioVideoAddress: '10.45.16.130' }),
    }, 'loadBalancer.audioVideoAddress'],
    ['an appliance with one address of three', {
      ...balanced(), loadBalancer: EdgeLoadBalancer.externalAppliance({ accessEdgeAddress: '131.107.155.110', internalAddress: '10.45.33.20' }),
    }, 'loadBalancer.webConferencingAddress'],
    ['one name for both load balancers', { ...balanced(), naming: new LoadBalancerCalled('lb-edge') }, 'naming.resourceName(lb, lsedge, internal)'],
    ['a name that Azure refuses', { ...balanced(), naming: new LoadBalancerCalled('lb-') }, 'naming.resourceName(lb, lsedge, external)'],
  ])('%s', (_name, props, property) => {
    expect(refusalOf(() => contosoPool(newStack(), props))).toMatchObject({ property, constructPath: 'stack/Edge' });
  });

  test('an address that is known only at deployment', () => {
    const stack = newStack();
    const { stringValue } = new TerraformVariable(stack, 'vip', { type: 'string' });
    expect(refusalOf(() => EdgeLoadBalancer.azure({ internalAddress: stringValue })).property).toBe('loadBalancer.internalAddress');
  });
});
