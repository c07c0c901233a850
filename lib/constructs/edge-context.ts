import {
  checkAvailabilitySetName, checkBastionName, checkDiskName, checkNetworkInterfaceName, checkNetworkSecurityGroupName,
  checkPublicIpName, checkResourceGroupName, checkRouteTableName, checkSubnetName, checkVirtualMachineName,
  checkVirtualNetworkName,
} from '../domain/azure/resource-names';
import { checkIfKnown } from '../engine/plan-time-value';
import { EdgeResourceKind, type ResourceNaming } from './resource-naming';

const NAME_CHECKS: Readonly<Record<EdgeResourceKind, (value: string, property: string) => void>> = {
  [EdgeResourceKind.RESOURCE_GROUP]: checkResourceGroupName,
  [EdgeResourceKind.VIRTUAL_NETWORK]: checkVirtualNetworkName,
  [EdgeResourceKind.SUBNET]: checkSubnetName,
  [EdgeResourceKind.ROUTE_TABLE]: checkRouteTableName,
  [EdgeResourceKind.NETWORK_SECURITY_GROUP]: checkNetworkSecurityGroupName,
  [EdgeResourceKind.NETWORK_INTERFACE]: checkNetworkInterfaceName,
  [EdgeResourceKind.PUBLIC_IP]: checkPublicIpName,
  [EdgeResourceKind.AVAILABILITY_SET]: checkAvailabilitySetName,
  [EdgeResourceKind.VIRTUAL_MACHINE]: checkVirtualMachineName,
  [EdgeResourceKind.DISK]: checkDiskName,
  [EdgeResourceKind.BASTION]: checkBastionName,
};

/** What every resource of a pool needs: where it lies, how it is called, how it is tagged. */
export interface ResourcePlace {
  readonly location: string;
  readonly resourceGroupName: string;
  readonly tags?: { [key: string]: string };
}

/** Hands out checked resource names for one pool. */
export class EdgeNames {
  /** @param pool host label of the internal FQDN */
  public constructor(private readonly naming: ResourceNaming, private readonly pool: string) {}

  /** Name of a resource of the pool. */
  public ofPool(kind: EdgeResourceKind, part = ''): string {
    return this.ofServer(kind, this.pool, part);
  }

  /**
   * Name of a resource of one server.
   *
   * @throws EdgeValidationError for a name that Azure refuses.
   */
  public ofServer(kind: EdgeResourceKind, server: string, part = ''): string {
    const name = this.naming.resourceName(kind, server, part);
    checkIfKnown(name, `naming.resourceName(${kind}, ${server}, ${part})`, NAME_CHECKS[kind]);
    return name;
  }
}
