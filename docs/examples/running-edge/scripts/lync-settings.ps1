# Sets the settings in Skype for Business Server as planned for the Edge. Run it in the Skype for Business Server Management Shell after you publish
# the topology, first with -WhatIf. You can run it any number of times: it changes only settings that differ.
[CmdletBinding(SupportsShouldProcess = $true)]
param()

$ErrorActionPreference = 'Stop'

# The plan. Keys are parameters of the cmdlets.
$blockedDomains = @(
    @{ Identity = 'spam.example' }
)
$accessEdge = @{ AllowOutsideUsers = $true; AllowFederatedUsers = $true; EnablePartnerDiscovery = $false }
$meetings = @{ WithOutsiders = $true }
$allowedDomains = @(
    @{ Identity = 'litware.com'; ProxyFqdn = 'sip.litware.com' }
    @{ Identity = 'northwindtraders.com'; ProxyFqdn = 'access.northwindtraders.com' }
    @{ Identity = 'partner01.example' }
    @{ Identity = 'partner02.example' }
    @{ Identity = 'partner03.example' }
    @{ Identity = 'partner04.example' }
    @{ Identity = 'partner05.example' }
    @{ Identity = 'partner06.example' }
    @{ Identity = 'partner07.example' }
    @{ Identity = 'partner08.example' }
    @{ Identity = 'partner09.example' }
    @{ Identity = 'partner10.example' }
    @{ Identity = 'partner11.example' }
    @{ Identity = 'partner12.example' }
    @{ Identity = 'partner13.example' }
    @{ Identity = 'partner14.example' }
    @{ Identity = 'partner15.example' }
    @{ Identity = 'partner16.example' }
    @{ Identity = 'partner17.example' }
    @{ Identity = 'partner18.example' }
    @{ Identity = 'partner19.example' }
    @{ Identity = 'partner20.example' }
    @{ Identity = 'partner21.example' }
    @{ Identity = 'partner22.example' }
    @{ Identity = 'partner23.example' }
    @{ Identity = 'partner24.example' }
    @{ Identity = 'partner25.example' }
    @{ Identity = 'partner26.example' }
    @{ Identity = 'partner27.example' }
    @{ Identity = 'partner28.example' }
    @{ Identity = 'partner29.example' }
    @{ Identity = 'partner30.example' }
    @{ Identity = 'partner31.example' }
    @{ Identity = 'partner32.example' }
    @{ Identity = 'partner33.example' }
    @{ Identity = 'partner34.example' }
    @{ Identity = 'partner35.example' }
    @{ Identity = 'partner36.example' }
    @{ Identity = 'partner37.example' }
    @{ Identity = 'partner38.example' }
)
$hostingProviders = @(
    @{ Identity = 'Office365'; ProxyFqdn = 'sipfed.online.lync.com'; Enabled = $true; EnabledSharedAddressSpace = $true; HostsOCSUsers = $true; IsLocal = $false; VerificationLevel = 'UseSourceVerification'; AutodiscoverUrl = 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root' }
)
$publicProviders = @()
$preconfiguredProviders = @()
$xmppPartners = @()
$pushNotification = @{}
$mediaConfiguration = @{}
$externalAccessPolicies = @(
    @{ Identity = 'Global'; EnableOutsideAccess = $true; EnableFederationAccess = $true; EnableXmppAccess = $false; EnablePublicCloudAccess = $false; EnablePublicCloudAudioVideoAccess = $false }
)
$sites = @(
    @{ Identity = 'Redmond'; FederationRoute = 'EdgeServer:lsedge.contoso.net' }
)
$leftAlone = @{ AccessEdge = @(); ExternalAccessPolicy = @(); PushNotification = @() }

if (-not (Get-Command Get-CsAccessEdgeConfiguration -ErrorAction SilentlyContinue)) {
    throw 'This script requires the cmdlets of the Skype for Business Server Management Shell.'
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

# Returns the command that removes a provider.
function Get-RemoveCommand {
    param($Provider)
    $cmdlet = 'Remove-CsPublicProvider'
    if ($hostingByName.ContainsKey([string]$Provider.Identity)) { $cmdlet = 'Remove-CsHostingProvider' }
    "$cmdlet -Identity '$($Provider.Identity)'"
}

# Warns about settings that are on and were left on, because other Edge pools may need them.
function Write-LeftAlone {
    param($Current, $Names, $Target)
    foreach ($name in $Names) {
        if ([string]$Current.$name -eq 'True') {
            Write-Warning ("$name is on for $Target. This Edge pool does not need it, but other Edge pools may. " +
                'It was not changed.')
        }
    }
}

# Warns about entries that are in Skype for Business Server but not in the plan.
function Write-Unplanned {
    param($Current, $Planned, $Kind)
    foreach ($name in @($Current.Keys | Sort-Object)) {
        if (-not $Planned.ContainsKey($name)) {
            Write-Warning "$Kind $name is in Skype for Business Server but not in the plan. It was not changed."
        }
    }
}

# Read the current settings once.
$currentBlocked = Get-Index @(Get-CsBlockedDomain)
$currentAccessEdge = Get-CsAccessEdgeConfiguration
$currentAllowed = Get-Index @(Get-CsAllowedDomain)
$currentHosting = @(Get-CsHostingProvider)
$currentPublic = @(Get-CsPublicProvider)
$hostingByName = Get-Index $currentHosting
$hostingByProxy = Get-Index $currentHosting 'ProxyFqdn'
$providersByName = Get-Index ($currentHosting + $currentPublic)
$providersByProxy = Get-Index ($currentHosting + $currentPublic) 'ProxyFqdn'
# Skype for Business Server 2019 and later have no XMPP, and no cmdlets for it.
$currentXmpp = Get-Index @(
    if (Get-Command Get-CsXmppAllowedPartner -ErrorAction SilentlyContinue) { Get-CsXmppAllowedPartner }
)
$currentPush = Get-CsPushNotificationConfiguration -Identity Global
$currentMedia = Get-CsMediaConfiguration -Identity Global
$currentPolicies = Get-Index @(Get-CsExternalAccessPolicy)
$currentSites = Get-Index @()
$edgeServices = @()
if ($sites.Count -gt 0) {
    $currentSites = Get-Index @(Get-CsSite)
    $edgeServices = @(Get-CsService -EdgeServer | ForEach-Object { [string]$_.Identity })
}

# Find what has to be resolved first.
$problems = @()
foreach ($wanted in $blockedDomains) {
    $domain = $wanted.Identity
    if ($currentAllowed.ContainsKey($domain)) {
        $problems += "The plan blocks $domain, but Skype for Business Server allows it: run Remove-CsAllowedDomain -Identity $domain"
    }
}
foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Identity
    if ($currentBlocked.ContainsKey($domain)) {
        $problems += "The plan allows $domain, but Skype for Business Server blocks it: run Remove-CsBlockedDomain -Identity $domain"
    }
    $server = [string]$currentAllowed[$domain].ProxyFqdn
    if ($server -ne '' -and -not $wanted.ContainsKey('ProxyFqdn')) {
        $problems += "The plan allows $domain from any Access Edge, but Skype for Business Server allows it only from $($server): " +
            "run Remove-CsAllowedDomain -Identity $domain"
    }
}
foreach ($wanted in $hostingProviders) {
    $proxyOwner = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($proxyOwner -and -not $hostingByProxy.ContainsKey($wanted.ProxyFqdn)) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the public provider " +
            "$($proxyOwner.Identity) uses: run $(Get-RemoveCommand $proxyOwner)"
    }
    if ($namesake -and -not $proxyOwner) {
        $problems += "$($wanted.Identity) exists with the proxy $($namesake.ProxyFqdn), but the plan has " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: run $(Get-RemoveCommand $namesake)"
    }
}
foreach ($wanted in $publicProviders) {
    $proxyOwner = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($proxyOwner -and [string]$proxyOwner.Identity -ne $wanted.Identity) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the provider " +
            "$($proxyOwner.Identity) uses: run $(Get-RemoveCommand $proxyOwner)"
    }
    if ($namesake -and -not $proxyOwner) {
        $problems += "$($wanted.Identity) exists with the proxy $($namesake.ProxyFqdn), but the plan has " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: run $(Get-RemoveCommand $namesake)"
    }
}
$preconfigured = @()
foreach ($wanted in $preconfiguredProviders) {
    $found = @($currentPublic | Where-Object {
        $wanted.KnownAs -contains [string]$_.Identity -or $wanted.KnownAs -contains [string]$_.ProxyFqdn
    })
    if ($found.Count -eq 0) {
        $problems += "Skype for Business Server Setup configures the provider $($wanted.Provider), but it no longer exists " +
            "(looked for: $($wanted.KnownAs -join ', ')): create it under one of these names with " +
            'New-CsPublicProvider and the proxy FQDN of the provider'
    }
    $preconfigured += $found
}
foreach ($wanted in $sites) {
    if (-not $currentSites.ContainsKey("Site:$($wanted.Identity)")) {
        $problems += "The topology has no site $($wanted.Identity)"
    }
    $routes = $wanted.Keys | Where-Object { $_ -ne 'Identity' } | ForEach-Object { $wanted[$_] }
    foreach ($route in @($routes | Select-Object -Unique)) {
        if ($edgeServices -notcontains $route) {
            $problems += "There is no $route in the topology: define the Edge pool in Topology Builder, and publish it"
        }
    }
}
if ($problems.Count -gt 0) {
    throw (@('Nothing was changed. Resolve the following first:') + $problems) -join [Environment]::NewLine
}

