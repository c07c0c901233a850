import { type CollectedPart, cmdletPart } from './collected-part';

/** What the script for the tenant reads, in this order. */
export const TENANT_PARTS: readonly CollectedPart[] = [
  {
    name: 'federation',
    title: 'federation settings',
    command: 'Get-CsTenantFederationConfiguration',
    read: `    foreach ($each in @(Get-CsTenantFederationConfiguration -ErrorAction Stop)) {
        $entry = Get-Values $each @('Identity', 'AllowFederatedUsers', 'SharedSipAddressSpace', 'BlockAllSubdomains',
            'TreatDiscoveredPartnersAsUnverified', 'AllowTeamsConsumer', 'AllowTeamsConsumerInbound')
        # Either a list, which may be empty, or every domain that is not blocked. What is neither is left open.
        $allowed = $each.AllowedDomains
        $list = $null
        if ($null -ne $allowed) { $list = $allowed.PSObject.Properties['AllowedDomain'] }
        $entry['HasAllowList'] = $null
        if ($null -ne $list) { $entry['HasAllowList'] = $true }
        elseif ("$allowed $($allowed.Element)" -match 'AllowAllKnownDomains') { $entry['HasAllowList'] = $false }
        elseif ($null -ne $allowed -and @($allowed.PSObject.Properties).Count -eq 0) { $entry['HasAllowList'] = $false }
        $entry['AllowedDomains'] = @(if ($null -ne $list) { foreach ($domain in $list.Value) { Get-DomainName $domain } })
        $entry['BlockedDomains'] = @(foreach ($domain in $each.BlockedDomains) { Get-DomainName $domain })
        $entry
    }
`,
  },
  cmdletPart({
    name: 'sipDomains', title: 'SIP domains of the tenant', cmdlet: 'Get-CsOnlineSipDomain', properties: ['Name', 'Status'],
  }),
];
