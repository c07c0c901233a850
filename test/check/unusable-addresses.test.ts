import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeNetwork } from '../../lib/constructs/network/edge-network';
import { ReverseProxyNetwork } from '../../lib/constructs/reverse-proxy/reverse-proxy-network';
import type { EdgePlanRequest, InternalSideRequest } from '../../lib/request/edge-plan-request';
import { BOTH_NETWORKS, dualStackPlan, dualStackRequest } from '../support/dual-stack';
import { contosoPlan, contosoRequest, type ContosoOverrides, refusalOf } from '../support/plan-request';
import { frontEndPool, gatewayPlan, proxyPlan } from '../support/reverse-proxy';

const AZURE = { platform: EdgePlatform.azure() };
const HARDWARE = { topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) };
const internal = (changes: Partial<InternalSideRequest>): ContosoOverrides => (
  { internal: { ...contosoRequest().internal, ...changes } });

const SPECIAL_ADDRESSES = ['0.0.0.0', '127.0.0.1', '169.254.1.1', '224.0.0.5', '240.0.0.1', '255.255.255.255'];
const SPECIAL_NETWORKS = ['0.1.0.0/16', '127.0.0.0/24', '169.254.0.0/24', '224.0.0.0/24', '240.0.0.0/24', '255.255.255.0/24'];

describe.each(SPECIAL_ADDRESSES)('the address %s is refused', (address) => {
  test.each<[string, string, () => unknown]>([
    ['a next hop', 'internal.nextHopAddresses[0]', () => contosoPlan(internal({ nextHopAddresses: [address] }))],
    ['a Lync server', 'internal.lyncServers[0]', () => contosoPlan(internal({ lyncServers: [address] }))],
    ['perimeter DNS', 'internal.perimeterDnsServers[0]', () => contosoPlan(internal({ perimeterDnsServers: [address] }))],
    ['an activation server', 'windowsActivationServers[0]', () => contosoPlan({ windowsActivationServers: [address] })],
    ['an appliance\'s source', 'loadBalancer.sourceAddresses[0]',
      () => contosoPlan({ ...HARDWARE, loadBalancer: { sourceAddresses: [address] } })],
    ['an appliance\'s monitor', 'loadBalancer.monitorAddresses[0]',
      () => contosoPlan({ ...HARDWARE, loadBalancer: { monitorAddresses: [address] } })],
    ['a virtual address', 'loadBalancer.accessEdgeAddress',
      () => contosoPlan({ ...HARDWARE, loadBalancer: { accessEdgeAddress: address } })],
    ['a public address', 'servers[number 1].accessEdgePublicAddress',
      () => contosoPlan({ servers: [{ number: 1, accessEdgePublicAddress: address }] })],
    ['a pool', 'pools[0].webAddresses[0]', () => proxyPlan({ pools: [frontEndPool({ webAddresses: [address] })] })],
    ['a pool\'s SIP', 'pools[0].sipAddresses[0]', () => proxyPlan({ pools: [frontEndPool({ sipAddresses: [address] })] })],
    ['Office Web Apps', 'officeWebApps.addresses[0]',
      () => proxyPlan({ officeWebApps: { fqdn: 'owa.contoso.com', addresses: [address] } })],
    ['the public side of a proxy', 'appliance.publicAddresses[0]',
      () => proxyPlan({ appliance: { publicAddresses: [address], internalAddresses: ['172.25.33.40'] } })],
    ['the inside of a proxy', 'appliance.internalAddresses[0]',
      () => proxyPlan({ appliance: { publicAddresses: ['131.107.155.40'], internalAddresses: [address] } })],
  ])('for %s', (_, property, run) => {
    const refusal = refusalOf(run);
    expect(refusal).toMatchObject({ property, given: `"${address}"` });
    expect(refusal.expected).toMatch(/an address that a machine can have|public address/);
    expect(refusal.fix).toMatch(/^(use|set) the (public )?address/);
  });
});

describe.each(SPECIAL_NETWORKS)('the network %s is refused', (range) => {
  const { externalSubnet, internalSubnet } = contosoRequest().network;
  const proxyIn = { location: 'westeurope', resourceGroupName: 'rg', virtualNetworkName: 'vnet' };
  test.each<[string, string, () => unknown]>([
    ['outside', 'network.externalSubnet', () => contosoPlan({ network: { externalSubnet: range, internalSubnet } })],
    ['inside', 'network.internalSubnet', () => contosoPlan({ network: { externalSubnet, internalSubnet: range } })],
    ['a bastion host', 'network.bastionSubnet', () => contosoPlan({ network: { bastionSubnet: range } })],
    ['internal servers', 'internal.networks', () => contosoPlan(internal({ networks: ['192.168.10.0/24', range] }))],
    ['an address space', 'network.addressSpace', () => EdgeNetwork.create({ location: 'westeurope', addressSpace: range })],
    ['new subnets', 'network.externalSubnet', () => EdgeNetwork.inExistingVirtualNetwork(
      { ...proxyIn, externalSubnet: range, internalSubnet })],
    ['an existing bastion host', 'network.existingBastionSubnet', () => EdgeNetwork.inExistingVirtualNetwork(
      { ...proxyIn, externalSubnet, internalSubnet, existingBastionSubnet: range })],
    ['a proxy\'s address space', 'network.addressSpace',
      () => ReverseProxyNetwork.create({ location: 'westeurope', addressSpace: range })],
    ['a proxy\'s subnet', 'network.subnet', () => ReverseProxyNetwork.inExistingVirtualNetwork({ ...proxyIn, subnet: range })],
    ['a gateway', 'gateway.subnet', () => gatewayPlan({
      gateway: { subnet: range, dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false },
    })],
  ])('for %s', (_, property, run) => {
    const refusal = refusalOf(run);
    expect(refusal).toMatchObject({ property, given: `"${range}"` });
    expect(refusal.expected).toMatch(/^a network without .*, which no machine on it can have$/);
    expect(refusal.fix).toMatch(/does not overlap/);
  });
});

