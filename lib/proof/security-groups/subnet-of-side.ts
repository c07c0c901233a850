import { refuse } from '../../values/refusals';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import { valueIn } from '../json-document';
import { serverAddresses, subnetsOf } from '../permits-of-plan';
import { type AzureResources, AzureType, sameText } from './azure-resources';
import { type AdapterAddress, type AzureSubnet, rangesOf } from './azure-subnets';

/**
 * The subnet of a side: the one whose network interfaces have the addresses of the servers. If several subnets of a document
 * have them, in different virtual networks, it is the one of the virtual machines with the names of the servers. Without the
 * addresses, it is the subnet with the ranges of the plan.
 *
 * @throws EdgeValidationError if there is no such subnet, or if there are several.
 */
export function subnetOfSide(
  resources: AzureResources, adapters: readonly AdapterAddress[], plan: EdgePlan, side: EdgeSide,
): AzureSubnet {
  const wanted = new Set(serverAddresses(plan, side));
  const found = withMost(adapters.filter(({ address }) => address !== undefined && wanted.has(address)));
  const named = found.length > 1 ? withMost(ofServers(resources, adapters, plan, wanted)) : found;
  const candidates = named.length > 0 ? named : withRangesOf(resources, plan, side);
  const [identity] = candidates;
  if (identity === undefined || candidates.length > 1) refuseSubnets(resources.property, [...wanted], candidates);
  const resource = resources.all(AzureType.SUBNET).find(({ address }) => address === identity);
  return resource === undefined ? { identity } : { identity, resource };
}

/** The subnets that hold the most addresses. */
function withMost(adapters: readonly AdapterAddress[]): readonly string[] {
  const addresses = new Map<string, Set<string>>();
  for (const { subnet, address } of adapters) {
    if (subnet === undefined || address === undefined) continue;
    addresses.set(subnet, (addresses.get(subnet) ?? new Set<string>()).add(address));
  }
  const most = Math.max(0, ...[...addresses.values()].map(({ size }) => size));
  return [...addresses].filter(([, { size }]) => size === most).map(([subnet]) => subnet);
}

/** The addresses of virtual machines that have the name of a server. */
function ofServers(
  resources: AzureResources, adapters: readonly AdapterAddress[], plan: EdgePlan, wanted: ReadonlySet<string>,
): readonly AdapterAddress[] {
  const machines = resources.all(AzureType.VIRTUAL_MACHINE).filter(({ values }) => (
    plan.servers.some(({ computerName }) => sameText(computerName, valueIn(values, 'computer_name')))));
  const attached = new Set(machines
    .flatMap((machine) => machine.links('network_interface_ids') ?? [])
    .map((link) => resources.identityOf(AzureType.NETWORK_INTERFACE, link)));
  return adapters.filter(({ adapter, address }) => attached.has(adapter.address) && address !== undefined && wanted.has(address));
}

function withRangesOf(resources: AzureResources, plan: EdgePlan, side: EdgeSide): readonly string[] {
  const planned = subnetsOf(plan, side);
  return resources.all(AzureType.SUBNET)
    .filter((resource) => {
      const ranges = rangesOf({ identity: resource.address, resource }, resources.property);
      return ranges !== undefined && planned.minus(ranges).isEmpty;
    })
    .map(({ address }) => address);
}

function refuseSubnets(property: string, addresses: readonly string[], candidates: readonly string[]): never {
  refuse(
    property,
    candidates.length === 0
      ? `no network interface or subnet with ${addresses.slice(0, 3).join(', ')}${addresses.length > 3 ? ', …' : ''}`
      : `several subnets with the addresses of the servers: ${candidates.join(', ')}`,
    'the document of the stack that has the subnets, network interfaces and security groups of this Edge',
    candidates.length === 0
      ? 'pass the plan and the document of the same pool, after the last synthesis or deployment'
      : 'pass a document that has only one of the pools',
  );
}
