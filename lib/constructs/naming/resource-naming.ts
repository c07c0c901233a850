import { instanceOf } from '../../values/boundary/kinds';

/** Kinds of Azure resources in a deployment, for {@link ResourceNaming.resourceName}. */
export enum EdgeResourceKind {
  RESOURCE_GROUP = 'rg',
  VIRTUAL_NETWORK = 'vnet',
  SUBNET = 'snet',
  ROUTE_TABLE = 'rt',
  NETWORK_SECURITY_GROUP = 'nsg',
  NETWORK_INTERFACE = 'nic',
  PUBLIC_IP = 'pip',
  AVAILABILITY_SET = 'avail',
  VIRTUAL_MACHINE = 'vm',
  DISK = 'disk',
  BASTION = 'bas',
  CERTIFICATE = 'cert',
  LOAD_BALANCER = 'lb',
  APPLICATION_GATEWAY = 'agw',
}

/**
 * Names of the Azure resources. Extend this class to follow your naming convention.
 *
 * Every name is checked against Azure's limits for its kind.
 */
export class ResourceNaming {
  /**
   * Name of one resource: its kind, owner and part, joined by hyphens (`nsg-lsedge-external`, `nic-lsedge01-internal`). A
   * virtual machine has the name of the computer.
   *
   * @param kind kind of the resource
   * @param owner host label of the internal FQDN of the pool, with two digits for what belongs to one server, the computer
   *   name for a virtual machine, or the name of a reverse proxy for its resources
   * @param part which of the owner's resources of that kind, empty if there is only one
   */
  public resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
    if (kind === EdgeResourceKind.VIRTUAL_MACHINE) return owner;
    return part === '' ? `${kind}-${owner}` : `${kind}-${owner}-${part}`;
  }
}

/** A naming as a property. */
export const RESOURCE_NAMING = instanceOf(ResourceNaming, 'ResourceNaming', 'use an object of a class that extends ResourceNaming');