$changeCount = 0

# Blocked domains: added before anything is allowed.
foreach ($wanted in $blockedDomains) {
    if ($currentBlocked.ContainsKey($wanted.Identity)) { continue }
    if (Confirm-Change $wanted.Identity 'New-CsBlockedDomain') { New-CsBlockedDomain @wanted -Confirm:$false | Out-Null }
}

# Access Edge: partner discovery requires routing by DNS SRV records.
$difference = Get-Difference $currentAccessEdge $accessEdge
if ($difference.Count -gt 0 -or [string]$currentAccessEdge.RoutingMethod -ne 'UseDnsSrvRouting') {
    if (Confirm-Change 'Access Edge' 'Set-CsAccessEdgeConfiguration -UseDnsSrvRouting' $difference) {
        Set-CsAccessEdgeConfiguration @accessEdge -UseDnsSrvRouting -Confirm:$false
    }
}

# Allowed domains: a comment in Skype for Business Server is kept if the plan has none.
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

# Hosting providers: one per proxy, regardless of its name.
foreach ($wanted in $hostingProviders) {
    $current = $hostingByProxy[$wanted.ProxyFqdn]
    if (-not $current) {
        if (Confirm-Change $wanted.Identity 'New-CsHostingProvider') {
            New-CsHostingProvider @wanted -Confirm:$false | Out-Null
        }
        continue
    }
    $difference = Get-Difference $current $wanted @('Identity', 'ProxyFqdn')
    if ($difference.Count -gt 0 -and (Confirm-Change $current.Identity 'Set-CsHostingProvider' $difference)) {
        Set-CsHostingProvider -Identity $current.Identity @difference -Confirm:$false
    }
}

