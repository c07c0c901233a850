import type { TenantFederation } from '../../plan/federation/tenant-federation';
import { psList, psRecord } from '../powershell/powershell-data';
import { SHARED_FUNCTIONS } from '../settings-script/script-functions';
import { TENANT_LISTS } from './tenant-lists';
import { TENANT_READING } from './tenant-reading';

/**
 * The parts of the script that brings the tenant to the plan. Only its data depends on the plan.
 *
 * Domains are blocked before anything is allowed, and federation is turned on last. Only documented forms of the cmdlet are used:
 * a pattern is added to the blocked domains, and a list of texts is added to the allowed domains or replaces "all known domains".
 */
export function tenantScript({ allowsAllKnownDomains, allowedDomains, blockedDomains }: TenantFederation): string[] {
  const list = (name: string, domains: readonly string[]): string => `$${name} = ${psList(domains.map((domain) => ({ Domain: domain })))}\n`;
  return [
    `${HEAD}$tenant = ${psRecord({ AllowFederatedUsers: true, SharedSipAddressSpace: true })}\n`
      + `$federation = ${psRecord({ AllowsAllKnownDomains: allowsAllKnownDomains })}\n`
      + list('allowedDomains', allowedDomains) + list('blockedDomains', blockedDomains),
    SHELL_CHECK, SHARED_FUNCTIONS, ...TENANT_READING, '$changeCount = 0\n', ...TENANT_LISTS, SWITCHES, REPORT,
    '"Settings changed: $changeCount"\n',
  ];
}

const HEAD = `# Sets the federation of the Microsoft 365 tenant as planned for the Edge, so that both sides accept the same partners. Run it in
# PowerShell with the MicrosoftTeams module, after Connect-MicrosoftTeams, first with -WhatIf. You can run it any number of times: it
# changes only settings that differ. Run lync-settings.ps1 of the same plan on the side of the servers.
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

# The plan.
`;

const SHELL_CHECK = `if (-not (Get-Command Get-CsTenantFederationConfiguration -ErrorAction SilentlyContinue)) {
    throw 'This script requires the MicrosoftTeams module: run Install-Module MicrosoftTeams, and then Connect-MicrosoftTeams.'
}
`;

const SWITCHES = String.raw`# Shared address space and federated users, after the lists.
$difference = Get-Difference $current $tenant
if ($difference.Count -gt 0 -and (Confirm-Change 'the tenant' 'Set-CsTenantFederationConfiguration' $difference)) {
    Set-CsTenantFederationConfiguration @difference -Confirm:$false
}
`;

const REPORT = String.raw`# Report what is in the tenant but not in the plan. Others may have added it.
if (-not $federation.AllowsAllKnownDomains -and -not $isOpen) {
    Write-NotPlanned $currentAllowed (Get-Index $allowedDomains 'Domain') 'The allowed domain'
}
Write-NotPlanned $currentBlocked (Get-Index $blockedDomains 'Domain') 'The blocked domain'
if (-not $federation.AllowsAllKnownDomains -and $blockedDomains.Count -gt 0) {
    Write-Warning 'While the tenant has an allow list, it ignores its blocked domains: what is not allowed is not accepted.'
}
`;
