import { FederationType } from '../../values/vocabulary/federation';
import type { PartnerPlan } from '../../plan/federation/federation-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { optionalText, type SettingsSubject } from './settings-subject';

export const allowedDomains: SettingsSubject = {
  variables: ({ partners }) => ({
    allowedDomains: partners.filter(isListed).map(allowedDomain),
  }),
  read: '$currentAllowed = Get-Index @(Get-CsAllowedDomain)\n',
  check: String.raw`foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Identity
    if ($currentBlocked.ContainsKey($domain)) {
        $problems += "The plan allows $domain, but Lync Server blocks it: run Remove-CsBlockedDomain -Identity $domain"
    }
    $server = [string]$currentAllowed[$domain].ProxyFqdn
    if ($server -ne '' -and -not $wanted.ContainsKey('ProxyFqdn')) {
        $problems += "The plan allows $domain from any Access Edge, but Lync Server allows it only from $($server): " +
            "run Remove-CsAllowedDomain -Identity $domain"
    }
}
`,
  apply: String.raw`# Allowed domains: a comment in Lync Server is kept if the plan has none.
foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Identity
    if (-not $currentAllowed.ContainsKey($domain)) {
        if (Confirm-Change $domain 'New-CsAllowedDomain') { New-CsAllowedDomain @wanted -Confirm:$false | Out-Null }
        continue
    }
    $difference = Get-Difference $currentAllowed[$domain] $wanted
    if ($difference.Count -gt 0 -and (Confirm-Change $domain 'Set-CsAllowedDomain' $difference)) {
        Set-CsAllowedDomain -Identity $domain @difference -Confirm:$false
    }
}
`,
  report: 'Write-Unplanned $currentAllowed (Get-Index $allowedDomains) \'The allowed domain\'\n',
};

/** A discovered partner is not on the allow list: adding it there would lift the limits of discovery. */
function isListed({ type }: PartnerPlan): boolean {
  return type !== FederationType.DISCOVERED_PARTNER_DOMAIN;
}

// No VerificationLevel: New-CsAllowedDomain has it only in later products.
function allowedDomain({ domain, edgeFqdn, comment }: PartnerPlan): PowerShellRecord {
  return { Identity: domain, ...optionalText('ProxyFqdn', edgeFqdn), ...optionalText('Comment', comment) };
}
