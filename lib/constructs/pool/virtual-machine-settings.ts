import { EdgeValidationError } from '../../values/edge-validation-error';
import { checkWholeNumber, type NumberLimits } from '../../values/refusals';
import { LyncProduct } from '../../guide/products/lync-product';
import { checkOsDiskType } from '../../platform/azure/disks';
import { checkResourceId } from '../../platform/azure/resource-ids';
import { checkAdministratorUserName } from '../../platform/windows/administrator-user-name';
import { checkDailyRecurrenceTime } from '../../platform/windows/daily-time';
import { checkWindowsTimeZone } from '../../platform/windows/time-zone';
import { checkIfKnown, checkNumberIfKnown, requirePlanTimeValue } from '../../engine/plan-time-value';

/** Stops the servers every night, which a lab is glad of. */
export interface NightlyShutdown {
  /** Local time as four digits: `1900`. */
  readonly time: string;
  /** Time zone by its Windows name: `W. Europe Standard Time`. */
  readonly timeZone: string;
}

/** The virtual machines of a pool. */
export interface EdgeVirtualMachineProps {
  /**
   * Size. The guide's hardware is 8 cores and 16 GB, from Skype for Business Server 2019 on 12 cores and 32 GB; a smaller
   * known size gives a finding.
   *
   * @default "Standard_D8s_v5", from Skype for Business Server 2019 on "Standard_D16s_v5"
   */
  readonly size?: string;
  /**
   * Name of the local administrator, 1 to 20 characters, not one that Azure refuses (`administrator`, `admin`, …).
   *
   * @default "edgeadmin"
   */
  readonly administratorName?: string;
  /**
   * Image of your own, by its resource id (managed image, or version of a gallery image), with the Windows that the
   * product supports.
   *
   * @default the marketplace's image of the newest Windows that the product supports
   */
  readonly sourceImageId?: string;
  /**
   * Version of the marketplace's image. A fixed one keeps later servers like the first.
   *
   * @default "latest"
   */
  readonly imageVersion?: string;
  /**
   * Storage of the disks: `Premium_LRS`, `StandardSSD_LRS`, …
   *
   * @default "Premium_LRS"
   */
  readonly osDiskType?: string;
  /**
   * Size of the system disk in GB, 127 to 4095. The guide asks for 72 GB free.
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
   * Whether disks, caches and temporary disk are encrypted on the host too. The subscription must have the feature
   * `Microsoft.Compute/EncryptionAtHost` registered. Disks at rest are encrypted in any case.
   *
   * @default true
   */
  readonly encryptionAtHost?: boolean;
  /**
   * Disk encryption set, for keys of your own.
   *
   * @default keys of the platform
   */
  readonly diskEncryptionSetId?: string;
  /**
   * Time zone of the servers by its Windows name.
   *
   * @default UTC, the platform's
   */
  readonly timeZone?: string;
  /**
   * Stops the servers every night.
   *
   * @default never
   */
  readonly nightlyShutdown?: NightlyShutdown;
}

const OS_DISK_GB: NumberLimits = {
  min: 127,
  max: 4095,
  refusedBy: 'GB; the image has 127, and Azure makes no disk smaller than its image',
};

const DATA_DISK_GB: NumberLimits = { min: 1, max: 32767, refusedBy: 'GB; Azure refuses others during apply' };

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

/** @throws EdgeValidationError for values that Azure refuses at deployment, or never says anything about. */
export function virtualMachineSettings(props: EdgeVirtualMachineProps, usualSize = DEFAULT_SIZE): VirtualMachineSettings {
  const settings: VirtualMachineSettings = {
    ...props,
    size: props.size ?? usualSize,
    administratorName: props.administratorName ?? 'edgeadmin',
    imageVersion: props.imageVersion ?? NEWEST_IMAGE,
    osDiskType: props.osDiskType ?? 'Premium_LRS',
    osDiskSizeGb: props.osDiskSizeGb ?? 128,
    encryptionAtHost: props.encryptionAtHost ?? true,
  };
  const at = (name: string): string => `virtualMachine.${name}`;
  requirePlanTimeValue(settings.size, at('size'));
  checkNotEmpty(settings.size, at('size'), usualSize);
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

function checkNotEmpty(value: string, property: string, usual: string): void {
  if (value !== '') return;
  throw new EdgeValidationError({ property, given: '""', expected: 'a text', fix: `leave it out for "${usual}"` });
}

/** An image, a version of a gallery image, or one of a community or shared gallery, whose ids have other shapes. */
function checkImageId(id: string, property: string): void {
  if (/^\/(?:subscriptions|communityGalleries|sharedGalleries)\/[^\s/]+\/\S+$/.test(id)) return;
  throw new EdgeValidationError({
    property,
    given: `"${id}"`,
    expected: 'the resource id of an image, or of an image in a gallery',
    fix: 'give it from /subscriptions/ on: az image show --query id, or az sig image-version show --query id',
  });
}