describe('IPv6', () => {
  const inside = (changes: Partial<InternalSideRequest>): Partial<EdgePlanRequest> => (
    { internal: { ...dualStackRequest().internal, ...changes } });

  test.each(['::', '::1', 'fe80::1', 'ff02::1', '::ffff:192.168.10.90'])('the address %s is refused', (address) => {
    for (const property of ['nextHopAddresses', 'lyncServers', 'perimeterDnsServers'] as const) {
      const refusal = refusalOf(() => dualStackPlan(inside({ [property]: ['192.168.10.90', address] })));
      expect(refusal.property).toBe(`internal.${property}[1]`);
      expect(refusal.expected).toContain('a machine can have');
    }
  });

  test.each(['::/128', '::1/128', 'fe80::/64', 'ff00::/8', '::ffff:0:0/96'])('the network %s is refused', (network) => {
    const refusal = refusalOf(() => dualStackPlan(inside({ networks: [...BOTH_NETWORKS, network] })));
    expect(refusal.property).toBe('internal.networks');
    expect(refusal.expected).toMatch(/^a network without/);
  });

  test('a public address that is no global unicast address is refused', () => {
    const run = (address: string) => (): unknown => dualStackPlan({
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
      webConferencing: undefined, audioVideo: undefined, servers: [{ number: 1, accessEdgePublicIpv6Address: address }],
    });
    for (const address of ['fe80::1', 'ff02::1', '::1', '::ffff:131.107.155.10', 'fd00::1']) {
      expect(refusalOf(run(address))).toMatchObject({
        property: 'servers[number 1].accessEdgePublicIpv6Address', expected: 'a public IPv6 address',
      });
    }
    expect(run('2001:db8:99::10')).not.toThrow();
  });
});

describe('addresses of Azure', () => {
  const HOST = '168.63.129.16';

  test.each<[string, string, () => unknown]>([
    ['an internal network', 'internal.networks', () => contosoPlan({ ...AZURE, ...internal({ networks: ['192.168.10.0/24', '168.63.0.0/16'] }) })],
    ['an activation server', 'windowsActivationServers[0]', () => contosoPlan({ ...AZURE, windowsActivationServers: [HOST] })],
    ['the external subnet', 'network.externalSubnet', () => contosoPlan({ ...AZURE, network: { externalSubnet: '168.63.129.0/24' } })],
    ['an address space', 'network.addressSpace', () => EdgeNetwork.create({ location: 'westeurope', addressSpace: '168.63.128.0/20' })],
  ])('are refused in %s', (_, property, run) => {
    const refusal = refusalOf(run);
    expect(refusal.property).toBe(property);
    expect(refusal.expected).toContain('the services of Azure');
  });

  test('are other machines\' addresses elsewhere', () => {
    expect(contosoPlan({ windowsActivationServers: [HOST] }).platform).toBe('on-premises');
  });

  test('are a resolver, which may be the DNS server of the perimeter network', () => {
    expect(contosoPlan({ ...AZURE, ...internal({ perimeterDnsServers: [HOST] }) }).internal.perimeterDnsServers).toEqual([HOST]);
  });
});

describe('published addresses', () => {
  test.each(['10.1.1.1', '172.20.1.1', '192.168.1.1', '100.64.0.1', '100.127.255.254', '198.18.0.1'])('%s is refused', (address) => {
    for (const run of [
      () => contosoPlan({ servers: [{ number: 1, accessEdgePublicAddress: address }] }),
      () => contosoPlan({ ...HARDWARE, loadBalancer: { accessEdgeAddress: address } }),
      () => proxyPlan({ appliance: { publicAddresses: [address], internalAddresses: ['172.25.33.40'] } }),
    ]) expect(refusalOf(run).expected).toMatch(/public address/);
  });

  test('a subnet that carriers share is refused without NAT', () => {
    const refusal = refusalOf(() => (
      contosoPlan({ topology: EdgeTopology.singlePublic(), network: { externalSubnet: '100.64.16.0/24' } })));
    expect(refusal.property).toBe('network.externalSubnet');
    expect(refusal.expected).toContain('public addresses');
  });

  test('addresses for documentation are accepted', () => {
    for (const address of ['192.0.2.10', '131.107.155.10', '203.0.113.10']) {
      expect(() => contosoPlan({ servers: [{ number: 1, accessEdgePublicAddress: address }] })).not.toThrow();
    }
  });
});
