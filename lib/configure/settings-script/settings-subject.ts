import type { OrganizationSettings } from '../organization/organization-settings';
import type { PowerShellRecord } from '../powershell/powershell-data';

/** Variables of the script and their planned values: settings, or a list of entries. */
export type ScriptVariables = Readonly<Record<string, PowerShellRecord | readonly PowerShellRecord[]>>;

/**
 * One subject of the settings in Lync Server: the planned values, and the parts of the script that set them.
 *
 * The script first reads the settings of all subjects, then checks all of them, and only then makes changes. A script that
 * stops with an error has not changed anything, unless a cmdlet failed.
 */
export interface SettingsSubject {
  /** The planned values. The keys of the entries are parameters of the cmdlets. */
  readonly variables: (settings: OrganizationSettings) => ScriptVariables;
  /** Reads the current settings. */
  readonly read: string;
  /** Adds problems that must be resolved first to `$problems`; absent if there cannot be any. */
  readonly check?: string;
  /** Changes settings that differ. */
  readonly apply: string;
  /** Warns about settings that are in Lync Server but not in the plan; absent if there cannot be any. */
  readonly report?: string;
}

/**
 * The settings of the whole organization that are turned on or off. Those that are off are left out if the plans of some
 * Edge pools are not known, because these pools may need them.
 */
export function switches(record: PowerShellRecord, { isPartial }: OrganizationSettings): PowerShellRecord {
  return isPartial ? Object.fromEntries(Object.entries(record).filter(([, value]) => value !== false)) : record;
}

/** The names of the settings that {@link switches} leaves out. */
export function leftAlone(record: PowerShellRecord, { isPartial }: OrganizationSettings): readonly string[] {
  return isPartial ? Object.keys(record).filter((name) => record[name] === false) : [];
}

/** A text parameter; none for empty text, which the cmdlets may refuse. */
export function optionalText(parameter: string, text: string | undefined): PowerShellRecord {
  return text === undefined || text === '' ? {} : { [parameter]: text };
}
