import { EdgeFeature, EdgePlacement, type EdgePoolProps, EdgeTopology, LyncProduct, PublicImProvider } from 'cdktf-lync-edge';
import { contosoNetwork, contosoPool } from '../../support/edge-pool';
import { type Attributes, newStack, type Resources, resourcesOf } from '../../support/synth';

/** Attributes that a change of replaces the resource, or moves an address. */
const LASTING = [
  'name', 'computer_name', 'resource_group_name', 'location', 'zone', 'zones', 'availability_set_id', 'virtual_network_name',
  'address_space', 'address_prefixes', 'subnet_id', 'allocation_method', 'sku', 'network_interface_ids', 'virtual_machine_id',
  'platform_fault_domain_count', 'platform_update_domain_count', 'managed_disk_id', 'network_interface_id',
  'ip_configuration_name', 'backend_address_pool_id', 'admin_username', 'source_image_id', 'ip_version',
];

const balancedByDns = (servers: number, singleExternalAddress = false): Partial<EdgePoolProps> =>
  ({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress }) });
const balancedByHardware = (servers: number, singleExternalAddress = false): Partial<EdgePoolProps> =>
  ({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }) });

const POOLS: Readonly<Record<string, Partial<EdgePoolProps>>> = {
  'DNS, two servers': balancedByDns(2),
  'DNS, two servers, public addresses': { topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }) },
  'DNS, eleven servers': balancedByDns(11),
  'DNS, three servers, one address each': balancedByDns(3, true),
  'hardware, two servers': balancedByHardware(2),
  'hardware, twelve servers': balancedByHardware(12),
  'hardware, three servers, one address each': balancedByHardware(3, true),
  'audio/video alone': { ...balancedByDns(2), features: [EdgeFeature.AUDIO_VIDEO], federation: undefined },
  'XMPP and public IM': { ...balancedByDns(2), xmpp: { domains: ['contoso.com'] }, publicIm: [PublicImProvider.AOL] },
  'Skype for Business Server 2019': { ...balancedByDns(2), product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 },
  'a server drained': { ...balancedByHardware(3), drainedServers: [1] },
};
const SINGLES: Readonly<Record<string, Partial<EdgePoolProps>>> = {
  'single, NAT': { topology: EdgeTopology.singleNat() },
  'single, public addresses': { topology: EdgeTopology.singlePublic() },
  'single, one address': { topology: EdgeTopology.singleNat({ singleExternalAddress: true }) },
};

/** Resources with what lasts of them, by `type.id`. */
type Lasting = ReadonlyMap<string, Attributes>;

function lastingOf(props: Partial<EdgePoolProps>): Lasting {
  const stack = newStack();
  contosoPool(stack, { network: contosoNetwork(), virtualMachine: { dataDiskSizeGb: 64 }, ...props });
  const resources: Resources = resourcesOf(stack);
  return new Map(Object.entries(resources).flatMap(([type, byId]) => Object.entries(byId)
    .filter(() => type !== 'azurerm_network_security_rule')
    .map(([id, attributes]): [string, Attributes] => [`${type}.${id}`, {
      ...Object.fromEntries(LASTING.map((name) => [name, attributes[name]])),
      ip_configuration: addressesOf(attributes['ip_configuration']),
    }])));
}

/** The addresses of an adapter by the names of their configurations, and the public addresses that belong to them. */
function addressesOf(configurations: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(configurations)) return {};
  return Object.fromEntries((configurations as Attributes[]).map((configuration) => [
    String(configuration['name']), [configuration['private_ip_address'], configuration['public_ip_address_id']],
  ]));
}

/** What is in both, and is not the same. */
function changesOf(before: Lasting, after: Lasting): string[] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    if (is === undefined) return [];
    const { ip_configuration: old, ...one } = was;
    const { ip_configuration: current, ...other } = is;
    const moved = Object.entries(old as object).filter(([name, addresses]) => {
      const now = (current as Readonly<Record<string, unknown>>)[name];
      return now !== undefined && JSON.stringify(now) !== JSON.stringify(addresses);
    });
    return JSON.stringify(one) === JSON.stringify(other) && moved.length === 0 ? [] : [id];
  });
}

