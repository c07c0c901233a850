/** A part of an export: what one command tells. */
export interface CollectedPart {
  /** Its name in the file: `allowedDomains`. */
  readonly name: string;
  /** What it is, for the list at the top of the script and for messages: `allowed domains`. */
  readonly title: string;
  /** Command that it is read with. Where the computer does not have it, the part is left out, and the file says so. */
  readonly command: string;
  /** PowerShell that writes one ordered dictionary for each entry. */
  readonly read: string;
  /** How the same is read where the computer does not have the command. */
  readonly older?: OlderWindows;
}

/** How a part is read on Windows Server 2008 R2, which has no cmdlets for networks. */
export interface OlderWindows {
  readonly command: string;
  readonly read: string;
}

/** A part whose entries are the properties of what a cmdlet returns. */
export interface CmdletPart {
  readonly name: string;
  readonly title: string;
  /** The cmdlet, with its parameters. */
  readonly cmdlet: string;
  /** Properties with one value. */
  readonly properties: readonly string[];
  /** Properties with several values. */
  readonly lists?: readonly string[];
  /** Text that people wrote, which is only read with `-IncludeComments`. */
  readonly comments?: readonly string[];
  readonly older?: OlderWindows;
}

/** PowerShell of a part that is read by one cmdlet. */
export function cmdletPart({ name, title, cmdlet, properties, lists = [], comments = [], older }: CmdletPart): CollectedPart {
  const [command = ''] = cmdlet.split(' ');
  const names = comments.length === 0 ? namesIn(properties) : `(${namesIn(properties)} +\n            @(Get-CommentNames ${namesIn(comments)}))`;
  return {
    name,
    title,
    command,
    ...(older === undefined ? {} : { older }),
    read: `    foreach ($each in @(${cmdlet} -ErrorAction Stop)) {
        Get-Values $each ${names}${lists.length === 0 ? '' : ` -Lists ${namesIn(lists)}`}
    }
`,
  };
}

/** Names as a PowerShell array, in lines of at most 120 columns. They are names of properties and need no quoting. */
function namesIn(names: readonly string[]): string {
  const lines = [''];
  for (const each of names.map((name) => `'${name}'`)) {
    const last = lines.length - 1;
    if (`${lines[last]}, ${each}`.length > 100) lines.push(each);
    else lines[last] = lines[last] === '' ? each : `${lines[last]}, ${each}`;
  }
  return `@(${lines.join(',\n            ')})`;
}
