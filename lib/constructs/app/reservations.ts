import type { Construct, IConstruct } from 'constructs';
import { isReference } from '../../values/boundary/reference';
import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { referenceText } from '../../engine/plan-time-value';
import { isReferenceInStack } from '../../engine/reference';
import { TerraformStack } from '../../engine/terraform';
import { EdgeResourceKind } from '../naming/resource-naming';
import { isInTree } from './withdrawal';

/** A virtual network, created or existing. */
export interface VirtualNetworkReference {
  readonly name: string;
  readonly resourceGroupName: string;
}

/** Name of a resource. Names of one kind are unique within a resource group. */
export interface ResourceName {
  readonly kind: EdgeResourceKind;
  readonly name: string;
}

interface Reservations {
  readonly names: Map<string, IConstruct>;
  readonly ranges: Map<string, { readonly range: Cidr; readonly owner: IConstruct }[]>;
  readonly subnets: Map<string, IConstruct>;
  /** Keys of references: each is resolved once. */
  readonly references: Map<string, string>;
}

const RESERVATIONS = new WeakMap<IConstruct, Reservations>();

/**
 * Reserves the resource names of a pool in the app.
 *
 * @throws EdgeValidationError when another pool uses the same name in the same resource group: Azure would refuse it
 * during deployment.
 */
export function reserveNames(pool: Construct, resourceGroupName: string, names: readonly ResourceName[]): void {
  const { names: owners } = reservationsOf(pool);
  const group = keyOf(pool, resourceGroupName);
  for (const { kind, name } of names) {
    // Resource groups do not nest, and Azure compares names case-insensitively.
    const key = `${kind === EdgeResourceKind.RESOURCE_GROUP ? '' : group}/${kind}/${name.toLowerCase()}`;
    const owner = owners.get(key);
    if (owner !== undefined && isInTree(owner)) {
      throw new EdgeValidationError({
        property: 'naming',
        given: `"${name}", which ${owner.node.path} uses too`,
        expected: 'unique names for each Edge pool in a resource group or Key Vault',
        fix: 'set different internal FQDNs of pools or names of reverse proxies, use a resource group and a Key Vault for each pool, or pass your own naming',
      });
    }
    owners.set(key, pool);
  }
}

/**
 * Reserves the subnets of a pool in the app.
 *
 * @throws EdgeValidationError when another pool has a subnet in an overlapping range of the same virtual network.
 */
export function reserveRanges(pool: Construct, network: VirtualNetworkReference, ranges: readonly string[]): void {
  const { ranges: byNetwork } = reservationsOf(pool);
  const key = `${keyOf(pool, network.resourceGroupName)}/${keyOf(pool, network.name)}`;
  const reserved = byNetwork.get(key) ?? [];
  byNetwork.set(key, reserved);
  for (const text of ranges) {
    const range = Cidr.parse(text, 'network');
    const conflict = reserved.find((other) =>
      other.owner !== pool && other.range.overlaps(range) && isInTree(other.owner));
    if (conflict !== undefined) {
      throw new EdgeValidationError({
        property: 'network',
        given: `"${text}"`,
        expected: `an unused range of the virtual network; ${conflict.owner.node.path} uses "${conflict.range.text}"`,
        fix: 'use separate subnets for each Edge pool',
      });
    }
    reserved.push({ range, owner: pool });
  }
}

/**
 * Reserves the existing subnets of a pool in the app.
 *
 * @throws EdgeValidationError when another pool uses one of them: a subnet can have only one network security group.
 */
export function reserveSubnets(pool: Construct, ids: readonly string[]): void {
  const { subnets: owners } = reservationsOf(pool);
  for (const id of ids) {
    const key = keyOf(pool, id);
    const owner = owners.get(key);
    if (owner !== undefined && isInTree(owner)) {
      throw new EdgeValidationError({
        property: 'network',
        given: `the subnet "${key.slice(key.lastIndexOf('/') + 1)}"`,
        expected: `a subnet without another Edge pool; ${owner.node.path} uses this one`,
        fix: 'use separate subnets for each Edge pool',
      });
    }
    owners.set(key, pool);
  }
}

function reservationsOf(scope: IConstruct): Reservations {
  const reservations: Reservations = RESERVATIONS.get(scope.node.root)
    ?? { names: new Map(), ranges: new Map(), subnets: new Map(), references: new Map() };
  RESERVATIONS.set(scope.node.root, reservations);
  return reservations;
}

/** A name as a key: all references to one resource of a stack have the same key. */
function keyOf(scope: IConstruct, name: string): string {
  if (isReferenceInStack(name)) return `${TerraformStack.of(scope).node.path}:${JSON.stringify(name)}`;
  if (!isReference(name)) return name.toLowerCase();
  const { references } = reservationsOf(scope);
  const key = references.get(name) ?? `${TerraformStack.of(scope).node.path}:${referenceText(scope, name)}`;
  references.set(name, key);
  return key;
}
