import { PartnerProduct, PublicImProvider } from 'cdktf-lync-edge';
import { addressesOf, addressesOfAll, ALL_ADDRESSES } from '../support/nsg/address-set';
import { AzureNetwork, nextHop } from '../support/nsg/azure-network';
import {
  ALL_FEATURES, BASTION_SUBNET, type Configuration, EXTERNAL_SUBNET, INTERNAL_NETWORKS, INTERNAL_SUBNET, surroundingsOf,
  synthesized,
} from '../support/nsg/configuration';
import type { Box } from '../support/nsg/grid';
import { IntervalSet } from '../support/nsg/interval-set';
import { passingPackets } from '../support/nsg/permit-proof';
import { ALL_PORTS, type Packet, portsOf, PROTOCOLS } from '../support/nsg/security-rule';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';

const { WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO } = PublicImProvider;
const MANAGEMENT = IntervalSet.union(['22', '3389', '5985', '5986'].map(portsOf));

/** All that can be asked for, so that as much as possible is open. */
const EVERYTHING: Omit<Configuration, 'topology'> = {
  features: ALL_FEATURES,
  federation: { products: Object.values(PartnerProduct) },
  publicIm: [WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO],
  xmpp: true,
  mobilePush: true,
  otherPools: true,
  hasBastion: true,
};

const NETWORKS = { 'its own network': {}, 'a network that exists': { existing: 'virtual network' } } as const;

const CASES = Object.keys(PLANNED_TOPOLOGIES).flatMap((topology) => [false, true].flatMap((singleExternalAddress) =>
  Object.entries(NETWORKS).map(([where, network]): readonly [string, Configuration] => [
    `${topology} with ${singleExternalAddress ? 'one address' : 'three addresses'} in ${where}`,
    { ...EVERYTHING, ...network, topology, singleExternalAddress },
  ])));

const box = (changes: Partial<Box>): Box => ({
  protocols: new Set(PROTOCOLS), source: ALL_ADDRESSES, sourcePorts: ALL_PORTS, destination: ALL_ADDRESSES,
  destinationPorts: ALL_PORTS, ...changes,
});

describe.each(CASES)('%s', (_, configuration) => {
  const network = AzureNetwork.read(synthesized(configuration), surroundingsOf(configuration));
  const [external, internal] = [network.subnet(EXTERNAL_SUBNET), network.subnet(INTERNAL_SUBNET)];
  const [outside, inside] = [network.group(EXTERNAL_SUBNET), network.group(INTERNAL_SUBNET)];
  const inwards = { source: addressesOf(EXTERNAL_SUBNET), destination: addressesOf(INTERNAL_SUBNET) };
  const outwards = { source: addressesOf(INTERNAL_SUBNET), destination: addressesOf(EXTERNAL_SUBNET) };

  test('has public addresses on the external adapters alone', () => {
    expect(internal.addresses.length).toBeGreaterThan(0);
    expect(internal.addresses.filter(({ hasPublicAddress }) => hasPublicAddress)).toEqual([]);
    expect(external.addresses.length).toBeGreaterThanOrEqual(internal.addresses.length);
  });

  test('opens no port of administration from anywhere to the external side', () => {
    expect(passingPackets(outside, 'Inbound', box({ destinationPorts: MANAGEMENT }))).toEqual([]);
  });

  test('opens the ports of administration on the internal side to the bastion host alone', () => {
    const bastion = addressesOf(BASTION_SUBNET);
    const others = box({ source: ALL_ADDRESSES.minus(bastion), destinationPorts: MANAGEMENT });
    expect(passingPackets(inside, 'Inbound', others)).toEqual([]);
    const remoteDesktop = portsOf('3389');
    expect(passingPackets(inside, 'Inbound', box({ source: bastion, destinationPorts: ALL_PORTS.minus(remoteDesktop) })))
      .toEqual([]);
    expect(passingPackets(inside, 'Inbound', box({ source: bastion, destinationPorts: remoteDesktop }))
      .map(({ protocol }) => protocol)).toEqual(['Tcp']);
  });

  test('has nothing to do with anybody but the internal networks on the internal side', () => {
    const known = addressesOfAll([...INTERNAL_NETWORKS, BASTION_SUBNET, '168.63.129.16']);
    expect(passingPackets(inside, 'Inbound', box({ source: ALL_ADDRESSES.minus(known) }))).toEqual([]);
    expect(passingPackets(inside, 'Outbound', box({ destination: ALL_ADDRESSES.minus(addressesOfAll(INTERNAL_NETWORKS)) })))
      .toEqual([]);
  });

  test('closes the way between the two sides in both directions at both ends', () => {
    for (const way of [inwards, outwards]) {
      for (const group of [outside, inside]) {
        expect(passingPackets(group, 'Inbound', box(way))).toEqual([]);
        expect(passingPackets(group, 'Outbound', box(way))).toEqual([]);
      }
    }
  });

  test('keeps the members of the pool apart on the external side', () => {
    expect(passingPackets(outside, 'Inbound', box({ source: addressesOf(EXTERNAL_SUBNET) }))).toEqual([]);
    expect(passingPackets(outside, 'Outbound', box({ destination: addressesOf(EXTERNAL_SUBNET) }))).toEqual([]);
  });

  test('has no route between the two sides, and none from the internal side to the Internet', () => {
    const firstOf = (prefix: string): bigint => addressesOf(prefix).intervals[0]!.first;
    for (const { address } of internal.addresses) expect(nextHop(external, firstOf(address))).toBe('None');
    for (const { address } of external.addresses) expect(nextHop(internal, firstOf(address))).toBe('None');
    expect(nextHop(internal, firstOf('131.107.1.1'))).toBe('None');
    expect(nextHop(external, firstOf('131.107.1.1'))).toBe('Internet');
    expect(nextHop(internal, firstOf(INTERNAL_NETWORKS[0]!))).not.toBe('None');
  });

  test('carries a sign-in from outside to the Access Edge, and to no other machine of the subnet', () => {
    const port = configuration.singleExternalAddress === true ? 5061 : 443;
    const [accessEdge] = external.addresses;
    const signIn = (destination: bigint): Packet => ({
      protocol: 'Tcp', source: addressesOf('131.107.1.1').intervals[0]!.first, destination, sourcePort: 1025,
      destinationPort: port,
    });
    expect(network.carries(signIn(addressesOf(accessEdge!.address).intervals[0]!.first))).toBe(true);
    expect(network.carries(signIn(addressesOf('10.45.16.200').intervals[0]!.first))).toBe(false);
  });
});
