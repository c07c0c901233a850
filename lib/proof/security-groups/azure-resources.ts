import { refuse } from '../../values/refusals';
import { type JsonObject, valueIn } from '../json-document';

/** Types of resources that decide what passes. */
export enum AzureType {
  APPLICATION_GATEWAY = 'azurerm_application_gateway',
  NETWORK_INTERFACE = 'azurerm_network_interface',
  NETWORK_INTERFACE_ASSOCIATION = 'azurerm_network_interface_security_group_association',
  ROUTE = 'azurerm_route',
  ROUTE_TABLE = 'azurerm_route_table',
  ROUTE_TABLE_ASSOCIATION = 'azurerm_subnet_route_table_association',
  SECURITY_GROUP = 'azurerm_network_security_group',
  SECURITY_RULE = 'azurerm_network_security_rule',
  SUBNET = 'azurerm_subnet',
  SUBNET_ASSOCIATION = 'azurerm_subnet_network_security_group_association',
  VIRTUAL_MACHINE = 'azurerm_windows_virtual_machine',
  VIRTUAL_NETWORK = 'azurerm_virtual_network',
}

export type PathPart = string | number;

/** What a property of a resource says: which resource of the document it names, or the text of a name or an ID. */
export interface AzureLink {
  /** Address of a resource in Terraform: `azurerm_subnet.external`. */
  readonly address?: string;
  readonly text?: string;
}

/** A resource of a document. */
export interface AzureResource {
  readonly type: AzureType;
  /** Its address in Terraform. */
  readonly address: string;
  readonly values: JsonObject;
  /**
   * What a property names, in the order of a list; undefined if that is known only at deployment.
   *
   * @param path names of properties, and positions in lists, from the resource to the property
   */
  readonly links: (...path: readonly PathPart[]) => readonly AzureLink[] | undefined;
}

/** The resources of a document, to be found by type, and by what others say of them. */
export class AzureResources {
  private readonly byType = new Map<AzureType, AzureResource[]>();
  /** By type and address or ID: the association of a subnet has the ID of the subnet. */
  private readonly byIdentity = new Map<string, AzureResource>();

  /** @param property name of the argument that the document was passed as */
  public constructor(public readonly property: string, resources: readonly AzureResource[]) {
    for (const resource of resources) {
      const known = this.byType.get(resource.type);
      if (known === undefined) this.byType.set(resource.type, [resource]);
      else known.push(resource);
      this.byIdentity.set(`${resource.type} ${resource.address}`, resource);
      const id = valueIn(resource.values, 'id');
      if (typeof id === 'string') this.byIdentity.set(`${resource.type} ${id.toLowerCase()}`, resource);
    }
  }

  public all(type: AzureType): readonly AzureResource[] {
    return this.byType.get(type) ?? [];
  }

  /** The resource that a property names by its address or its ID; undefined if it is not in the document. */
  public find(type: AzureType, link: AzureLink): AzureResource | undefined {
    return this.byIdentity.get(`${type} ${link.address ?? link.text?.toLowerCase() ?? ''}`);
  }

  /**
   * The identity of what a property names, in the document or outside of it: the same for all that name it.
   *
   * @throws EdgeValidationError for a value that is known only at deployment.
   */
  public identity(type: AzureType, resource: AzureResource, ...path: readonly PathPart[]): string {
    const links = resource.links(...path) ?? [];
    const [link] = links;
    if (link !== undefined && links.length === 1) return this.identityOf(type, link);
    refuse(
      `${this.property}.${resource.address}.${path.join('.')}`, 'a value that is known only at deployment',
      'a document that says what the property names', 'pass the state after deployment: terraform show -json',
    );
  }

  /** The same for what a link names. */
  public identityOf(type: AzureType, link: AzureLink): string {
    return this.find(type, link)?.address ?? link.address ?? link.text?.toLowerCase() ?? '';
  }

  /** Whether a resource has the name of another one, or a reference to it, in a property. */
  public names(resource: AzureResource, property: string, named: AzureResource): boolean {
    const [link] = resource.links(property) ?? [];
    if (link?.text === undefined) return this.identity(named.type, resource, property) === named.address;
    return sameText(link.text, valueIn(named.values, 'name')) && this.sameResourceGroup(resource, named);
  }

  /** Resource groups count where both are known. */
  private sameResourceGroup(one: AzureResource, other: AzureResource): boolean {
    const [[group], [otherGroup]] = [one.links('resource_group_name') ?? [], other.links('resource_group_name') ?? []];
    if (group?.text !== undefined && otherGroup?.text !== undefined) return sameText(group.text, otherGroup.text);
    return group?.address === undefined || otherGroup?.address === undefined || group.address === otherGroup.address;
  }
}

/** Names in Azure are the same in any case. */
export function sameText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}
