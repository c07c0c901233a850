import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import type { TerraformStack } from 'cdktf';
import { type AzurePrivateDnsZoneProps, type AzurePrivateZone, DnsZone } from 'cdktf-lync-edge';
import { refusalOf } from '../support/plan-request';
import { hostRecord } from '../support/record-sets';
import { stateOf } from '../support/stack-state';
import { newApp, newStack, resourcesOf, Synthesized } from '../support/synth';

const LINK = 'azurerm_private_dns_zone_virtual_network_link';
const NETWORKS = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network'
  + '/virtualNetworks';
const SERVERS = `${NETWORKS}/vnet-servers`;

function zoneOf(changes: Partial<AzurePrivateDnsZoneProps> = {}): AzurePrivateZone {
  return DnsZone.azurePrivate({
    zoneName: 'contoso.net', resourceGroupName: 'rg-dns', linkedVirtualNetworkIds: [SERVERS], ...changes,
  });
}

const record = hostRecord('lsedge.contoso.net', ['10.45.33.10']);

/** A virtual network that the program creates itself. */
function networkIn(stack: TerraformStack): VirtualNetwork {
  return new VirtualNetwork(stack, 'Network', {
    name: 'vnet-servers', resourceGroupName: 'rg-net', location: 'westeurope', addressSpace: ['10.1.0.0/16'],
  });
}

describe('a private zone with linked virtual networks', () => {
  test('is linked to each of them, without registration, when it exists', () => {
    const stack = newStack();
    zoneOf().publish(stack, record);
    expect(Synthesized.of(stack).all(LINK)).toEqual([{
      name: expect.stringMatching(/^link-vnet-servers-[0-9a-f]{8}$/) as string,
      private_dns_zone_name: 'contoso.net',
      resource_group_name: 'rg-dns',
      virtual_network_id: SERVERS,
      registration_enabled: false,
    }]);
  });

  test('is linked by a reference to the zone when it is created', () => {
    const stack = newStack();
    const zone = zoneOf({ createZone: true });
    zone.publish(stack, record);
    expect(Synthesized.of(stack).one(LINK)).toMatchObject({
      private_dns_zone_name: Synthesized.reference(zone.resource!, 'name'), virtual_network_id: SERVERS,
    });
  });

  test('has no link unless one is asked for', () => {
    const stack = newStack();
    DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns', createZone: true }).publish(stack, record);
    expect(Synthesized.of(stack).types).not.toContain(LINK);
  });

  test('is linked once to a network that is listed twice, in another case, or by a second object for the zone', () => {
    const stack = newStack();
    const shouted = `${NETWORKS}/VNET-Servers`;
    zoneOf({ linkedVirtualNetworkIds: [SERVERS, shouted] }).publish(stack, record);
    zoneOf().publish(stack, hostRecord('other.contoso.net', ['10.45.33.20']));
    expect(Synthesized.of(stack).all(LINK)).toHaveLength(1);
  });

  test('has links whose names and addresses do not depend on the order of the IDs', () => {
    const ids = [SERVERS, `${NETWORKS}/vnet-clients`, SERVERS.replace('rg-net', 'rg-other')];
    const [forward, backward] = [ids, [...ids].reverse()].map((linkedVirtualNetworkIds) => {
      const stack = newStack();
      zoneOf({ linkedVirtualNetworkIds }).publish(stack, record);
      return Synthesized.of(stack);
    });
    expect(forward!.json.resource![LINK]).toEqual(backward!.json.resource![LINK]);
    expect(new Set(forward!.names(LINK)).size).toBe(3);
  });

  test('is linked once to a network that the program creates, however often its ID is read', () => {
    const stack = newStack();
    const network = networkIn(stack);
    zoneOf({ linkedVirtualNetworkIds: [network.id, network.id] }).publish(stack, record);
    expect(Synthesized.of(stack).one(LINK)).toMatchObject({
      name: expect.stringMatching(/^link-[0-9a-f]{8}$/) as string,
      virtual_network_id: Synthesized.reference(network, 'id'),
    });
  });

  test('is linked to the networks of two other stacks that have the same address there', () => {
    const app = newApp();
    const linkedVirtualNetworkIds = ['west', 'east'].map((site) => networkIn(newStack(site, app)).id);
    const stack = newStack('dns', app);
    zoneOf({ linkedVirtualNetworkIds }).publish(stack, record);
    expect(new Set(Object.values(resourcesOf(stack)[LINK]!).map(({ name }) => name)).size).toBe(2);
  });

  test('is linked in one stack only, although two stacks use it', () => {
    const app = newApp();
    const [first, second] = [newStack('first', app), newStack('second', app)];
    const zone = zoneOf();
    zone.publish(first, record);
    zone.publish(second, hostRecord('other.contoso.net', ['10.45.33.20']));
    expect(Object.keys(resourcesOf(first))).toContain(LINK);
    expect(Object.keys(resourcesOf(second))).not.toContain(LINK);
  });

  test('refuses the same link in a second stack, which Azure would refuse, and leaves nothing there', () => {
    const app = newApp();
    const [first, second] = [newStack('first', app), newStack('second', app)];
    zoneOf().publish(first, record);
    const before = stateOf(second);
    const other = zoneOf({ linkedVirtualNetworkIds: [`${NETWORKS}/vnet-clients`, SERVERS] });
    expect(refusalOf(() => other.publish(second, hostRecord('other.contoso.net', ['10.45.33.20'])))).toMatchObject({
      property: 'linkedVirtualNetworkIds', constructPath: 'second', expected: expect.stringContaining('first does already') as string,
    });
    expect(stateOf(second)).toBe(before);
    // The link that came before the refused one is free again.
    zoneOf({ linkedVirtualNetworkIds: [`${NETWORKS}/vnet-clients`] }).publish(second, hostRecord('b.contoso.net'));
    expect(Object.keys(resourcesOf(second))).toContain(LINK);
  });
});

describe('an ID of a virtual network', () => {
  test.each([
    ['of a subnet', `${SERVERS}/subnets/snet-servers`],
    ['in the case of the portal', SERVERS.replace('virtualNetworks', 'virtualnetworks')],
    ['that is only a name', 'vnet-servers'],
    ['with a name that Azure refuses', `${NETWORKS}/vnet servers`],
    ['with a name that is too long', `${NETWORKS}/${'v'.repeat(65)}`],
  ])('%s is refused', (_, id) => {
    expect(refusalOf(() => zoneOf({ linkedVirtualNetworkIds: [SERVERS, id] })).property).toBe('linkedVirtualNetworkIds[1]');
  });

  test('belongs to a private zone: a public one refuses it', () => {
    const given = { zoneName: 'contoso.com', resourceGroupName: 'rg-dns', linkedVirtualNetworkIds: [SERVERS] };
    expect(refusalOf(() => DnsZone.azure(given)).property).toBe('linkedVirtualNetworkIds');
  });

  test('is copied: a later change of the list does not matter', () => {
    const ids = [SERVERS];
    const zone = zoneOf({ linkedVirtualNetworkIds: ids });
    ids.push('nonsense');
    const stack = newStack();
    zone.publish(stack, record);
    expect(Synthesized.of(stack).all(LINK)).toHaveLength(1);
  });
});
