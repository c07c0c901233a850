import { isAbsent, type JsonObject, listIn, partOf, textIn } from '../../proof/json-document';
import { grouped } from '../../projection/model/grouped';
import type { TerraformPlanFile } from './terraform-plan-file';

/** A resource before or after a deployment. */
export interface ViewedResource {
  readonly address: string;
  readonly type: string;
  readonly values: JsonObject;
}

/** A part of an attribute: names of attributes and positions in lists. */
export type AttributePath = readonly (string | number)[];

/** Associations that have the ID of their subnet. */
const WITH_ID_OF_SUBNET: ReadonlySet<string> = new Set([
  'azurerm_subnet_network_security_group_association', 'azurerm_subnet_route_table_association',
]);

/** A reference to a whole resource: `azurerm_subnet.external[0]`. */
const RESOURCE = /^[a-z0-9]+_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?$/;

/**
 * The resources of a stack before or after a deployment, and what connects them. An ID that is not known yet is taken from the
 * configuration. A resource is told apart by its address; one that the stack does not have, by its ID in lowercase.
 */
export class ResourceView {
  public readonly all: readonly ViewedResource[];
  private readonly byType: ReadonlyMap<string, readonly ViewedResource[]>;
  private readonly byAddress: ReadonlyMap<string, ViewedResource>;
  private readonly addressesById: ReadonlyMap<string, string>;

  public constructor(private readonly file: TerraformPlanFile, private readonly state: 'before' | 'after') {
    this.all = file.resources.flatMap(({ address, type, isDeposed, [state]: values }) => (
      values === undefined || isDeposed ? [] : [{ address, type, values }]));
    this.byType = grouped(this.all, ({ type }) => type);
    this.byAddress = new Map(this.all.map((resource) => [resource.address, resource]));
    this.addressesById = new Map(this.all.flatMap(({ address, type, values }): [string, string][] => {
      const id = textIn(values, 'id');
      return id === '' || WITH_ID_OF_SUBNET.has(type) ? [] : [[id.toLowerCase(), address]];
    }));
  }

  /** The resources of these types. */
  public of(...types: readonly string[]): readonly ViewedResource[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  public at(address: string): ViewedResource | undefined {
    return this.byAddress.get(address);
  }

  /** What an attribute refers to. */
  public targets({ address, values }: ViewedResource, ...path: AttributePath): readonly string[] {
    const value = partOf(values, path);
    const known: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!isAbsent(value) && known.every((each) => typeof each === 'string')) {
      return known.map((id) => this.addressesById.get(id.toLowerCase()) ?? id.toLowerCase());
    }
    return this.state === 'before' ? [] : this.references(address, path);
  }

  /** What is in this resource group under this name, of one type. */
  public named(type: string, resourceGroupName: string, name: string): readonly ViewedResource[] {
    return this.of(type).filter(({ values }) => (
      isSameText(textIn(values, 'name'), name) && isSameText(textIn(values, 'resource_group_name'), resourceGroupName)));
  }

  /** The numbers of the blocks of an attribute. */
  public static blocks({ values }: ViewedResource, name: string): readonly number[] {
    return listIn(values, name).map((_, index) => index);
  }

  private references(address: string, path: AttributePath): readonly string[] {
    const expressions = this.file.expressions.get(withoutIndex(address));
    const prefix = modulePrefix(address);
    const references = listIn(partOf(expressions, path), 'references').map(String).filter((each) => RESOURCE.test(each));
    return [...new Set(references.map((each) => `${prefix}${each}`))].filter((each) => this.byAddress.has(each));
  }
}

/** Names and IDs in Azure, without regard to case. */
export function isSameText(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}

/** The address of a resource without its index. */
export function withoutIndex(address: string): string {
  return address.replace(/\[[^\]]*\]/g, '');
}

/** The address of its module with a dot at the end; empty in the root module. */
function modulePrefix(address: string): string {
  return /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? '';
}
