import { Construct, type IConstruct } from 'constructs';
import { onDemand } from '../../values/on-demand';
import type { EdgeService } from '../../values/vocabulary/edge-service';
import type { WindowsImage } from '../../guide/products/windows-image';
import {
  VirtualMachineExtension, type VirtualMachineExtensionConfig, WindowsVirtualMachine, type WindowsVirtualMachineConfig,
  type WindowsVirtualMachineSecret,
} from '../../engine/azure-compute';
import type { NetworkInterface, PublicIp } from '../../engine/azure-network';
import { loadDataDisk, loadShutdownSchedule } from '../../engine/on-demand';
import { idOf } from '../../engine/reference';
import type { ITerraformDependable } from '../../engine/terraform';
import type * as startScriptModule from '../../configure/start-script/start-script';
import { EdgeResourceKind } from '../naming/resource-naming';
import { ServerAdapters, type ServerAdaptersProps } from './server-adapters';
import type { VirtualMachineSettings } from './virtual-machine-settings';

const loadStartScript = onDemand(
  () => require('../../configure/start-script/start-script') as typeof startScriptModule,
);

/**
 * A changed password must not replace the server, nor another product, whose newest Windows is that of new servers: all
 * servers of the pool would be replaced at once.
 */
const MARKETPLACE_IMAGE: readonly string[] = ['source_image_reference', 'secure_boot_enabled', 'vtpm_enabled'];

/** Properties of one server. */
export interface EdgeServerProps extends ServerAdaptersProps {
  readonly image: WindowsImage;
  readonly machine: VirtualMachineSettings;
  /** The administrator's password as a Terraform expression. */
  readonly administratorPassword: string;
  readonly availabilitySetId?: string;
  /** Certificates from Key Vaults, with the stores that they are installed in. */
  readonly certificates?: WindowsVirtualMachineSecret[];
  /** Resources to create before the server: its firewalls. */
  readonly dependsOn: ITerraformDependable[];
}

/** One Edge Server of a pool: addresses, network interfaces, virtual machine and start script. */
export interface IEdgeServer extends IConstruct {
  /** Number in the pool, from 1. */
  readonly number: number;
  /** Computer name in the plan. */
  readonly computerName: string;
  /** The external network interface: the primary one, with an address configuration for each external address. */
  readonly externalInterface: NetworkInterface;
  /** The internal network interface: one private address. */
  readonly internalInterface: NetworkInterface;
  readonly virtualMachine: WindowsVirtualMachine;
  /** The extension that runs the start script. */
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
   * Name of the address configuration, on the network interface of its side, that a service listens on.
   *
   * @param service an external service, or the internal interface
   */
  ipConfigurationName(service: EdgeService): string;
}

/** The resources of an {@link IEdgeServer}. */
export class EdgeServer extends Construct implements IEdgeServer {
  public readonly number: number;
  public readonly computerName: string;
  public readonly externalInterface: NetworkInterface;
  public readonly internalInterface: NetworkInterface;
  public readonly virtualMachine: WindowsVirtualMachine;
  public readonly startScript: VirtualMachineExtension;
  private readonly adapters: ServerAdapters;

  public constructor(scope: Construct, id: string, private readonly props: EdgeServerProps) {
    super(scope, id);
    this.number = props.server.number;
    this.computerName = props.server.computerName;
    this.adapters = new ServerAdapters(this, props);
    this.externalInterface = this.adapters.external;
    this.internalInterface = this.adapters.internal;
    this.virtualMachine = new WindowsVirtualMachine(this, 'VirtualMachine', this.virtualMachineConfig());
    this.createDataDisk();
    this.startScript = new VirtualMachineExtension(this, 'StartScript', this.startScriptConfig());
    this.createShutdownSchedule();
  }

  public publicIp(service: EdgeService): PublicIp {
    return this.adapters.publicIp(service);
  }

  public publicAddress(service: EdgeService): string {
    return this.adapters.publicAddress(service);
  }

