import { Construct, type IDependable } from 'constructs';
import { startCommand, startScript } from '../configure/start-script';
import type { EdgePlan, EdgeServerPlan, ExternalAddressPlan } from '../domain/plan/edge-plan';
import type { WindowsImage } from '../domain/product';
import {
  VirtualMachineExtension, WindowsVirtualMachine, type WindowsVirtualMachineConfig,
} from '../engine/azure-compute';
import { NetworkInterface, PublicIp } from '../engine/azure-network';
import { loadDataDisk, loadShutdownSchedule } from '../engine/on-demand';
import type { EdgeNames, ResourcePlace } from './edge-context';
import type { VirtualMachineSettings } from './virtual-machine-settings';
import { EdgeResourceKind } from './resource-naming';

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
  /** What must be there before the server is reachable: its firewalls. */
  readonly after: IDependable[];
}

const SERVICE_PARTS: Readonly<Record<string, string>> = {
  accessEdge: 'access-edge',
  webConferencingEdge: 'web-conferencing-edge',
  avEdge: 'av-edge',
};

/** One Edge Server: its addresses, adapters, virtual machine and start script. */
export class EdgeServer extends Construct {
  /** The external adapter: primary, one address configuration per external address. */
  public readonly externalInterface: NetworkInterface;
  /** The internal adapter: one address, never a public one. */
  public readonly internalInterface: NetworkInterface;
  public readonly virtualMachine: WindowsVirtualMachine;
  /** Runs the start script. */
  public readonly startScript: VirtualMachineExtension;
  /** Computer name, as in the plan. */
  public readonly computerName: string;
  private readonly publicIps = new Map<string, PublicIp>();
  private readonly publicAddresses = new Map<string, string>();

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

  /**
   * The public address resource of an external service.
   *
   * @param service `accessEdge`, `webConferencingEdge` or `avEdge`
   */
  public publicIp(service: string): PublicIp | undefined {
    return this.publicIps.get(service);
  }

  /** The public address of an external service, known at deployment. */
  public publicAddress(service: string): string {
    return String(this.publicAddresses.get(service));
  }

  private createExternalInterface(): NetworkInterface {
    const { plan, server, place, names } = this.props;
    const dnsServers = plan.internal.perimeterDnsServers;
    return new NetworkInterface(this, 'ExternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'external'),
      ...(dnsServers.length > 0 ? { dnsServers } : {}),
      ipConfiguration: server.external.addresses.map((address, index) => ({
        name: partOf(address),
        subnetId: this.props.externalSubnetId,
        privateIpAddressAllocation: 'Static',
        privateIpAddress: address.address,
        publicIpAddressId: this.createPublicIp(address).id,
        primary: index === 0,
      })),
    });
  }

  private createPublicIp(address: ExternalAddressPlan): PublicIp {
    const { server, place, names, zone } = this.props;
    const part = partOf(address);
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

  private createInternalInterface(): NetworkInterface {
    const { server, place, names } = this.props;
    return new NetworkInterface(this, 'InternalInterface', {
      ...place,
      name: names.ofServer(EdgeResourceKind.NETWORK_INTERFACE, server.computerName, 'internal'),
      ipConfiguration: [{
        name: 'edge-internal',
        subnetId: this.props.internalSubnetId,
        privateIpAddressAllocation: 'Static',
        privateIpAddress: server.internal.address,
        primary: true,
      }],
    });
  }

  private createVirtualMachine(): WindowsVirtualMachine {
    const { server, place, names, image, machine, zone, availabilitySetId } = this.props;
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

/** Secure boot and a virtual TPM come with the images that boot by UEFI. */
function marketplaceImage(image: WindowsImage, machine: VirtualMachineSettings): Partial<WindowsVirtualMachineConfig> {
  const { publisher, offer, sku, secureBoot } = image;
  return {
    sourceImageReference: { publisher, offer, sku, version: machine.imageVersion },
    ...(secureBoot ? { secureBootEnabled: true, vtpmEnabled: true } : {}),
  };
}

function partOf(address: ExternalAddressPlan): string {
  return address.services.length > 1 ? 'edge' : String(SERVICE_PARTS[String(address.services[0])]);
}
