# Sets the federation of the Microsoft 365 tenant as planned for the Edge, so that both sides accept the same partners. Run it in
# PowerShell with the MicrosoftTeams module, after Connect-MicrosoftTeams, first with -WhatIf. You can run it any number of times: it
# changes only settings that differ. Run lync-settings.ps1 of the same plan on the side of the servers.
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

# The plan.
$tenant = @{ AllowFederatedUsers = $true; SharedSipAddressSpace = $true }
$federation = @{ AllowsAllKnownDomains = $false }
$allowedDomains = @(
    @{ Domain = 'litware.com' }
    @{ Domain = 'northwindtraders.com' }
    @{ Domain = 'partner01.example' }
    @{ Domain = 'partner02.example' }
    @{ Domain = 'partner03.example' }
    @{ Domain = 'partner04.example' }
    @{ Domain = 'partner05.example' }
    @{ Domain = 'partner06.example' }
    @{ Domain = 'partner07.example' }
    @{ Domain = 'partner08.example' }
    @{ Domain = 'partner09.example' }
    @{ Domain = 'partner10.example' }
    @{ Domain = 'partner11.example' }
    @{ Domain = 'partner12.example' }
    @{ Domain = 'partner13.example' }
    @{ Domain = 'partner14.example' }
    @{ Domain = 'partner15.example' }
    @{ Domain = 'partner16.example' }
    @{ Domain = 'partner17.example' }
    @{ Domain = 'partner18.example' }
    @{ Domain = 'partner19.example' }
    @{ Domain = 'partner20.example' }
    @{ Domain = 'partner21.example' }
    @{ Domain = 'partner22.example' }
    @{ Domain = 'partner23.example' }
    @{ Domain = 'partner24.example' }
    @{ Domain = 'partner25.example' }
    @{ Domain = 'partner26.example' }
    @{ Domain = 'partner27.example' }
    @{ Domain = 'partner28.example' }
    @{ Domain = 'partner29.example' }
    @{ Domain = 'partner30.example' }
    @{ Domain = 'partner31.example' }
    @{ Domain = 'partner32.example' }
    @{ Domain = 'partner33.example' }
    @{ Domain = 'partner34.example' }
    @{ Domain = 'partner35.example' }
    @{ Domain = 'partner36.example' }
    @{ Domain = 'partner37.example' }
    @{ Domain = 'partner38.example' }
)
$blockedDomains = @(
    @{ Domain = 'spam.example' }
)

if (-not (Get-Command Get-CsTenantFederationConfiguration -ErrorAction SilentlyContinue)) {
    throw 'This script requires the MicrosoftTeams module: run Install-Module MicrosoftTeams, and then Connect-MicrosoftTeams.'
}

# Indexes entries by one of their properties, ignoring case.
function Get-Index {
    param($Entries, $Property = 'Identity')
    $index = New-Object System.Collections.Hashtable ([StringComparer]::OrdinalIgnoreCase)
    foreach ($entry in $Entries) { $index[([string]$entry.$Property -replace '^Tag:')] = $entry }
    $index
}

# Returns the wanted settings that differ from the current ones. Only comments and descriptions are case-sensitive.
function Get-Difference {
    param($Current, $Wanted, $Exclude = @('Identity'))
    $difference = @{}
    foreach ($name in $Wanted.Keys) {
        if ($Exclude -contains $name) { continue }
        $currentValue = $Current.$name
        $wantedValue = $Wanted[$name]
        if ($name -eq 'Comment' -or $name -eq 'Description') { $isSame = [string]$currentValue -ceq $wantedValue }
        else { $isSame = [string]$currentValue -eq [string]$wantedValue }
        if (-not $isSame) { $difference[$name] = $wantedValue }
    }
    $difference
}

# Decides whether to make a change, and counts it: -WhatIf declines, -Confirm prompts. The cmdlets do not need to prompt again.
function Confirm-Change {
    param($Target, $Cmdlet, $Settings = @{})
    $action = @($Cmdlet)
    foreach ($name in @($Settings.Keys | Sort-Object)) { $action += "-$name '$($Settings[$name])'" }
    $isConfirmed = $PSCmdlet.ShouldProcess($Target, $action -join ' ')
    if ($isConfirmed) { $script:changeCount++ }
    $isConfirmed
}

# Returns the domains of a list: the entries are objects with a domain, or text such as "Domain=contoso.com".
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

# Read the current settings once.
$current = Get-CsTenantFederationConfiguration
$allowed = $current.AllowedDomains
$isOpen = ([string]$allowed -like '*AllowAllKnownDomains*') -or
    ($null -ne $allowed -and (@($allowed.PSObject.TypeNames) -join ' ') -like '*AllowAllKnownDomains*')
$allowedEntries = $allowed
if ($null -ne $allowed -and $null -ne $allowed.AllowedDomain) { $allowedEntries = $allowed.AllowedDomain }
$currentAllowed = Get-DomainIndex @()
if (-not $isOpen) { $currentAllowed = Get-DomainIndex $allowedEntries }
$currentBlocked = Get-DomainIndex $current.BlockedDomains

# Find what has to be resolved first.
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

$changeCount = 0

# Blocked domains: added before anything is allowed.
foreach ($domain in $missingBlocked) {
    if (Confirm-Change $domain 'Set-CsTenantFederationConfiguration -BlockedDomains @{ Add }') {
        $pattern = New-CsEdgeDomainPattern -Domain $domain
        Set-CsTenantFederationConfiguration -BlockedDomains @{ Add = $pattern } -Confirm:$false
    }
}

# Open federation goes with partner discovery, and an allow list with none.
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

# Shared address space and federated users, after the lists.
$difference = Get-Difference $current $tenant
if ($difference.Count -gt 0 -and (Confirm-Change 'the tenant' 'Set-CsTenantFederationConfiguration' $difference)) {
    Set-CsTenantFederationConfiguration @difference -Confirm:$false
}

# Report what is in the tenant but not in the plan. Others may have added it.
if (-not $federation.AllowsAllKnownDomains -and -not $isOpen) {
    Write-NotPlanned $currentAllowed (Get-Index $allowedDomains 'Domain') 'The allowed domain'
}
Write-NotPlanned $currentBlocked (Get-Index $blockedDomains 'Domain') 'The blocked domain'
if (-not $federation.AllowsAllKnownDomains -and $blockedDomains.Count -gt 0) {
    Write-Warning 'While the tenant has an allow list, it ignores its blocked domains: what is not allowed is not accepted.'
}

"Settings changed: $changeCount"
