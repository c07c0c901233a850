/** What the script reads of the tenant, and what it refuses to begin with. */
export const TENANT_READING: readonly string[] = [
  String.raw`# Returns the domains of a list: the entries are objects with a domain, or text such as "Domain=contoso.com".
function Get-DomainIndex {
    param($List)
    $index = New-Object System.Collections.Hashtable ([StringComparer]::OrdinalIgnoreCase)
    foreach ($entry in @($List)) {
        if ($null -eq $entry) { continue }
        $text = [string]$entry.Domain
        if ($text -eq '') { $text = [string]$entry }
        foreach ($part in @($text -split '[,;\s]+')) {
            $domain = $part -replace '^Domain='
            if ($domain -ne '') { $index[$domain] = $true }
        }
    }
    $index
}

# Returns a list of texts, as the cmdlet takes it.
function Get-TextList {
    param($Texts)
    $list = New-Object 'Collections.Generic.List[String]'
    foreach ($text in $Texts) { $list.Add($text) }
    , $list
}

# Warns about entries that are in the tenant but not in the plan.
function Write-NotPlanned {
    param($Current, $Planned, $Kind)
    foreach ($name in @($Current.Keys | Sort-Object)) {
        if (-not $Planned.ContainsKey($name)) { Write-Warning "$Kind $name is in the tenant but not in the plan. It was not changed." }
    }
}
`,
  String.raw`# Read the current settings once.
$current = Get-CsTenantFederationConfiguration
$allowed = $current.AllowedDomains
$isOpen = ([string]$allowed -like '*AllowAllKnownDomains*') -or
    ($null -ne $allowed -and (@($allowed.PSObject.TypeNames) -join ' ') -like '*AllowAllKnownDomains*')
$allowedEntries = $allowed
if ($null -ne $allowed -and $null -ne $allowed.AllowedDomain) { $allowedEntries = $allowed.AllowedDomain }
$currentAllowed = Get-DomainIndex @()
if (-not $isOpen) { $currentAllowed = Get-DomainIndex $allowedEntries }
$currentBlocked = Get-DomainIndex $current.BlockedDomains
`,
  String.raw`# Find what has to be resolved first.
$problems = @()
foreach ($name in @(@($currentAllowed.Keys) + @($currentBlocked.Keys) | Sort-Object)) {
    if ($name -notmatch '^[^\s.]+(\.[^\s.]+)+$' -or $name -like 'Microsoft.Rtc.*') {
        $problems += "The lists of the tenant cannot be read: $name is not a domain. Compare them by hand with those of the plan"
    }
}
foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Domain
    if ($currentBlocked.ContainsKey($domain)) {
        $problems += "The plan allows $domain, but the tenant blocks it: run Set-CsTenantFederationConfiguration " +
            "-BlockedDomains @{ Remove = (New-CsEdgeDomainPattern -Domain $domain) }"
    }
}
foreach ($wanted in $blockedDomains) {
    $domain = $wanted.Domain
    if ($currentAllowed.ContainsKey($domain)) {
        $problems += "The plan blocks $domain, but the tenant allows it: remove it from the allow list with " +
            "Set-CsTenantFederationConfiguration -AllowedDomainsAsAList @{ Remove = ... }"
    }
}
$missingBlocked = @($blockedDomains | ForEach-Object { $_.Domain } | Where-Object { -not $currentBlocked.ContainsKey($_) })
$missingAllowed = @($allowedDomains | ForEach-Object { $_.Domain } | Where-Object { -not $currentAllowed.ContainsKey($_) })
if ($federation.AllowsAllKnownDomains) { $missingAllowed = @() }
if ($currentBlocked.Count + $missingBlocked.Count -gt 4000 -or $currentAllowed.Count + $missingAllowed.Count -gt 4000) {
    $problems += 'A tenant has at most 4000 allowed and 4000 blocked domains, with those that it has already'
}
if ($problems.Count -gt 0) {
    throw (@('Nothing was changed. Resolve the following first:') + $problems) -join [Environment]::NewLine
}
`,
];
