import { productWords } from '../../plan/product/product-words';
import type { OrganizationSettings } from '../organization/organization-settings';
import { psList, psRecord } from '../powershell/powershell-data';
import { accessEdge } from './access-edge';
import { allowedDomains } from './allowed-domains';
import { blockedDomains } from './blocked-domains';
import { externalAccessPolicies } from './external-access-policies';
import { hostingProviders } from './hosting-providers';
import { mediaEncryption } from './media-encryption';
import { preconfiguredProviders } from './preconfigured-providers';
import { publicProviders } from './public-providers';
import { pushNotification } from './push-notification';
import { SCRIPT_FUNCTIONS } from './script-functions';
import { settingsLeftAlone } from './settings-left-alone';
import type { ScriptVariables, SettingsSubject } from './settings-subject';
import { siteRoutes } from './site-routes';
import { xmppPartners } from './xmpp-partners';

/** In the order in which they are changed: domains are blocked before anything is allowed. */
const SUBJECTS: readonly SettingsSubject[] = [
  blockedDomains, accessEdge, allowedDomains, hostingProviders, publicProviders, preconfiguredProviders, xmppPartners,
  pushNotification, mediaEncryption, externalAccessPolicies, siteRoutes, settingsLeftAlone,
];

/**
 * The parts of the script that brings the settings in Lync Server to the plan, one after the other. Only its data depends
 * on the plan, the comment about other Edge pools, and the name of the product in what it says.
 *
 * - The script handles `-WhatIf` and `-Confirm` with its own `ShouldProcess`, once per change. Preference variables do not
 *   affect cmdlets that are functions of a module, such as those of a remote session.
 * - It calls only `New-` and `Set-` cmdlets of Lync Server 2013, each after a comparison. Nothing is removed.
 * - No strict mode: the properties of the object for the Access Edge depend on its routing method. A property that does not
 *   exist counts as different.
 */
export function settingsScript(settings: OrganizationSettings): string[] {
  const { family } = productWords(settings.product.key);
  const inItsWords = (text: string): string => text.replaceAll('Lync Server', family);
  // The data is left alone: a comment may be about Lync Server.
  const data = SUBJECTS.flatMap(({ variables }) => assignments(variables(settings))).join('');
  return [`${inItsWords(HEAD)}${settings.isPartial ? inItsWords(PARTIAL) : ''}${data}`, ...PROGRAM.map(inItsWords)];
}

function assignments(variables: ScriptVariables): string[] {
  return Object.entries(variables).map(([name, value]) =>
    `$${name} = ${isList(value) ? psList(value) : psRecord(value)}\n`);
}

function isList<Item extends object>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

const HEAD = `# Sets the settings in Lync Server as planned for the Edge. Run it in the Lync Server Management Shell after you publish
# the topology, first with -WhatIf. You can run it any number of times: it changes only settings that differ.
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

# The plan. Keys are parameters of the cmdlets.
`;

const PARTIAL = `# The organization has other Edge pools, which may need what this one does not. The settings in $leftAlone are not turned off;
# a warning tells which of them are on. To set them too, create one script for all Edge pools.
`;

const SHELL_CHECK = `if (-not (Get-Command Get-CsAccessEdgeConfiguration -ErrorAction SilentlyContinue)) {
    throw 'This script requires the cmdlets of the Lync Server Management Shell.'
}
`;

const STOP = `if ($problems.Count -gt 0) {
    throw (@('Nothing was changed. Resolve the following first:') + $problems) -join [Environment]::NewLine
}
`;

/** What follows the plan's data: the same for every plan, in the words of Lync Server. */
const PROGRAM: readonly string[] = [
  SHELL_CHECK,
  SCRIPT_FUNCTIONS,
  `# Read the current settings once.\n${SUBJECTS.map(({ read }) => read).join('')}`,
  `# Find what has to be resolved first.\n$problems = @()\n${
    SUBJECTS.map(({ check = '' }) => check).join('')}${STOP}`,
  '$changeCount = 0\n',
  ...SUBJECTS.map(({ apply }) => apply),
  `# Report what is in Lync Server but not in the plan. Others may have added it.\n${
    SUBJECTS.map(({ report = '' }) => report).join('')}`,
  '"Settings changed: $changeCount"\n',
];
