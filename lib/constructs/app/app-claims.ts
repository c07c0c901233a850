import { TerraformStack, Token } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { referenceText } from '../../engine/plan-time-value';

/** A virtual network, made or existing. */
export interface VirtualNetworkReference {
  readonly name: string;
  readonly resourceGroupName: string;
}

interface Claims {
  readonly names: Map<string, string>;
  readonly ranges: Map<string, { readonly range: Cidr; readonly owner: string }[]>;
  readonly subnets: Map<string, string>;
}

const CLAIMS = new WeakMap<IConstruct, Claims>();

/**
 * Enters the resource names of a pool into the books of the app.
 *
 * @throws EdgeValidationError when another pool has the same name in the same resource group: Azure would refuse it in
 * the middle of the deployment.
 */
export function claimNames(pool: Construct, resourceGroupName: string, names: readonly string[]): void {
  const { names: owners } = claimsOf(pool);
  const group = textOf(pool, resourceGroupName);
  for (const name of names) {
    const key = name.startsWith('rg/') ? name : `${group}/${name}`;
    const owner = owners.get(key);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property: 'naming',
        given: `"${name.slice(name.indexOf('/') + 1)}", which ${owner} uses too`,
        expected: 'names of its own for each Edge pool of a resource group or Key Vault',
        fix: 'give the pools different internal FQDNs, a resource group and a Key Vault each, or a naming of your own',
      });
    }
    owners.set(key, pool.node.path);
  }
}

/**
 * Enters the subnets of a pool into the books of the app.
 *
 * @throws EdgeValidationError when another pool has a subnet in the same range of the same virtual network.
 */
export function claimRanges(pool: Construct, network: VirtualNetworkReference, ranges: readonly string[]): void {
  const { ranges: books } = claimsOf(pool);
  const key = `${textOf(pool, network.resourceGroupName)}/${textOf(pool, network.name)}`;
  const book = books.get(key) ?? [];
  books.set(key, book);
  for (const text of ranges) {
    const range = Cidr.parse(text, 'network');
    const taken = book.find((other) => other.owner !== pool.node.path && other.range.overlaps(range));
    if (taken !== undefined) {
      throw new EdgeValidationError({
        property: 'network',
        given: `"${text}"`,
        expected: `a range that is free in the virtual network; ${taken.owner} has "${taken.range.text}"`,
        fix: 'give each Edge pool subnets of its own',
      });
    }
    book.push({ range, owner: pool.node.path });
  }
}

/**
 * Enters the existing subnets of a pool into the books of the app.
 *
 * @throws EdgeValidationError when another pool stands in one of them: a subnet has one network security group.
 */
export function claimSubnets(pool: Construct, ids: readonly string[]): void {
  const { subnets: owners } = claimsOf(pool);
  for (const id of ids) {
    const key = textOf(pool, id);
    const owner = owners.get(key);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property: 'network',
        given: `the subnet "${key.slice(key.lastIndexOf('/') + 1)}"`,
        expected: `a subnet that no other Edge pool stands in; ${owner} is in this one`,
        fix: 'give each Edge pool subnets of its own',
      });
    }
    owners.set(key, pool.node.path);
  }
}

function claimsOf(scope: IConstruct): Claims {
  const claims = CLAIMS.get(scope.node.root)
    ?? { names: new Map<string, string>(), ranges: new Map(), subnets: new Map<string, string>() };
  CLAIMS.set(scope.node.root, claims);
  return claims;
}

/** A name as text: a reference to a resource reads the same wherever it is used in a stack. */
function textOf(scope: IConstruct, name: string): string {
  if (!Token.isUnresolved(name)) return name.toLowerCase();
  return `${TerraformStack.of(scope).node.path}:${referenceText(scope, name)}`;
}
