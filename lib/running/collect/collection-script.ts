import type { CollectedPart } from './collected-part';
import { EDGE_SERVER_PARTS } from './edge-server-parts';
import { EXPORT_FORMAT, EXPORT_FORMAT_VERSION, ExportKind, TOPOLOGY_FILE } from './export-format';
import { FRONT_END_PARTS } from './front-end-parts';
import { COMMENT_FUNCTION, COMMON_FUNCTIONS, EDGE_SERVER_FUNCTIONS, TENANT_FUNCTIONS } from './script-functions';
import { TENANT_PARTS } from './tenant-parts';

/** What sets one kind of script apart. */
interface ScriptKind {
  readonly where: string;
  /** Command without which nothing can be read, because the script runs in the wrong place; absent if there is none. */
  readonly neededCommand?: string;
  readonly leftOut: string;
  readonly parts: readonly CollectedPart[];
  readonly functions: string;
  readonly hasComments: boolean;
  /** PowerShell text of the name of its file, without folder. */
  readonly fileName: string;
  /** Names of other files that it writes, before that one. */
  readonly otherFiles: readonly string[];
}

const KINDS: Readonly<Record<ExportKind, ScriptKind>> = {
  [ExportKind.FRONT_END]: {
    neededCommand: 'Get-CsTopology',
    where: 'on a Front End Server, in the Lync Server or Skype for Business Server Management Shell',
    leftOut: 'users and their SIP addresses, passwords, keys, descriptions of policies, and comments on domains and partners\n'
      + '# (unless you pass -IncludeComments)',
    parts: FRONT_END_PARTS,
    functions: COMMENT_FUNCTION,
    hasComments: true,
    fileName: '\'front-end.json\'',
    otherFiles: [TOPOLOGY_FILE],
  },
  [ExportKind.EDGE_SERVER]: {
    where: 'on each Edge Server, in the Lync Server or Skype for Business Server Management Shell, as administrator',
    leftOut: 'private keys, passwords, addresses of connected users and partners, and comments in the hosts file',
    parts: EDGE_SERVER_PARTS,
    functions: EDGE_SERVER_FUNCTIONS,
    hasComments: false,
    fileName: '"edge-server-$env:COMPUTERNAME.json"',
    otherFiles: [],
  },
  [ExportKind.TENANT]: {
    neededCommand: 'Get-CsTenantFederationConfiguration',
    where: 'anywhere, in PowerShell with the module MicrosoftTeams, after Connect-MicrosoftTeams',
    leftOut: 'users, passwords and tokens',
    parts: TENANT_PARTS,
    functions: TENANT_FUNCTIONS,
    hasComments: false,
    fileName: '\'tenant.json\'',
    otherFiles: [],
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
  const { where, leftOut, parts, functions, hasComments } = KINDS[kind];
  return `#requires -Version 3.0
# Reads what runs now, and writes it into a folder, for the commands import and drift of lync-edge. It changes nothing.
# Run it ${where}.
# If Windows refuses to run it: "Unblock-File" with its path, or "Set-ExecutionPolicy RemoteSigned -Scope Process".
#
# It reads:
${parts.map(({ title }) => `# - ${title}\n`).join('')}#
# It leaves out: ${leftOut}.
# Read the files before you pass them on.
[CmdletBinding()]
param(
    # Folder that the files are written into. Those of an earlier run are replaced.
    [string]$OutputFolder = 'lync-edge-export'${hasComments ? ',\n    # Whether comments are read too.\n    [switch]$IncludeComments' : ''}
)

Set-StrictMode -Off
$ErrorActionPreference = 'Stop'
${refusals(KINDS[kind], computerName)}${outputFolder(KINDS[kind])}$parts = [ordered]@{}
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
Write-TextFile $fileName (ConvertTo-Json -InputObject $document -Depth 8)
"Written: $([IO.Path]::Combine($OutputFolder, $fileName))"
`;
}

/** PowerShell that stops where the script does not belong. */
function refusals({ where, neededCommand }: ScriptKind, computerName: string | undefined): string {
  return `${computerName === undefined ? '' : `if ($env:COMPUTERNAME -ne '${computerName}') {
    throw "This script is for ${computerName}, and this computer is $env:COMPUTERNAME."
}
`}${neededCommand === undefined ? '' : `if (-not (Get-Command ${neededCommand} -ErrorAction SilentlyContinue)) {
    throw ('${neededCommand} is not a command here. Run this script ' +
        '${where}.')
}
`}`;
}

/** PowerShell that makes the folder, stops if it cannot be written to, and removes what an earlier run wrote into it. */
function outputFolder({ fileName, otherFiles }: ScriptKind): string {
  return `$provider = $null
$drive = $null
$OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder, [ref]$provider, [ref]$drive)
if ($provider.Name -ne 'FileSystem') { throw "$OutputFolder is not a folder of files. Pass one with -OutputFolder." }
[void][IO.Directory]::CreateDirectory($OutputFolder)
$fileName = ${fileName}
# A run that is interrupted leaves files that end in .unfinished, and none of an earlier run, which would be taken for its own.
[IO.File]::WriteAllText([IO.Path]::Combine($OutputFolder, "$fileName.unfinished"), '')
${['$fileName', ...otherFiles.map((name) => `'${name}'`)].map((name) => `[IO.File]::Delete([IO.Path]::Combine($OutputFolder, ${name}))\n`).join('')}`;
}

function partText({ name, command, read, older }: CollectedPart): string {
  return `Add-Part '${name}' '${command}' {\n${read}}${older === undefined ? '' : ` '${older.command}' {\n${older.read}}`}\n`;
}
