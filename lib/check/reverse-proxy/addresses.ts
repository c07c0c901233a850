import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress } from '../../values/ip-address';
import { EdgePlatform } from '../../platform/edge-platform';
import { checkUsable } from '../../platform/usable-addresses';
import { holdersByAddress } from '../../plan/network/address-holders';
import type { EdgePlan } from '../../plan/edge-plan';
import type { CheckedPool } from './pools';

/** Addresses that a proxy has or connects to. */
export interface AddressesOfProxy {
  readonly pools: readonly CheckedPool[];
  readonly officeWebApps: { readonly addresses: readonly string[] } | undefined;
  /** Public addresses of the listener; empty when the platform assigns one. */
  readonly publicAddresses: readonly string[];
  /** Addresses, or the subnet, from which the proxy connects to internal servers. */
  readonly ownPrefixes: readonly string[];
}

interface MachineAddress {
  readonly property: string;
  readonly address: string;
}

/**
 * Checks that the machines behind a proxy have addresses of their own, which neither the proxy nor the Edge has. Pools and
 * Office Web Apps may share the address of a load balancer.
 *
 * @param isGateway whether the proxy is an Application Gateway, in whose subnet there can be no other machine
 * @throws EdgeValidationError for an address that another machine has, or that no machine on Azure can have.
 */
export function checkProxyAddresses(proxy: AddressesOfProxy, isGateway: boolean, edge: EdgePlan | undefined): void {
  const { pools, officeWebApps, publicAddresses, ownPrefixes } = proxy;
  const ofPools = pools.flatMap(({ fqdn, webAddresses, sipAddresses }) => [
    ...addressesAt(`webAddresses of ${fqdn.text}`, webAddresses), ...addressesAt(`sipAddresses of ${fqdn.text}`, sipAddresses),
  ]);
  const behind = [...ofPools, ...addressesAt('officeWebApps.addresses', officeWebApps?.addresses ?? [])];
  if (isGateway) {
    for (const each of behind) checkBesideGateway(each, ownPrefixes);
  } else {
    refuseHeld(behind, new Map([...publicAddresses, ...ownPrefixes].map((address) => [address, 'the reverse proxy'])));
  }
  if (edge === undefined) return;
  const appliance = isGateway ? [] : [
    ...addressesAt('appliance.publicAddresses', publicAddresses), ...addressesAt('appliance.internalAddresses', ownPrefixes),
  ];
  const holders = [...holdersByAddress(edge)].map(([address, holder]): [string, string] => [address, `${holder} of the Edge`]);
  refuseHeld([...behind, ...appliance], new Map(holders));
}

function addressesAt(property: string, addresses: readonly string[]): MachineAddress[] {
  return addresses.map((address) => ({ property, address }));
}

function checkBesideGateway({ property, address }: MachineAddress, ownPrefixes: readonly string[]): void {
  const parsed = IpAddress.parse(address, property);
  checkUsable(parsed, property, EdgePlatform.azure()._constraints);
  const subnet = ownPrefixes.find((prefix) => Cidr.parse(prefix, 'gateway.subnet').contains(parsed));
  if (subnet === undefined) return;
  throw new EdgeValidationError({
    property,
    given: `"${address}"`,
    expected: `an address outside ${subnet}: Azure allows no other machine in the subnet of an Application Gateway`,
    fix: 'use the address of the pool on its network, or another subnet for the gateway',
  });
}

function refuseHeld(addresses: readonly MachineAddress[], holders: ReadonlyMap<string, string>): void {
  for (const { property, address } of addresses) {
    const holder = holders.get(address);
    if (holder === undefined) continue;
    throw new EdgeValidationError({
      property,
      given: `"${address}"`,
      expected: `an address that no other machine has: ${holder} has this one`,
      fix: 'use the address of the machine that the property is about',
    });
  }
}
