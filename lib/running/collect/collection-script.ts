import type { CollectedPart } from './collected-part';
import { EDGE_SERVER_PARTS } from './edge-server-parts';
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, ExportKind } from './export-format';
import { FRONT_END_PARTS } from './front-end-parts';
import { COMMENT_FUNCTION, COMMON_FUNCTIONS, EDGE_SERVER_FUNCTIONS, TENANT_FUNCTIONS } from './script-functions';
import { TENANT_PARTS } from './tenant-parts';

/** What sets one kind of script apart. */
interface ScriptKind {
  readonly where: string;
  readonly leftOut: string;
  readonly parts: readonly CollectedPart[];
  readonly functions: string;
  readonly hasComments: boolean;
  /** PowerShell text of the name of its file, without folder. */
  readonly fileName: string;
}

const KINDS: Readonly<Record<ExportKind, ScriptKind>> = {
  [ExportKind.FRONT_END]: {
    where: 'on a Front End Server, in the Lync Server or Skype for Business Server Management Shell',
    leftOut: 'users and their SIP addresses, passwords, keys, descriptions of policies, and comments on domains and partners\n'
      + '# (unless you pass -IncludeComments)',
    parts: FRONT_END_PARTS,
    functions: COMMENT_FUNCTION,
    hasComments: true,
    fileName: '\'front-end.json\'',
  },
  [ExportKind.EDGE_SERVER]: {
    where: 'on each Edge Server, in the Lync Server or Skype for Business Server Management Shell, as administrator',
    leftOut: 'private keys, passwords, addresses of connected users and partners, and comments in the hosts file',
    parts: EDGE_SERVER_PARTS,
    functions: EDGE_SERVER_FUNCTIONS,
    hasComments: false,
    fileName: '"edge-server-$env:COMPUTERNAME.json"',
  },
  [ExportKind.TENANT]: {
    where: 'anywhere, in PowerShell with the module MicrosoftTeams, after Connect-MicrosoftTeams',
    leftOut: 'users, passwords and tokens',
    parts: TENANT_PARTS,
    functions: TENANT_FUNCTIONS,
    hasComments: false,
    fileName: '\'tenant.json\'',
  },
};

/**
 * A script that writes what it reads into one JSON file. It changes nothing but the files that it writes.
 *
 * For Windows PowerShell 3.0 to 5.1, and PowerShell 7 for the tenant.
 *
 * @param computerName computer that it is for; it refuses to run elsewhere
 */
export function collectionScript(kind: ExportKind, computerName?: string): string {
  const { where, leftOut, parts, functions, hasComments, fileName } = KINDS[kind];
  return `# Reads what runs now, and writes it into a folder, for the commands import and drift of lync-edge. It changes nothing.
# Run it ${where}.
#
# It reads:
${parts.map(({ title }) => `# - ${title}\n`).join('')}#
# It leaves out: ${leftOut}.
# Read the files before you pass them on.
[CmdletBinding()]
param(
    # Folder that the files are written into.
    [string]$OutputFolder = 'lync-edge-export'${hasComments ? ',\n    # Whether comments are read too.\n    [switch]$IncludeComments' : ''}
)

$ErrorActionPreference = 'Stop'
${computerName === undefined ? '' : `if ($env:COMPUTERNAME -ne '${computerName}') {
    throw "This script is for ${computerName}, and this computer is $env:COMPUTERNAME."
}
`}$OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder)
[void][IO.Directory]::CreateDirectory($OutputFolder)
$parts = [ordered]@{}
$notRead = New-Object System.Collections.ArrayList

${COMMON_FUNCTIONS}${functions}
${parts.map(partText).join('')}
$document = [ordered]@{
    format = '${EXPORT_FORMAT}'
    formatVersion = ${EXPORT_FORMAT_VERSION}
    kind = '${kind}'
    computerName = "$env:COMPUTERNAME"
    collectedAt = ConvertTo-Value (Get-Date)
    parts = $parts
    notRead = @($notRead)
}
$fileName = ${fileName}
Write-TextFile $fileName (ConvertTo-Json -InputObject $document -Depth 8)
"Written: $(Join-Path $OutputFolder $fileName)"
`;
}

function partText({ name, command, read }: CollectedPart): string {
  return `Add-Part '${name}' '${command}' {\n${read}}\n`;
}
