/** How the script changes the lists of the tenant: blocked domains first. */
export const TENANT_LISTS: readonly string[] = [
  String.raw`# Blocked domains: added before anything is allowed.
foreach ($domain in $missingBlocked) {
    if (Confirm-Change $domain 'Set-CsTenantFederationConfiguration -BlockedDomains @{ Add }') {
        $pattern = New-CsEdgeDomainPattern -Domain $domain
        Set-CsTenantFederationConfiguration -BlockedDomains @{ Add = $pattern } -Confirm:$false
    }
}
`,
  String.raw`# Open federation goes with partner discovery, and an allow list with none.
if ($federation.AllowsAllKnownDomains) {
    if (-not $isOpen) {
        if ($currentAllowed.Count -gt 0) {
            Write-Warning "The allow list makes way for all known domains. It has: $(@($currentAllowed.Keys | Sort-Object) -join ', ')"
        }
        if (Confirm-Change 'the allowed domains' 'Set-CsTenantFederationConfiguration -AllowedDomains (all known domains)') {
            $allKnown = New-CsEdgeAllowAllKnownDomains
            Set-CsTenantFederationConfiguration -AllowedDomains $allKnown -Confirm:$false
        }
    }
}
elseif ($missingAllowed.Count -eq 0) {
    if ($isOpen) {
        Write-Warning ('The plan has neither partner discovery nor an allowed domain, but the tenant accepts all known domains. ' +
            'It was not changed: no documented command sets an empty list.')
    }
}
elseif ($isOpen) {
    Write-Warning 'The tenant accepts all known domains. Partners that are not on the allow list of the plan are cut off.'
    if (Confirm-Change 'the allowed domains' "Set-CsTenantFederationConfiguration -AllowedDomainsAsAList ($($missingAllowed.Count) domains)") {
        $list = Get-TextList $missingAllowed
        Set-CsTenantFederationConfiguration -AllowedDomainsAsAList $list -Confirm:$false
    }
}
else {
    if (Confirm-Change ($missingAllowed -join ', ') 'Set-CsTenantFederationConfiguration -AllowedDomainsAsAList @{ Add }') {
        $list = Get-TextList $missingAllowed
        Set-CsTenantFederationConfiguration -AllowedDomainsAsAList @{ Add = $list } -Confirm:$false
    }
}
`,
];
