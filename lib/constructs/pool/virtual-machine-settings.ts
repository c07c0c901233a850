import { deploymentNumber, deploymentText, flag, templateText, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { checkWholeNumber, type NumberLimits } from '../../values/refusals';
import { LyncProduct } from '../../guide/products/lync-product';
import { checkOsDiskType } from '../../platform/azure/disks';
import { checkResourceId } from '../../platform/azure/resource-ids';
import { checkAdministratorUserName } from '../../platform/windows/administrator-user-name';
import { checkDailyRecurrenceTime } from '../../platform/windows/daily-time';
import { checkWindowsTimeZone } from '../../platform/windows/time-zone';
import { checkIfKnown, checkNumberIfKnown } from '../../engine/plan-time-value';

/** Nightly shutdown of the servers, to save costs in a lab. */
export interface NightlyShutdown {
  /** Local time in four digits: `1900`. */
  readonly time: string;
  /** Windows name of the time zone: `W. Europe Standard Time`. */
  readonly timeZone: string;
}

/** Properties of the virtual machines of a pool. */
export interface EdgeVirtualMachineProps {
  /**
   * Azure size. The guide recommends 8 cores and 16 GB; from Skype for Business Server 2019, 12 cores and 32 GB. A
   * smaller size results in a finding, and so does a size whose name does not show cores and memory.
   *
   * @default "Standard_D8s_v5"; from Skype for Business Server 2019, "Standard_D16s_v5"
   */
  readonly size?: string;
  /**
   * User name of the local administrator, 1 to 20 characters. Azure refuses some names (`administrator`, `admin`, …).
   *
   * @default "edgeadmin"
   */
  readonly administratorName?: string;
  /**
   * Resource id of a custom image (managed image, or version of a gallery image), with a version of Windows that the
   * product supports.
   *
   * @default the marketplace image of the newest version of Windows that the product supports
   */
  readonly sourceImageId?: string;
  /**
   * Version of the marketplace image. Pin a version to create later servers from the same image.
   *
   * @default "latest"
   */
  readonly imageVersion?: string;
  /**
   * Storage type of the disks: `Premium_LRS`, `StandardSSD_LRS`, …
   *
   * @default "Premium_LRS"
   */
  readonly osDiskType?: string;
  /**
   * Size of the system disk in GB, 127 to 4095. The guide requires 72 GB of free space.
   *
   * @default 128
   */
  readonly osDiskSizeGb?: number;
  /**
   * Size of a separate data disk in GB, 1 to 32767.
   *
   * @default no data disk
   */
  readonly dataDiskSizeGb?: number;
  /**
   * Whether disks, caches and the temporary disk are also encrypted on the host. Requires the feature
   * `Microsoft.Compute/EncryptionAtHost` to be registered in the subscription. Disks are always encrypted at rest.
   *
   * @default true
   */
  readonly encryptionAtHost?: boolean;
  /**
   * Resource id of a disk encryption set, for customer-managed keys.
   *
   * @default platform-managed keys
   */
  readonly diskEncryptionSetId?: string;
  /**
   * Windows name of the servers' time zone.
   *
   * @default UTC
   */
  readonly timeZone?: string;
  /**
   * Nightly shutdown of the servers.
   *
   * @default none
   */
  readonly nightlyShutdown?: NightlyShutdown;
}

const NIGHTLY_SHUTDOWN = objectOf<NightlyShutdown>('NightlyShutdown', { time: deploymentText, timeZone: deploymentText });

/** What {@link EdgeVirtualMachineProps} may hold. */
export const EDGE_VIRTUAL_MACHINE_PROPS = objectOf<EdgeVirtualMachineProps>('EdgeVirtualMachineProps', {
  size: optional(text),
  administratorName: optional(deploymentText),
  sourceImageId: optional(deploymentText),
  imageVersion: optional(templateText),
  osDiskType: optional(deploymentText),
  osDiskSizeGb: optional(deploymentNumber),
  dataDiskSizeGb: optional(deploymentNumber),
  encryptionAtHost: optional(flag),
  diskEncryptionSetId: optional(deploymentText),
  timeZone: optional(deploymentText),
  nightlyShutdown: optional(NIGHTLY_SHUTDOWN),
});

const OS_DISK_GB: NumberLimits = {
  min: 127,
  max: 4095,
  refusedBy: 'GB; the image has 127, and a disk cannot be smaller than its image',
};

const DATA_DISK_GB: NumberLimits = { min: 1, max: 32767, refusedBy: 'GB; Azure refuses other sizes during apply' };

const DEFAULT_SIZE = LyncProduct.LYNC_SERVER_2013.virtualMachineSize;
const NEWEST_IMAGE = 'latest';

/** {@link EdgeVirtualMachineProps} with defaults, checked. */
export interface VirtualMachineSettings extends EdgeVirtualMachineProps {
  readonly size: string;
  readonly administratorName: string;
  readonly imageVersion: string;
  readonly osDiskType: string;
  readonly osDiskSizeGb: number;
  readonly encryptionAtHost: boolean;
}

/** @throws EdgeValidationError for values that Azure refuses at deployment or silently ignores. */
export function virtualMachineSettings(props: EdgeVirtualMachineProps, defaultSize = DEFAULT_SIZE): VirtualMachineSettings {
  const settings: VirtualMachineSettings = {
    ...props,
    size: props.size ?? defaultSize,
    administratorName: props.administratorName ?? 'edgeadmin',
    imageVersion: props.imageVersion ?? NEWEST_IMAGE,
    osDiskType: props.osDiskType ?? 'Premium_LRS',
    osDiskSizeGb: props.osDiskSizeGb ?? 128,
    encryptionAtHost: props.encryptionAtHost ?? true,
  };
  const at = (name: string): string => `virtualMachine.${name}`;
  checkNotEmpty(settings.size, at('size'), defaultSize);
  checkNotEmpty(settings.imageVersion, at('imageVersion'), NEWEST_IMAGE);
  checkIfKnown(settings.sourceImageId, at('sourceImageId'), checkImageId);
  checkIfKnown(settings.administratorName, at('administratorName'), checkAdministratorUserName);
  checkIfKnown(settings.osDiskType, at('osDiskType'), checkOsDiskType);
  checkNumberIfKnown(settings.osDiskSizeGb, at('osDiskSizeGb'), (size, property) =>
    checkWholeNumber(size, property, OS_DISK_GB));
  checkNumberIfKnown(settings.dataDiskSizeGb, at('dataDiskSizeGb'), (size, property) =>
    checkWholeNumber(size, property, DATA_DISK_GB));
  checkIfKnown(settings.diskEncryptionSetId, at('diskEncryptionSetId'), (id, property) =>
    checkResourceId(id, property, 'Microsoft.Compute/diskEncryptionSets'));
  checkIfKnown(settings.timeZone, at('timeZone'), checkWindowsTimeZone);
  checkIfKnown(settings.nightlyShutdown?.time, at('nightlyShutdown.time'), checkDailyRecurrenceTime);
  checkIfKnown(settings.nightlyShutdown?.timeZone, at('nightlyShutdown.timeZone'), checkWindowsTimeZone);
  return settings;
}

function checkNotEmpty(value: string, property: string, defaultValue: string): void {
  if (value !== '') return;
  throw new EdgeValidationError({ property, given: '""', expected: 'a value', fix: `omit it for "${defaultValue}"` });
}

/** An image, a version of a gallery image, or an image of a community or shared gallery, whose ids look different. */
function checkImageId(id: string, property: string): void {
  if (/^\/(?:subscriptions|communityGalleries|sharedGalleries)\/[^\s/]+\/\S+$/.test(id)) return;
  throw new EdgeValidationError({
    property,
    given: `"${id}"`,
    expected: 'the resource id of an image, or of an image in a gallery',
    fix: 'use the id, which starts with /subscriptions/: az image show --query id, or az sig image-version show --query id',
  });
}
