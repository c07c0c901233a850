import { Construct, type IConstruct, type IDependable } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { WindowsImage } from '../../guide/products/windows-image';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/server-plan';
import {
  VirtualMachineExtension, WindowsVirtualMachine, type WindowsVirtualMachineConfig, type WindowsVirtualMachineSecret,
} from '../../engine/azure-compute';
import { NetworkInterface, type NetworkInterfaceIpConfiguration, PublicIp } from '../../engine/azure-network';
import { loadDataDisk, loadShutdownSchedule } from '../../engine/on-demand';
import { startCommand, startScript } from '../../configure/start-script/start-script';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { servicePart } from '../naming/service-part';
import type { VirtualMachineSettings } from './virtual-machine-settings';

/** What one server is made from. */
export interface EdgeServerProps {
  readonly plan: EdgePlan;
  readonly server: EdgeServerPlan;
  readonly place: ResourcePlace;
  readonly names: EdgeNames;
  readonly externalSubnetId: string;
  readonly internalSubnetId: string;
  readonly image: WindowsImage;
  readonly machine: VirtualMachineSettings;
  /** The administrator's password as a Terraform expression. */
  readonly administratorPassword: string;
  readonly availabilitySetId?: string;
  readonly zone?: string;
  /** Certificates from Key Vaults, with the stores that they go to. */
  readonly certificates?: WindowsVirtualMachineSecret[];
  /** What must be there before the server is reachable: its firewalls. */
  readonly after: IDependable[];
}

/** One Edge Server of a pool: its addresses, adapters, virtual machine and start script. */
export interface IEdgeServer extends IConstruct {
  /** Computer name, as in the plan. */
  readonly computerName: string;
  /** The external adapter: primary, one address configuration per external address. */
  readonly externalInterface: NetworkInterface;
  /** The internal adapter: one address, never a public one. */
  readonly internalInterface: NetworkInterface;
  readonly virtualMachine: WindowsVirtualMachine;
  /** Runs the start script. */
  readonly startScript: VirtualMachineExtension;
  /**
   * The public address resource of an external service.
   *
   * @throws EdgeValidationError for a service that has no public address.
   */
  publicIp(service: EdgeService): PublicIp;
  /**
   * The public address of an external service, known at deployment.
   *
   * @throws EdgeValidationError for a service that has no public address.
   */
  publicAddress(service: EdgeService): string;
  /**
   * The public IPv6 address resource of an external service.
   *
   * @throws EdgeValidationError for a service that has no public IPv6 address.
   */
  publicIpv6(service: EdgeService): PublicIp;
  /**
   * The public IPv6 address of an external service, known at deployment.
   *
   * @throws EdgeValidationError for a service that has no public IPv6 address.
   */
  publicIpv6Address(service: EdgeService): string;
  /**
   * Name of the address configuration, on the adapter of its side, that a service listens on.
   *
   * @param service an external service, or the internal interface
   */
  ipConfigurationName(service: EdgeService): string;
}

/** Makes the resources of one Edge Server. */
export class EdgeServer extends Construct implements IEdgeServer {
  public readonly computerName: string;
  public readonly externalInterface: NetworkInterface;
  public readonly internalInterface: NetworkInterface;
  public readonly virtualMachine: WindowsVirtualMachine;
  public readonly startScript: VirtualMachineExtension;
  private readonly publicIps = new Map<EdgeService, PublicIp>();
  private readonly publicAddresses = new Map<EdgeService, string>();
  private readonly publicIpv6s = new Map<EdgeService, PublicIp>();

  public constructor(scope: Construct, id: string, private readonly props: EdgeServerProps) {
    super(scope, id);
    this.computerName = props.server.computerName;
    this.externalInterface = this.createExternalInterface();
    this.internalInterface = this.createInternalInterface();
    this.virtualMachine = this.createVirtualMachine();
    this.createDataDisk();
    this.startScript = this.createStartScript();
    this.createShutdownSchedule();
  }

  public publicIp(service: EdgeService): PublicIp {
    return this.publicIps.get(service) ?? refuseService(this, service, 'an external service of the Edge');
  }

  public publicAddress(service: EdgeService): string {
    return this.publicAddresses.get(service) ?? refuseService(this, service, 'an external service of the Edge');
  }