  public publicIpv6(service: EdgeService): PublicIp {
    return this.adapters.publicIpv6(service);
  }

  public publicIpv6Address(service: EdgeService): string {
    return this.publicIpv6(service).ipAddress;
  }

  public ipConfigurationName(service: EdgeService): string {
    return this.adapters.ipConfigurationName(service);
  }

  private virtualMachineConfig(): WindowsVirtualMachineConfig {
    const { server, place, names, image, machine, zone, availabilitySetId, certificates = [] } = this.props;
    return {
      ...place,
      name: names.ofComputer(server.computerName),
      computerName: server.computerName,
      size: machine.size,
      ...(zone === undefined ? {} : { zone }),
      ...(availabilitySetId === undefined ? {} : { availabilitySetId }),
      adminUsername: machine.administratorName,
      adminPassword: this.props.administratorPassword,
      networkInterfaceIds: [idOf(this.externalInterface), idOf(this.internalInterface)],
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
      lifecycle: { ignoreChanges: ['admin_password', ...(machine.sourceImageId === undefined ? MARKETPLACE_IMAGE : [])] },
      dependsOn: this.props.dependsOn,
    };
  }

  private createDataDisk(): void {
    const { server, place, names, machine, zone } = this.props;
    if (machine.dataDiskSizeGb === undefined) return;
    const { ManagedDisk, VirtualMachineDataDiskAttachment } = loadDataDisk();
    const disk = new ManagedDisk(this, 'DataDisk', {
      ...place,
      name: names.ofServer(EdgeResourceKind.DISK, server.number, 'data'),
      createOption: 'Empty',
      storageAccountType: machine.osDiskType,
      diskSizeGb: machine.dataDiskSizeGb,
      publicNetworkAccessEnabled: false,
      networkAccessPolicy: 'DenyAll',
      ...(zone === undefined ? {} : { zone }),
      ...(machine.diskEncryptionSetId === undefined ? {} : { diskEncryptionSetId: machine.diskEncryptionSetId }),
    });
    new VirtualMachineDataDiskAttachment(this, 'DataDiskAttachment', {
      managedDiskId: idOf(disk),
      virtualMachineId: idOf(this.virtualMachine),
      lun: 0,
      caching: 'ReadWrite',
    });
  }

  private startScriptConfig(): VirtualMachineExtensionConfig {
    const { plan, server, place } = this.props;
    const { startCommand, startScript } = loadStartScript();
    return {
      name: 'edge-start',
      virtualMachineId: idOf(this.virtualMachine),
      publisher: 'Microsoft.Compute',
      type: 'CustomScriptExtension',
      typeHandlerVersion: '1.10',
      autoUpgradeMinorVersion: true,
      settings: JSON.stringify({ commandToExecute: startCommand(startScript(plan, server)) }),
      ...(place.tags === undefined ? {} : { tags: place.tags }),
    };
  }

  private createShutdownSchedule(): void {
    const { place, machine } = this.props;
    const schedule = machine.nightlyShutdown;
    if (schedule === undefined) return;
    const { DevTestGlobalVmShutdownSchedule } = loadShutdownSchedule();
    new DevTestGlobalVmShutdownSchedule(this, 'NightlyShutdown', {
      location: place.location,
      virtualMachineId: idOf(this.virtualMachine),
      dailyRecurrenceTime: schedule.time,
      timezone: schedule.timeZone,
      notificationSettings: { enabled: false },
      ...(place.tags === undefined ? {} : { tags: place.tags }),
    });
  }
}

/** Images that boot with UEFI support Secure Boot and a virtual TPM. */
function marketplaceImage(image: WindowsImage, machine: VirtualMachineSettings): Partial<WindowsVirtualMachineConfig> {
  const { publisher, offer, sku, secureBoot } = image;
  return {
    sourceImageReference: { publisher, offer, sku, version: machine.imageVersion },
    ...(secureBoot ? { secureBootEnabled: true, vtpmEnabled: true } : {}),
  };
}
