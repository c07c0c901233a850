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
        # Either a list, which may be empty, or something without one: then every domain is allowed that is not blocked.
        $allowed = $each.AllowedDomains
        $list = $null
        if ($null -ne $allowed) { $list = $allowed.PSObject.Properties['AllowedDomain'] }
        $entry['HasAllowList'] = ($null -ne $list)
        # What cannot be told apart is left open.
        if ($null -eq $list -and ($null -eq $allowed -or "$allowed $($allowed.Element)" -match 'AllowList')) {
            $entry['HasAllowList'] = $null
        }
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