/** Parts of the servers that the second has too, and everything that has no part in a server or load balancer. */
function lostBetween(before: Lasting, after: Lasting): string[] {
  const lasts = (id: string): boolean =>
    !/LoadBalancer|azurerm_dns_|PublicIp-(?:web-conferencing|av)-edge|azurerm_availability_set/.test(id);
  const serverOf = (id: string): string | undefined => /_Server-(\d\d)_/.exec(id)?.[1];
  const servers = new Set([...after.keys()].map(serverOf));
  return [...before.keys()].filter((id) => lasts(id) && servers.has(serverOf(id)) && !after.has(id));
}

function pairs(one: readonly string[], other: readonly string[]): (readonly [string, string])[] {
  return one.flatMap((before) => other.filter((after) => after !== before).map((after) => [before, after] as const));
}

const found = new Map(Object.entries({ ...POOLS, ...SINGLES }).map(([name, props]) => [name, lastingOf(props)]));
const ofPair = ([before, after]: readonly [string, string]): [Lasting, Lasting] => [found.get(before)!, found.get(after)!];

describe('from one pool to another', () => {
  test('what stays keeps its id, name, place and addresses', () => {
    expect(pairs(Object.keys(POOLS), Object.keys(POOLS)).map((pair) => [...pair, ...changesOf(...ofPair(pair))])
      .filter(([, , ...changes]) => changes.length > 0)).toEqual([]);
  });

  test('no server that stays loses a part, and nothing else is lost', () => {
    expect(pairs(Object.keys(POOLS), Object.keys(POOLS)).map((pair) => [...pair, ...lostBetween(...ofPair(pair))])
      .filter(([, , ...lost]) => lost.length > 0)).toEqual([]);
  });
});

describe('between a single Edge Server and a pool', () => {
  const both = [...pairs(Object.keys(SINGLES), Object.keys(POOLS)), ...pairs(Object.keys(POOLS), Object.keys(SINGLES))];

  test('only the machine is replaced, whose name the guide decides: adapters, disks and public addresses stay', () => {
    const changed = new Set(both.flatMap((pair) => changesOf(...ofPair(pair))).map((id) => id.replace(/_[0-9A-F]{8}$/, '')));
    expect([...changed]).toEqual(['azurerm_windows_virtual_machine.Edge_Server-01_VirtualMachine']);
    expect(both.map((pair) => [...pair, ...lostBetween(...ofPair(pair))]).filter(([, , ...lost]) => lost.length > 0)).toEqual([]);
  });
});

test('zones of servers do not depend on how many there are', () => {
  const placement = EdgePlacement.availabilityZones(['1', '2', '3']);
  const [two, twelve] = [2, 12].map((servers) => lastingOf({ ...balancedByDns(servers), placement })) as [Lasting, Lasting];
  expect(changesOf(two, twelve)).toEqual([]);
  expect(lostBetween(two, twelve)).toEqual([]);
});

test('another product leaves the Windows of existing servers alone', () => {
  const stack = newStack();
  contosoPool(stack);
  for (const machine of Object.values(resourcesOf(stack)['azurerm_windows_virtual_machine']!)) {
    expect(machine['lifecycle']).toEqual({
      ignore_changes: ['admin_password', 'source_image_reference', 'secure_boot_enabled', 'vtpm_enabled'],
    });
  }
});

test('a custom image replaces the servers when it changes', () => {
  const stack = newStack();
  const sourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/w';
  contosoPool(stack, { virtualMachine: { sourceImageId } });
  for (const machine of Object.values(resourcesOf(stack)['azurerm_windows_virtual_machine']!)) {
    expect(machine['lifecycle']).toEqual({ ignore_changes: ['admin_password'] });
  }
});
