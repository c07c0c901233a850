import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { checkCertificateName } from '../../platform/azure/key-vault-values';
import {
  checkApplicationGatewayName, checkAvailabilitySetName, checkBastionName, checkDiskName, checkLoadBalancerName, checkNetworkInterfaceName,
  checkNetworkSecurityGroupName, checkPublicIpName, checkResourceGroupName, checkRouteTableName, checkSubnetName,
  checkVirtualMachineName, checkVirtualNetworkName,
} from '../../platform/azure/resource-names';
import { checkIfKnown } from '../../engine/plan-time-value';
import type { ResourceName } from '../app/reservations';
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
  [EdgeResourceKind.CERTIFICATE]: checkCertificateName,
  [EdgeResourceKind.LOAD_BALANCER]: checkLoadBalancerName,
  [EdgeResourceKind.APPLICATION_GATEWAY]: checkApplicationGatewayName,
};

/** Location, resource group and tags of a pool's resources. */
export interface ResourcePlace {
  readonly location: string;
  readonly resourceGroupName: string;
  readonly tags?: { [key: string]: string };
}

/** Checked resource names of one pool, each used once. */
export class EdgeNames {
  private readonly used = new Map<string, ResourceName & { readonly property: string }>();

  /** @param pool host label of the internal FQDN */
  public constructor(private readonly naming: ResourceNaming, private readonly pool: string) {}

  /** Every name in use so far. */
  public get all(): readonly ResourceName[] {
    return [...this.used.values()];
  }

  /** Name of a resource of the pool. */
  public ofPool(kind: EdgeResourceKind, part = ''): string {
    return this.named(kind, this.pool, part);
  }

  /** Name of a virtual machine, which Azure shows as the computer. */
  public ofComputer(computerName: string): string {
    return this.named(EdgeResourceKind.VIRTUAL_MACHINE, computerName, '');
  }

  /**
   * Name of what a server keeps when its computer gets another name: adapters, public addresses, disks. A single Edge Server
   * has the same names as the first server of a pool.
   */
  public ofServer(kind: EdgeResourceKind, serverNumber: number, part: string): string {
    return this.named(kind, `${this.pool}${twoDigits(serverNumber)}`, part);
  }

  /** @throws EdgeValidationError for a name that Azure refuses, or that another resource of the pool uses. */
  private named(kind: EdgeResourceKind, owner: string, part: string): string {
    const name = this.naming.resourceName(kind, owner, part);
    const property = `naming.resourceName(${kind}, ${owner}, ${part})`;
    checkIfKnown(name, property, NAME_CHECKS[kind]);
    const key = `${kind}/${name.toLowerCase()}`;
    const user = this.used.get(key);
    if (user !== undefined) {
      throw new EdgeValidationError({
        property,
        given: `"${name}"`,
        expected: `a unique name; ${user.property} returned the same one`,
        fix: 'use kind, owner and part in the name',
      });
    }
    this.used.set(key, { kind, name, property });
    return name;
  }
}

/** Number of a server in names and ids: `01`. */
export function twoDigits(serverNumber: number): string {
  return String(serverNumber).padStart(2, '0');
}

/** Host label of an FQDN: `lsedge` of `lsedge.contoso.net`. */
export function hostLabelOf(fqdn: string): string {
  return Fqdn.parse(fqdn, 'fqdn').hostLabel;
}