  public publicIpv6(service: EdgeService): PublicIp {
    return this.publicIpv6s.get(service) ?? refuseService(this, service, 'an external service of an Edge with IPv6 outside');
  }

  public publicIpv6Address(service: EdgeService): string {
    return this.publicIpv6(service).ipAddress;
  }

  public ipConfigurationName(service: EdgeService): string {
    const address = this.props.server.external.addresses.find(({ services }) => services.some((each) => each === service));
    return servicePart(address?.services ?? [service]);
  }

  private createExternalInterface(): NetworkInterface {
    const { plan, server, place, names } = this.props;
    // DHCP tells these; the start script sets those of both families.
    const dnsServers = plan.internal.perimeterDnsServers.filter((address) => !address.includes(':'));
    return new NetworkInterface(this, 'ExternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'external'),
      ...(dnsServers.length > 0 ? { dnsServers } : {}),
      // IPv6 comes last: the primary one must be IPv4, and what is there already keeps its place.
      ipConfiguration: [
        ...server.external.addresses.map((address, index) => ({
          name: servicePart(address.services),
          subnetId: this.props.externalSubnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: address.address,
          publicIpAddressId: this.createPublicIp(address).id,
          primary: index === 0,
        })),
        ...server.external.addresses.flatMap((address) => (address.ipv6Address === undefined ? [] : [{
          ...ipv6Configuration(servicePart(address.services), this.props.externalSubnetId, address.ipv6Address),
          publicIpAddressId: this.createPublicIpv6(address).id,
        }])),
      ],
    });
  }

  private createPublicIp(address: ExternalAddressPlan): PublicIp {
    const { server, place, names, zone } = this.props;
    const part = servicePart(address.services);
    const publicIp = new PublicIp(this, `PublicIp-${part}`, {
      ...place,
      name: names.ofServer(EdgeResourceKind.PUBLIC_IP, server.computerName, part),
      sku: 'Standard',
      allocationMethod: 'Static',
      ...(zone === undefined ? {} : { zones: [zone] }),
    });
    const value = publicIp.ipAddress;
    for (const service of address.services) {
      this.publicIps.set(service, publicIp);
      this.publicAddresses.set(service, value);
    }
    return publicIp;
  }

  private createPublicIpv6({ services }: ExternalAddressPlan): PublicIp {
    const { server, place, names, zone } = this.props;
    const part = `${servicePart(services)}-ipv6`;
    const publicIp = new PublicIp(this, `PublicIp-${part}`, {
      ...place,
      name: names.ofServer(EdgeResourceKind.PUBLIC_IP, server.computerName, part),
      sku: 'Standard',
      allocationMethod: 'Static',
      ipVersion: 'IPv6',
      ...(zone === undefined ? {} : { zones: [zone] }),
    });
    for (const service of services) this.publicIpv6s.set(service, publicIp);
    return publicIp;
  }

  private createInternalInterface(): NetworkInterface {
    const { server, place, names } = this.props;
    const { ipv6Address } = server.internal;
    const part = servicePart([EdgeService.EDGE_INTERNAL]);
    return new NetworkInterface(this, 'InternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'internal'),
      ipConfiguration: [
        {
          name: part,
          subnetId: this.props.internalSubnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: server.internal.address,
          primary: true,
        },
        ...(ipv6Address === undefined ? [] : [ipv6Configuration(part, this.props.internalSubnetId, ipv6Address)]),
      ],
    });
  }

  private createVirtualMachine(): WindowsVirtualMachine {
    const { server, place, names, image, machine, zone, availabilitySetId, certificates = [] } = this.props;
    return new WindowsVirtualMachine(this, 'VirtualMachine', {
      ...place,
      name: names.ofServer(EdgeResourceKind.VIRTUAL_MACHINE, server.computerName),
      computerName: server.computerName,
      size: machine.size,
      ...(zone === undefined ? {} : { zone }),
      ...(availabilitySetId === undefined ? {} : { availabilitySetId }),
      adminUsername: machine.administratorName,
      adminPassword: this.props.administratorPassword,
      networkInterfaceIds: [this.externalInterface.id, this.internalInterface.id],
      ...(machine.sourceImageId === undefined ? marketplaceImage(image, machine) : { sourceImageId: machine.sourceImageId }),
      osDisk: {
        caching: 'ReadWrite',
        storageAccountType: machine.osDiskType,
        diskSizeGb: machine.osDiskSizeGb,
        ...(machine.diskEncryptionSetId === undefined ? {} : { diskEncryptionSetId: machine.diskEncryptionSetId }),
      },
      encryptionAtHostEnabled: machine.encryptionAtHost,
      ...(certificates.length === 0 ? {} : { secret: certificates }),
      bootDiagnostics: {},
      patchMode: 'Manual',
      automaticUpdatesEnabled: false,
      ...(machine.timeZone === undefined ? {} : { timezone: machine.timeZone }),
      // A changed password must never replace a server.
      lifecycle: { ignoreChanges: ['admin_password'] },
      dependsOn: this.props.after as [],
    });
  }

  private createDataDisk(): void {
    const { server, place, names, machine, zone } = this.props;
    if (machine.dataDiskSizeGb === undefined) return;
    const { ManagedDisk, VirtualMachineDataDiskAttachment } = loadDataDisk();
    const disk = new ManagedDisk(this, 'DataDisk', {
      ...place,
      name: names.ofServer(EdgeResourceKind.DISK, server.computerName, 'data'),
      createOption: 'Empty',
      storageAccountType: machine.osDiskType,
      diskSizeGb: machine.dataDiskSizeGb,
      publicNetworkAccessEnabled: false,
      networkAccessPolicy: 'DenyAll',
      ...(zone === undefined ? {} : { zone }),
      ...(machine.diskEncryptionSetId === undefined ? {} : { diskEncryptionSetId: machine.diskEncryptionSetId }),
    });
    new VirtualMachineDataDiskAttachment(this, 'DataDiskAttachment', {
      managedDiskId: disk.id,
      virtualMachineId: this.virtualMachine.id,
      lun: 0,
      caching: 'ReadWrite',
    });
  }

  private createStartScript(): VirtualMachineExtension {
    const { plan, server, place } = this.props;
    return new VirtualMachineExtension(this, 'StartScript', {
      name: 'edge-start',
      virtualMachineId: this.virtualMachine.id,
      publisher: 'Microsoft.Compute',
      type: 'CustomScriptExtension',
      typeHandlerVersion: '1.10',
      autoUpgradeMinorVersion: true,
      settings: JSON.stringify({ commandToExecute: startCommand(startScript(plan, server)) }),
      ...(place.tags === undefined ? {} : { tags: place.tags }),
    });
  }

  private createShutdownSchedule(): void {
    const { place, machine } = this.props;
    const schedule = machine.nightlyShutdown;
    if (schedule === undefined) return;
    const { DevTestGlobalVmShutdownSchedule } = loadShutdownSchedule();
    new DevTestGlobalVmShutdownSchedule(this, 'NightlyShutdown', {
      location: place.location,
      virtualMachineId: this.virtualMachine.id,
      dailyRecurrenceTime: schedule.time,
      timezone: schedule.timeZone,
      notificationSettings: { enabled: false },
      ...(place.tags === undefined ? {} : { tags: place.tags }),
    });
  }
}

function refuseService(server: EdgeServer, service: EdgeService, expected: string): never {
  throw new EdgeValidationError({
    property: 'service',
    given: `EdgeService ${JSON.stringify(service)}`,
    expected,
    fix: 'pass EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING or EdgeService.AUDIO_VIDEO',
  }, server.node.path);
}

/** An address configuration beside the IPv4 one of the same part; never the primary one. */
function ipv6Configuration(part: string, subnetId: string, address: string): NetworkInterfaceIpConfiguration {
  return {
    name: `${part}-ipv6`,
    subnetId,
    privateIpAddressVersion: 'IPv6',
    privateIpAddressAllocation: 'Static',
    privateIpAddress: address,
  };
}

/** Secure boot and a virtual TPM come with the images that boot by UEFI. */
function marketplaceImage(image: WindowsImage, machine: VirtualMachineSettings): Partial<WindowsVirtualMachineConfig> {
  const { publisher, offer, sku, secureBoot } = image;
  return {
    sourceImageReference: { publisher, offer, sku, version: machine.imageVersion },
    ...(secureBoot ? { secureBootEnabled: true, vtpmEnabled: true } : {}),
  };
}
