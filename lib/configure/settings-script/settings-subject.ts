import type { EdgePlan } from '../../plan/edge-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';

/** Variables of the script and what the plan says for them: settings, or a list of entries. */
export type ScriptVariables = Readonly<Record<string, PowerShellRecord | readonly PowerShellRecord[]>>;

/**
 * One subject of the settings in Lync Server: what the plan wants, and the parts of the script that bring it about.
 *
 * The script first reads for all subjects, then checks all of them, and only then changes anything: a script that stops
 * with an error has changed nothing, unless a cmdlet failed.
 */
export interface SettingsSubject {
  /** What the plan wants. The keys of the entries are parameters of the cmdlets that take them. */
  readonly variables: (plan: EdgePlan) => ScriptVariables;
  /** Reads the current settings. */
  readonly read: string;
  /** Adds what a person has to resolve to `$problems`; absent where nothing can stand in the way. */
  readonly check?: string;
  /** Changes what differs. */
  readonly apply: string;
  /** Warns about what is in Lync Server but not in the plan; absent where nothing can be. */
  readonly report?: string;
}

/** A parameter with a text, or none for an empty text, which the cmdlets may refuse. */
export function optionalText(parameter: string, text: string | undefined): PowerShellRecord {
  return text === undefined || text === '' ? {} : { [parameter]: text };
}