# Public IM providers to create. Before cumulative update 5, New-CsPublicProvider has fewer parameters.
$supported = (Get-Command New-CsPublicProvider).Parameters
foreach ($wanted in $publicProviders) {
    $settings = @{}
    foreach ($name in $wanted.Keys) {
        if ($supported.ContainsKey($name)) { $settings[$name] = $wanted[$name] }
        else { Write-Warning "$($wanted.Identity): this version of Skype for Business Server does not support $name. It was omitted." }
    }
    $current = $providersByProxy[$wanted.ProxyFqdn]
    if (-not $current) {
        if (Confirm-Change $wanted.Identity 'New-CsPublicProvider') { New-CsPublicProvider @settings -Confirm:$false | Out-Null }
        continue
    }
    $difference = @{}
    $allDifferences = Get-Difference $current $settings @('Identity', 'ProxyFqdn')
    foreach ($name in $allDifferences.Keys) {
        if ($name -eq 'Enabled' -or $name -eq 'VerificationLevel') { $difference[$name] = $allDifferences[$name] }
        else { Write-Warning "$($wanted.Identity): to set $name, first run $(Get-RemoveCommand $current)." }
    }
    if ($difference.Count -gt 0 -and (Confirm-Change $wanted.Identity 'Set-CsPublicProvider' $difference)) {
        Set-CsPublicProvider -Identity $wanted.Identity @difference -Confirm:$false
    }
}

# Public IM providers that Skype for Business Server Setup configured but did not enable.
foreach ($current in $preconfigured) {
    $difference = Get-Difference $current @{ Enabled = $true }
    if ($difference.Count -gt 0 -and (Confirm-Change $current.Identity 'Set-CsPublicProvider' $difference)) {
        Set-CsPublicProvider -Identity $current.Identity @difference -Confirm:$false
    }
}

