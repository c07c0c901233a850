/**
 * The fixed part of the settings script: what it does with the data in its head. It reads, then looks for what it cannot
 * settle by itself, and only then changes something; so a script that stops with an error has changed nothing, unless a
 * cmdlet failed.
 *
 * - `-WhatIf` and `-Confirm` are decided by the script's own `ShouldProcess`, once a change. Preference variables do not
 *   reach cmdlets that are functions of a module, as those of a remote session are.
 * - Only `New-` and `Set-` cmdlets of Lync Server 2013 are called, each after a comparison. Nothing is removed.
 * - No strict mode: the object that describes the Access Edge has other properties with other routing. A property that is
 *   not there counts as different.
 */
export const SETTINGS_STEPS = String.raw`
if (-not (Get-Command Get-CsAccessEdgeConfiguration -ErrorAction SilentlyContinue)) {
    throw 'This script needs the cmdlets of the Lync Server Management Shell.'
}

# Entries by one of their properties. Names compare without case.
function Get-Index($entries, $property = 'Identity') {
    $index = New-Object System.Collections.Hashtable ([StringComparer]::OrdinalIgnoreCase)
    foreach ($entry in $entries) { $index[([string]$entry.$property -replace '^Tag:')] = $entry }
    $index
}

# The wanted settings that differ from those in Lync. Remarks compare exactly, all else without case.
function Select-Different($present, $wanted, $fixed = @('Identity')) {
    $different = @{}
    foreach ($name in $wanted.Keys) {
        if ($fixed -contains $name) { continue }
        $is = $present.$name
        $shall = $wanted[$name]
        if ($shall -is [int]) { $same = ($is -as [int]) -eq $shall }
        elseif ($name -eq 'Comment' -or $name -eq 'Description') { $same = [string]$is -ceq $shall }
        else { $same = [string]$is -eq [string]$shall }
        if (-not $same) { $different[$name] = $shall }
    }
    $different
}

# Whether to make a change: -WhatIf says no, -Confirm asks. The cmdlets need not ask again.
function Confirm-Change($target, $cmdlet, $settings = @{}) {
    $words = @($cmdlet)
    foreach ($name in @($settings.Keys | Sort-Object)) { $words += "-$name '$($settings[$name])'" }
    $agreed = $PSCmdlet.ShouldProcess($target, $words -join ' ')
    if ($agreed) { $script:changes++ }
    $agreed
}

# The command with which a person removes a provider.
function Get-RemoveCommand($provider) {
    $cmdlet = 'Remove-CsPublicProvider'
    if ($hostingByName.ContainsKey([string]$provider.Identity)) { $cmdlet = 'Remove-CsHostingProvider' }
    "$cmdlet -Identity '$($provider.Identity)'"
}

function Write-Unplanned($present, $planned, $kind) {
    foreach ($name in @($present.Keys | Sort-Object)) {
        if (-not $planned.ContainsKey($name)) { Write-Warning "$kind $name is in Lync, and not in the plan. It stays." }
    }
}

# What is in Lync, read once.
$accessEdgeNow = Get-CsAccessEdgeConfiguration
$blocked = Get-Index @(Get-CsBlockedDomain)
$allowed = Get-Index @(Get-CsAllowedDomain)
$hosting = @(Get-CsHostingProvider)
$public = @(Get-CsPublicProvider)
$hostingByName = Get-Index $hosting
$hostingByProxy = Get-Index $hosting 'ProxyFqdn'
$providersByName = Get-Index ($hosting + $public)
$providersByProxy = Get-Index ($hosting + $public) 'ProxyFqdn'
# Skype for Business Server 2019 and later have no XMPP, and no cmdlets for it.
$xmpp = Get-Index @(if (Get-Command Get-CsXmppAllowedPartner -ErrorAction SilentlyContinue) { Get-CsXmppAllowedPartner })
$push = Get-CsPushNotificationConfiguration -Identity Global
$media = Get-CsMediaConfiguration -Identity Global
$policy = (Get-Index @(Get-CsExternalAccessPolicy))[$externalAccessPolicy.Identity]
$siteNow = $null
$edges = @()
if ($site.Count -gt 0) {
    $siteNow = Get-CsSite | Where-Object { [string]$_.Identity -eq "Site:$($site.Identity)" }
    $edges = @(Get-CsService -EdgeServer | ForEach-Object { [string]$_.Identity })
}

# What a person has to settle first.
$problems = @()
foreach ($wanted in $blockedDomains) {
    $domain = $wanted.Identity
    if ($allowed.ContainsKey($domain)) {
        $problems += "$domain is to be blocked, and is allowed in Lync: Remove-CsAllowedDomain -Identity $domain"
    }
}
foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Identity
    if ($blocked.ContainsKey($domain)) {
        $problems += "$domain is to be allowed, and is blocked in Lync: Remove-CsBlockedDomain -Identity $domain"
    }
    $server = [string]$allowed[$domain].ProxyFqdn
    if ($server -ne '' -and -not $wanted.ContainsKey('ProxyFqdn')) {
        $problems += "$domain is allowed from $server only in Lync, and from any Edge in the plan: " +
            "Remove-CsAllowedDomain -Identity $domain"
    }
}
foreach ($wanted in $hostingProviders) {
    $holder = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($holder -and -not $hostingByProxy.ContainsKey($wanted.ProxyFqdn)) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the public provider " +
            "$($holder.Identity) has: $(Get-RemoveCommand $holder)"
    }
    if ($namesake -and -not $holder) {
        $problems += "$($wanted.Identity) is there with the proxy $($namesake.ProxyFqdn), in the plan with " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: $(Get-RemoveCommand $namesake)"
    }
}
foreach ($wanted in $publicProviders) {
    $holder = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($holder -and [string]$holder.Identity -ne $wanted.Identity) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the provider " +
            "$($holder.Identity) has: $(Get-RemoveCommand $holder)"
    }
    if ($namesake -and -not $holder) {
        $problems += "$($wanted.Identity) is there with the proxy $($namesake.ProxyFqdn), in the plan with " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: $(Get-RemoveCommand $namesake)"
    }
}
$preconfigured = @()
foreach ($wanted in $preconfiguredProviders) {
    $found = @($public | Where-Object {
        $wanted.KnownAs -contains [string]$_.Identity -or $wanted.KnownAs -contains [string]$_.ProxyFqdn
    })
    if ($found.Count -eq 0) {
        $problems += "$($wanted.Provider) is configured by Lync Server's setup, and is not there any more " +
            "(looked for: $($wanted.KnownAs -join ', ')): enter it again under one of these names with " +
            'New-CsPublicProvider, and with the proxy that the provider names'
    }
    $preconfigured += $found
}
if ($site.Count -gt 0) {
    if (-not $siteNow) { $problems += "There is no site $($site.Identity) in the topology" }
    $routes = $site.Keys | Where-Object { $_ -ne 'Identity' } | ForEach-Object { $site[$_] }
    foreach ($route in @($routes | Select-Object -Unique)) {
        if ($edges -notcontains $route) {
            $problems += "There is no $route in the topology: define the Edge pool in Topology Builder, and publish it"
        }
    }
}
if ($problems.Count -gt 0) {
    throw (@('Nothing was changed. To be settled first:') + $problems) -join [Environment]::NewLine
}

$changes = 0

# Blocked domains: refused before anything is let in.
foreach ($wanted in $blockedDomains) {
    if ($blocked.ContainsKey($wanted.Identity)) { continue }
    if (Confirm-Change $wanted.Identity 'New-CsBlockedDomain') { New-CsBlockedDomain @wanted -Confirm:$false | Out-Null }
}

# Access Edge: partner discovery belongs to routing by DNS SRV records.
$change = Select-Different $accessEdgeNow $accessEdge
if ($change.Count -gt 0 -or [string]$accessEdgeNow.RoutingMethod -ne 'UseDnsSrvRouting') {
    if (Confirm-Change 'Access Edge' 'Set-CsAccessEdgeConfiguration -UseDnsSrvRouting' $change) {
        Set-CsAccessEdgeConfiguration @accessEdge -UseDnsSrvRouting -Confirm:$false
    }
}

# Allowed domains. A remark in Lync stays where the plan has none.
foreach ($wanted in $allowedDomains) {
    $domain = $wanted.Identity
    if (-not $allowed.ContainsKey($domain)) {
        if (Confirm-Change $domain 'New-CsAllowedDomain') { New-CsAllowedDomain @wanted -Confirm:$false | Out-Null }
        continue
    }
    $change = Select-Different $allowed[$domain] $wanted
    if ($change.Count -gt 0 -and (Confirm-Change $domain 'Set-CsAllowedDomain' $change)) {
        Set-CsAllowedDomain -Identity $domain @change -Confirm:$false
    }
}

# Hosting providers: one to a proxy, whatever it is called.
foreach ($wanted in $hostingProviders) {
    $present = $hostingByProxy[$wanted.ProxyFqdn]
    if (-not $present) {
        if (Confirm-Change $wanted.Identity 'New-CsHostingProvider') {
            New-CsHostingProvider @wanted -Confirm:$false | Out-Null
        }
        continue
    }
    $change = Select-Different $present $wanted @('Identity', 'ProxyFqdn')
    if ($change.Count -gt 0 -and (Confirm-Change $present.Identity 'Set-CsHostingProvider' $change)) {
        Set-CsHostingProvider -Identity $present.Identity @change -Confirm:$false
    }
}

# Public IM providers that are entered. Before cumulative update 5 New-CsPublicProvider has fewer parameters.
$known = (Get-Command New-CsPublicProvider).Parameters
foreach ($wanted in $publicProviders) {
    $given = @{}
    foreach ($name in $wanted.Keys) {
        if ($known.ContainsKey($name)) { $given[$name] = $wanted[$name] }
        else { Write-Warning "$($wanted.Identity): this version of Lync Server has no $name. It is left out." }
    }
    $present = $providersByProxy[$wanted.ProxyFqdn]
    if (-not $present) {
        if (Confirm-Change $wanted.Identity 'New-CsPublicProvider') { New-CsPublicProvider @given -Confirm:$false | Out-Null }
        continue
    }
    $change = @{}
    $different = Select-Different $present $given @('Identity', 'ProxyFqdn')
    foreach ($name in $different.Keys) {
        if ($name -eq 'Enabled' -or $name -eq 'VerificationLevel') { $change[$name] = $different[$name] }
        else { Write-Warning "$($wanted.Identity): $name can be set only after $(Get-RemoveCommand $present)." }
    }
    if ($change.Count -gt 0 -and (Confirm-Change $wanted.Identity 'Set-CsPublicProvider' $change)) {
        Set-CsPublicProvider -Identity $wanted.Identity @change -Confirm:$false
    }
}

# Public IM providers that Lync Server's setup configured, switched off.
foreach ($present in $preconfigured) {
    $change = Select-Different $present @{ Enabled = $true }
    if ($change.Count -gt 0 -and (Confirm-Change $present.Identity 'Set-CsPublicProvider' $change)) {
        Set-CsPublicProvider -Identity $present.Identity @change -Confirm:$false
    }
}

# XMPP partners. Further domains are added, none is taken away.
foreach ($wanted in $xmppPartners) {
    $domain = $wanted.Identity
    if (-not $xmpp.ContainsKey($domain)) {
        if (Confirm-Change $domain 'New-CsXmppAllowedPartner') { New-CsXmppAllowedPartner @wanted -Confirm:$false | Out-Null }
        continue
    }
    $present = $xmpp[$domain]
    $change = Select-Different $present $wanted @('Identity', 'AdditionalDomains')
    if ($change.Count -gt 0 -and (Confirm-Change $domain 'Set-CsXmppAllowedPartner' $change)) {
        Set-CsXmppAllowedPartner -Identity $domain @change -Confirm:$false
    }
    $further = @($wanted['AdditionalDomains'] | Where-Object { $_ })
    $furtherNow = @($present.AdditionalDomains | ForEach-Object { [string]$_ })
    foreach ($name in $further) {
        if ($furtherNow -contains $name) { continue }
        if (Confirm-Change $domain "Set-CsXmppAllowedPartner -AdditionalDomains $name") {
            Set-CsXmppAllowedPartner -Identity $domain -AdditionalDomains @{ Add = $name } -Confirm:$false
        }
    }
    foreach ($name in $furtherNow) {
        if ($further -notcontains $name) {
            Write-Warning "The further domain $name of the XMPP partner $domain is in Lync, and not in the plan. It stays."
        }
    }
}

# Push notification.
$change = Select-Different $push $pushNotification
if ($change.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsPushNotificationConfiguration' $change)) {
    Set-CsPushNotificationConfiguration -Identity Global @change -Confirm:$false
}
if ($pushNotification.Count -eq 0 -and
    ($push.EnableApplePushNotificationService -or $push.EnableMicrosoftPushNotificationService)) {
    Write-Warning 'Push notification is on in Lync, and not in the plan. It stays.'
}

# Media encryption: Windows Live Messenger cannot encrypt.
$change = Select-Different $media $mediaConfiguration
if ($change.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsMediaConfiguration' $change)) {
    Set-CsMediaConfiguration -Identity Global @change -Confirm:$false
}

# External access policy.
if (-not $policy) {
    if (Confirm-Change $externalAccessPolicy.Identity 'New-CsExternalAccessPolicy') {
        New-CsExternalAccessPolicy @externalAccessPolicy -Confirm:$false | Out-Null
    }
} else {
    $change = Select-Different $policy $externalAccessPolicy
    if ($change.Count -gt 0 -and (Confirm-Change $externalAccessPolicy.Identity 'Set-CsExternalAccessPolicy' $change)) {
        Set-CsExternalAccessPolicy -Identity $externalAccessPolicy.Identity @change -Confirm:$false
    }
}

# Routes of the site.
$change = Select-Different $siteNow $site
if ($change.Count -gt 0 -and (Confirm-Change $site.Identity 'Set-CsSite' $change)) {
    Set-CsSite -Identity $site.Identity @change -Confirm:$false
}

# What is in Lync and not in the plan. Others may have entered it.
Write-Unplanned $blocked (Get-Index $blockedDomains) 'The blocked domain'
Write-Unplanned $allowed (Get-Index $allowedDomains) 'The allowed domain'
$planned = Get-Index $hostingProviders 'ProxyFqdn'
Write-Unplanned (Get-Index @($hosting | Where-Object { $_.Enabled }) 'ProxyFqdn') $planned 'The hosting provider at'
$planned = Get-Index ($publicProviders + $preconfigured) 'ProxyFqdn'
Write-Unplanned (Get-Index @($public | Where-Object { $_.Enabled }) 'ProxyFqdn') $planned 'The public provider at'
Write-Unplanned $xmpp (Get-Index $xmppPartners) 'The XMPP partner'

"Settings changed: $changes"
`;