# XMPP partners: additional domains are added, but none are removed.
foreach ($wanted in $xmppPartners) {
    $domain = $wanted.Identity
    if (-not $currentXmpp.ContainsKey($domain)) {
        if (Confirm-Change $domain 'New-CsXmppAllowedPartner') { New-CsXmppAllowedPartner @wanted -Confirm:$false | Out-Null }
        continue
    }
    $current = $currentXmpp[$domain]
    $difference = Get-Difference $current $wanted @('Identity', 'AdditionalDomains')
    if ($difference.Count -gt 0 -and (Confirm-Change $domain 'Set-CsXmppAllowedPartner' $difference)) {
        Set-CsXmppAllowedPartner -Identity $domain @difference -Confirm:$false
    }
    $wantedDomains = @($wanted['AdditionalDomains'] | Where-Object { $_ })
    $currentDomains = @($current.AdditionalDomains | ForEach-Object { [string]$_ })
    foreach ($name in $wantedDomains) {
        if ($currentDomains -contains $name) { continue }
        if (Confirm-Change $domain "Set-CsXmppAllowedPartner -AdditionalDomains $name") {
            Set-CsXmppAllowedPartner -Identity $domain -AdditionalDomains @{ Add = $name } -Confirm:$false
        }
    }
    foreach ($name in $currentDomains) {
        if ($wantedDomains -notcontains $name) {
            Write-Warning ("The additional domain $name of the XMPP partner $domain is in Skype for Business Server but not in the plan. " +
                'It was not changed.')
        }
    }
}

# Push notifications.
$difference = Get-Difference $currentPush $pushNotification
if ($difference.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsPushNotificationConfiguration' $difference)) {
    Set-CsPushNotificationConfiguration -Identity Global @difference -Confirm:$false
}

# Media encryption: supported instead of required, because Windows Live Messenger cannot encrypt media.
$difference = Get-Difference $currentMedia $mediaConfiguration
if ($difference.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsMediaConfiguration' $difference)) {
    Set-CsMediaConfiguration -Identity Global @difference -Confirm:$false
}

# External access policies.
foreach ($wanted in $externalAccessPolicies) {
    $identity = $wanted.Identity
    if (-not $currentPolicies.ContainsKey($identity)) {
        if (Confirm-Change $identity 'New-CsExternalAccessPolicy') {
            New-CsExternalAccessPolicy @wanted -Confirm:$false | Out-Null
        }
        continue
    }
    $difference = Get-Difference $currentPolicies[$identity] $wanted
    if ($difference.Count -gt 0 -and (Confirm-Change $identity 'Set-CsExternalAccessPolicy' $difference)) {
        Set-CsExternalAccessPolicy -Identity $identity @difference -Confirm:$false
    }
}

# Federation routes of the sites.
foreach ($wanted in $sites) {
    $difference = Get-Difference $currentSites["Site:$($wanted.Identity)"] $wanted
    if ($difference.Count -gt 0 -and (Confirm-Change $wanted.Identity 'Set-CsSite' $difference)) {
        Set-CsSite -Identity $wanted.Identity @difference -Confirm:$false
    }
}


# Report what is in Skype for Business Server but not in the plan. Others may have added it.
Write-Unplanned $currentBlocked (Get-Index $blockedDomains) 'The blocked domain'
if ($meetings.WithOutsiders -and -not $currentAccessEdge.AllowAnonymousUsers) {
    Write-Warning ('People without an account cannot join meetings: to let them in, ' +
        'run Set-CsAccessEdgeConfiguration -AllowAnonymousUsers $true')
}
Write-Unplanned $currentAllowed (Get-Index $allowedDomains) 'The allowed domain'
$enabled = Get-Index @($currentHosting | Where-Object { $_.Enabled }) 'ProxyFqdn'
Write-Unplanned $enabled (Get-Index $hostingProviders 'ProxyFqdn') 'The hosting provider with the proxy'
$enabled = Get-Index @($currentPublic | Where-Object { $_.Enabled }) 'ProxyFqdn'
$planned = Get-Index ($publicProviders + $preconfigured) 'ProxyFqdn'
Write-Unplanned $enabled $planned 'The public provider with the proxy'
Write-Unplanned $currentXmpp (Get-Index $xmppPartners) 'The XMPP partner'
if ($pushNotification.Count -eq 0 -and
    ($currentPush.EnableApplePushNotificationService -or $currentPush.EnableMicrosoftPushNotificationService)) {
    Write-Warning 'Push notifications are turned on in Skype for Business Server but not in the plan. They were not changed.'
}
Write-LeftAlone $currentAccessEdge $leftAlone.AccessEdge 'the Access Edge'
foreach ($wanted in $externalAccessPolicies) {
    $identity = $wanted.Identity
    Write-LeftAlone $currentPolicies[$identity] $leftAlone.ExternalAccessPolicy "the external access policy $identity"
}
Write-LeftAlone $currentPush $leftAlone.PushNotification 'push notification'

"Settings changed: $changeCount"
