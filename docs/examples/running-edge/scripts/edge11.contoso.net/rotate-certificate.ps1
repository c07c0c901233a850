# Replaces a certificate on an Edge Server. Run it as an administrator in the Skype for Business Server Management Shell, on one Edge Server after
# the other. Without -Apply, it changes nothing: it tells what it would do. You can run it any number of times.
#
#   .\rotate-certificate.ps1 -Certificate External -PfxPath C:\new.pfx            the new certificate is in a file
#   .\rotate-certificate.ps1 -Certificate External -FromStore                     it is in the store, as after a deployment from a Key Vault
#   .\rotate-certificate.ps1 -Certificate External -FromStore -Apply -Restart
#
# The old certificate stays in the store. Nothing is removed.
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [ValidateSet('External', 'Internal')]
    [string]$Certificate,
    # File with the new certificate and its private key.
    [string]$PfxPath = '',
    # Password of the file. It is asked for if it is not passed, and stored nowhere.
    [System.Security.SecureString]$PfxPassword,
    # Takes the newest certificate in the store of the computer that is as planned.
    [switch]$FromStore,
    # Takes the certificate in the store of the computer with this thumbprint.
    [string]$Thumbprint = '',
    # When the new certificate takes effect for A/V authentication, as yyyy-MM-dd HH:mm in the time of this server; the same on all servers.
    # By default, as long before the old one ends as tokens live.
    [string]$EffectiveDate = '',
    # Restarts the Edge services of this server, if something was assigned or a listener still has another certificate. One page of Microsoft ends with that (cloud-consolidation-edge-certificates.md); the
    # help of Set-CsCertificate does not speak of it.
    [switch]$Restart,
    # Makes the changes.
    [switch]$Apply
)

$ErrorActionPreference = 'Stop'

# The plan.
$servers = @('edge11')
$tokenHours = 8
$planned = @(
    @{ Name = 'External'; Subject = 'sip-dublin.contoso.com'; Names = @('sip-dublin.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com', 'webcon-dublin.contoso.com'); KeyLength = 2048; Usages = @('1.3.6.1.5.5.7.3.1'); Shared = $false; Uses = @('AccessEdgeExternal', 'DataEdgeExternal'); StagedUses = @('AudioVideoAuthentication') }
    @{ Name = 'Internal'; Subject = 'edge11.contoso.net'; Names = @(); KeyLength = 2048; Usages = @('1.3.6.1.5.5.7.3.1'); Shared = $false; Uses = @('Internal'); StagedUses = @() }
)
$listeners = @(
    @{ Server = 'edge11'; Name = 'External'; Address = '10.46.16.11'; Port = 443 }
    @{ Server = 'edge11'; Name = 'External'; Address = '10.46.16.12'; Port = 443 }
    @{ Server = 'edge11'; Name = 'Internal'; Address = '10.46.32.11'; Port = 5061 }
)

if (-not (Get-Command Set-CsCertificate -ErrorAction SilentlyContinue)) {
    throw 'This script requires the cmdlets of the Skype for Business Server Management Shell.'
}
if ($servers -notcontains $env:COMPUTERNAME) {
    throw "This server is named $env:COMPUTERNAME, but the plan has the Edge Servers $($servers -join ', ')."
}
$identity = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'Run this script as an administrator: it reads private keys.'
}
$wanted = @($planned | Where-Object { $_.Name -eq $Certificate })[0]

# Tells of a change, and decides whether to make it.
function Confirm-Step {
    param($Text)
    if ($Apply) { Write-Host "$Text." } else { Write-Host "Would do, with -Apply: $Text." }
    [bool]$Apply
}

# Returns a time of this server in a form that is read the same everywhere.
function Get-DateText {
    param([datetime]$Date)
    $Date.ToString('yyyy-MM-dd HH:mm', [Globalization.CultureInfo]::InvariantCulture)
}

# Returns the entries of a use that are in use; with -Waiting, those that are staged. Not every version tells of the latter.
function Get-Use {
    param($Use, [switch]$Waiting)
    $entries = @()
    try { $entries = @(Get-CsCertificate -Type $Use -ErrorAction Stop) }
    catch { Write-Warning "The certificate of $Use was not read: $($_.Exception.Message)" }
    foreach ($entry in $entries) {
        $isWaiting = $entry.EffectiveDate -is [datetime] -and $entry.EffectiveDate -gt $now
        if ($isWaiting -eq [bool]$Waiting) { $entry }
    }
}

# Returns the certificate that is in use; nothing if there is none.
function Get-Assigned {
    param($Use)
    $entry = @(Get-Use $Use | Sort-Object EffectiveDate -Descending)[0]
    if ($null -eq $entry) { return }
    $stored = @(Get-ChildItem Cert:\LocalMachine\My | Where-Object { $_.Thumbprint -eq $entry.Thumbprint })[0]
    if ($null -ne $stored) { $stored } else { $entry }
}

# Returns the thumbprint of the certificate that a listener answers with; nothing if it does not answer.
function Get-Answer {
    param($Address, $Port)
    $seen = @{ Thumbprint = '' }
    $client = New-Object Net.Sockets.TcpClient
    try {
        $client.ReceiveTimeout = 10000
        $client.SendTimeout = 10000
        $client.Connect($Address, $Port)
        $look = [Net.Security.RemoteCertificateValidationCallback]{
            param($source, $presented, $chain, $errors)
            $seen.Thumbprint = $presented.GetCertHashString()
            $true
        }
        $stream = New-Object Net.Security.SslStream ($client.GetStream(), $false, $look)
        $none = New-Object Security.Cryptography.X509Certificates.X509CertificateCollection
        $stream.AuthenticateAsClient($wanted.Subject, $none, [Security.Authentication.SslProtocols]'Tls, Tls11, Tls12', $false)
    } catch {
        # A listener that asks for a certificate ends the connection, after it has presented its own.
        Write-Verbose "$($Address):$Port $($_.Exception.Message)"
    } finally {
        $client.Close()
    }
    $seen.Thumbprint
}

# Returns what is wrong with a certificate, compared with the plan.
function Get-Problem {
    param($Candidate)
    $names = @($Candidate.DnsNameList | ForEach-Object { $_.Punycode })
    if (-not $Candidate.HasPrivateKey) { 'it has no private key' }
    if ($Candidate.NotBefore -gt $now) { "it is not valid before $(Get-DateText $Candidate.NotBefore)" }
    if ($Candidate.NotAfter -le $now) { "it was valid until $(Get-DateText $Candidate.NotAfter)" }
    if ($Candidate.GetNameInfo('DnsName', $false) -ne $wanted.Subject -and $names -notcontains $wanted.Subject) {
        "it is not for $($wanted.Subject)"
    }
    foreach ($name in $wanted.Names) { if ($names -notcontains $name) { "it does not have the name $name" } }
    if ($Candidate.PublicKey.Oid.Value -eq '1.2.840.113549.1.1.1' -and $Candidate.PublicKey.Key.KeySize -lt $wanted.KeyLength) {
        "its key has $($Candidate.PublicKey.Key.KeySize) bits instead of $($wanted.KeyLength)"
    }
    if ($Candidate.SignatureAlgorithm.Value -eq '1.2.840.113549.1.1.10') { 'it is signed with RSASSA-PSS, which the services do not support' }
    $usages = @($Candidate.Extensions |
        Where-Object { $_ -is [Security.Cryptography.X509Certificates.X509EnhancedKeyUsageExtension] } |
        ForEach-Object { $_.EnhancedKeyUsages } | ForEach-Object { $_.Value })
    # One without usages may be used for everything.
    foreach ($usage in $wanted.Usages) {
        if ($usages.Count -gt 0 -and $usages -notcontains $usage) { "it does not have the extended key usage $usage" }
    }
}

# Returns why this server does not trust a certificate; nothing if it does. Whether the certificate was revoked is not looked up.
function Get-Distrust {
    param($Candidate)
    $trust = New-Object Security.Cryptography.X509Certificates.X509Chain ($true)
    $trust.ChainPolicy.RevocationMode = [Security.Cryptography.X509Certificates.X509RevocationMode]::NoCheck
    if ($trust.Build($Candidate)) { return }
    @($trust.ChainStatus | ForEach-Object { [string]$_.Status } | Sort-Object -Unique) -join ', '
}

# Returns whether the key of a certificate can be exported; nothing if Windows does not tell.
function Get-Exportable {
    param($Candidate)
    try { $Candidate.PrivateKey.CspKeyContainerInfo.Exportable } catch { Write-Verbose "$($_.Exception.Message)" }
}

# Find the new certificate.
$now = Get-Date
$ways = @($PfxPath -ne '', [bool]$FromStore, $Thumbprint -ne '') | Where-Object { $_ }
if (@($ways).Count -ne 1) { throw 'Pass one of -PfxPath, -FromStore and -Thumbprint.' }
$store = @(Get-ChildItem Cert:\LocalMachine\My)
if ($PfxPath -ne '') {
    if (-not (Test-Path -LiteralPath $PfxPath -PathType Leaf)) { throw "There is no file $PfxPath." }
    if ($null -eq $PfxPassword) { $PfxPassword = Read-Host -AsSecureString 'Password of the file' }
    $path = (Resolve-Path -LiteralPath $PfxPath).ProviderPath
    try { $new = New-Object Security.Cryptography.X509Certificates.X509Certificate2 ($path, $PfxPassword) }
    catch { throw "Nothing was changed. $PfxPath cannot be opened: the password is wrong, or it is not such a file. $($_.Exception.Message)" }
} elseif ($Thumbprint -ne '') {
    # Copied from a window of Windows, it has blanks and an invisible character in front.
    $sought = $Thumbprint -replace '[^0-9A-Fa-f]'
    if ($sought.Length -ne 40) { throw "Nothing was changed. A thumbprint has 40 digits and letters from A to F, -Thumbprint has $($sought.Length)." }
    $new = @($store | Where-Object { $_.Thumbprint -eq $sought })[0]
    if ($null -eq $new) { throw "Nothing was changed. The store of the computer has no certificate $sought." }
} else {
    $new = @($store | Where-Object { -not (Get-Problem $_) } | Sort-Object NotAfter -Descending)[0]
    if ($null -eq $new) {
        $reasons = @($store | Where-Object { $_.GetNameInfo('DnsName', $false) -eq $wanted.Subject } |
            ForEach-Object { "$($_.Thumbprint): $(@(Get-Problem $_) -join '; ')" })
        throw (@("Nothing was changed. The store of the computer has no certificate for $($wanted.Subject) that is as planned.") + $reasons) -join [Environment]::NewLine
    }
}
$problems = @(Get-Problem $new)
$isInStore = @($store | Where-Object { $_.Thumbprint -eq $new.Thumbprint -and $_.HasPrivateKey }).Count -gt 0

# Clients and partners must be able to build its chain from what this server sends.
$distrust = Get-Distrust $new
$isSelfSigned = $new.Subject -eq $new.Issuer
if ($distrust -and $isSelfSigned) { Write-Warning "It signs itself: whoever connects has to trust it ($distrust)." }
elseif ($distrust -and -not $isInStore) { Write-Warning "This server does not trust its chain yet ($distrust). It is looked at again after the import." }
elseif ($distrust) { $problems += "this server does not trust its chain ($distrust): install the certificates of its authorities into the store of the computer" }
if ($isInStore -and $wanted.Shared -and $servers.Count -gt 1 -and (Get-Exportable $new) -eq $false) {
    Write-Warning 'Its key cannot be exported from here. All servers of the pool need the same certificate with the same key.'
}

# Find what it replaces.
$old = @{}
foreach ($use in @($wanted.Uses) + @($wanted.StagedUses)) {
    $assigned = Get-Assigned $use
    if ($null -eq $assigned) { Write-Warning "No certificate is assigned to $use. The new one is assigned at once."; continue }
    $old[$use] = $assigned
    if ($assigned.Thumbprint -ne $new.Thumbprint -and $assigned.NotAfter -gt $new.NotAfter) {
        $ends = "ends on $(Get-DateText $new.NotAfter), before the one of $use, which ends on $(Get-DateText $assigned.NotAfter)"
        # What is in the store may be an older one. A file or a thumbprint was chosen, such as after a key was lost.
        if ($FromStore) { $problems += "it $($ends): pass -Thumbprint to use it all the same" } else { Write-Warning "The new certificate $ends." }
    }
}

# When calls stop using the old one: it must still be valid for as long as tokens live.
$staged = @($wanted.StagedUses | Where-Object { $old.ContainsKey($_) -and $old[$_].Thumbprint -ne $new.Thumbprint })
$unstaged = @(@($wanted.Uses) + @($wanted.StagedUses) |
    Where-Object { $staged -notcontains $_ -and -not ($old.ContainsKey($_) -and $old[$_].Thumbprint -eq $new.Thumbprint) })
$begins = @{}
[datetime]$effective = $now
if ($EffectiveDate -ne '') {
    $isDate = [datetime]::TryParseExact($EffectiveDate, [string[]]@('yyyy-MM-dd', 'yyyy-MM-dd HH:mm', 'yyyy-MM-ddTHH:mm'),
        [Globalization.CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::None, [ref]$effective)
    if (-not $isDate) { $problems += "-EffectiveDate $EffectiveDate is not a time: write it as yyyy-MM-dd HH:mm, in the time of this server" }
    elseif ($effective -le $now) { $problems += "the effective date $(Get-DateText $effective) is over" }
    if ($staged.Count -eq 0) { Write-Warning 'Nothing has to be staged: -EffectiveDate is not used.' }
}
if ($staged.Count -gt 0) {
    $latest = @($staged | ForEach-Object { $old[$_].NotAfter } | Sort-Object)[0].AddHours(-$tokenHours)
    if ($EffectiveDate -eq '') { $effective = $latest }
    elseif ($effective -gt $latest) {
        $problems += "A/V authentication must have it at $(Get-DateText $latest), $tokenHours hours before the old one ends, " +
            "not only at $(Get-DateText $effective)"
    }
    foreach ($use in $staged) {
        $waiting = @(Get-Use $use -Waiting)[0]
        if ($null -eq $waiting) { continue }
        $from = Get-DateText $waiting.EffectiveDate
        if ($waiting.Thumbprint -ne $new.Thumbprint) {
            Write-Warning "$use is staged with another certificate, $($waiting.Thumbprint), from $from on. The new one takes its place."
        } elseif ($EffectiveDate -eq '' -and $waiting.EffectiveDate -le $latest) {
            "$use is staged already, from $from on."
            $begins[$use] = $from
        }
    }
    $staged = @($staged | Where-Object { -not $begins.ContainsKey($_) })
}
if ($problems.Count -gt 0) {
    throw (@("Nothing was changed. The new certificate $($new.Thumbprint) cannot be used:") + $problems) -join [Environment]::NewLine
}

"New certificate: $($new.Thumbprint), valid until $(Get-DateText $new.NotAfter)"

# Import it.
if (-not $isInStore -and (Confirm-Step "import $PfxPath into the store of the computer, with its private key")) {
    try {
        $password = (New-Object Net.NetworkCredential ('', $PfxPassword)).Password
        Import-CsCertificate -Path $path -Password $password -PrivateKeyExportable $true | Out-Null
    } finally {
        $password = $null
    }
    $imported = @(Get-ChildItem Cert:\LocalMachine\My | Where-Object { $_.Thumbprint -eq $new.Thumbprint -and $_.HasPrivateKey })[0]
    if ($null -eq $imported) { throw "The certificate $($new.Thumbprint) was not imported with its private key. Nothing was assigned." }
    $distrust = Get-Distrust $imported
    if ($distrust -and -not $isSelfSigned) {
        throw "The certificate was imported, but this server does not trust its chain ($distrust). Nothing was assigned: install the " +
            'certificates of its authorities into the store of the computer, and run the script again.'
    }
}

$isAssignedNow = $false

# Stage it for A/V authentication before anything else, so that calls go on.
if ($staged.Count -gt 0 -and $effective -gt $now) {
    if (Confirm-Step "stage it for $($staged -join ', '), from $(Get-DateText $effective) on") {
        Set-CsCertificate -Type $staged -Thumbprint $new.Thumbprint -Roll -EffectiveDate $effective
        foreach ($use in $staged) { $begins[$use] = Get-DateText $effective }
    }
} elseif ($staged.Count -gt 0) {
    Write-Warning "It is too late to stage it: the old one ends in less than $tokenHours hours. Calls may end."
    if (Confirm-Step "assign it to $($staged -join ', ') at once") {
        Set-CsCertificate -Type $staged -Thumbprint $new.Thumbprint
        $isAssignedNow = $true
    }
}

# Assign it to the other uses, whose users reconnect.
if ($unstaged.Count -gt 0) {
    if (Confirm-Step "assign it to $($unstaged -join ', ')") {
        Set-CsCertificate -Type $unstaged -Thumbprint $new.Thumbprint
        $isAssignedNow = $true
    }
} else {
    "It is already assigned to $(@($wanted.Uses) -join ', ')."
}

# A restart ends calls: it is made if something was assigned, or if a listener does not answer with the new certificate.
$own = @($listeners | Where-Object { $_.Server -eq $env:COMPUTERNAME -and $_.Name -eq $Certificate })
$isRestarted = $false
$needsRestart = $Restart -and ($isAssignedNow -or @($own | Where-Object { (Get-Answer $_.Address $_.Port) -ne $new.Thumbprint }).Count -gt 0)
if ($Restart -and -not $needsRestart) { 'Every listener answers with it: the services are not restarted.' }
if ($needsRestart -and (Confirm-Step 'stop and start the services of this server')) {
    # They are started even if somebody ends the script.
    try { Stop-CsWindowsService } finally { Start-CsWindowsService }
    $isRestarted = $true
}

# Look what is in use now.
$isDone = $true
foreach ($use in @($wanted.Uses) + @($wanted.StagedUses)) {
    $assigned = Get-Assigned $use
    $isAssigned = $null -ne $assigned -and $assigned.Thumbprint -eq $new.Thumbprint
    if ($isAssigned) { "$use has the new certificate" }
    elseif ($begins.ContainsKey($use)) { "$use has the new certificate from $($begins[$use]) on, and the old one until then" }
    else { $isDone = $false; "$use does not have the new certificate" }
}
foreach ($listener in $own) {
    $answer = Get-Answer $listener.Address $listener.Port
    for ($attempt = 1; $isRestarted -and $answer -eq '' -and $attempt -le 12; $attempt++) {
        Start-Sleep -Seconds 5
        $answer = Get-Answer $listener.Address $listener.Port
    }
    $place = "$($listener.Address):$($listener.Port)"
    if ($answer -eq $new.Thumbprint) { "$place answers with the new certificate"; continue }
    $isDone = $false
    if ($answer -eq '') { Write-Warning "$place does not answer." }
    elseif (-not $Apply) { "$place answers with the certificate $answer" }
    else { Write-Warning "$place still answers with the certificate $answer. Run the script again with -Restart." }
}
$kept = @($old.Values | ForEach-Object { $_.Thumbprint } | Where-Object { $_ -ne $new.Thumbprint } | Sort-Object -Unique)
if ($kept.Count -gt 0) { "The old certificate stays in the store: $($kept -join ', '). Leave it there until every server answers with the new one." }
$others = @($servers | Where-Object { $_ -ne $env:COMPUTERNAME })
if (-not $Apply) { 'Nothing was changed. Add -Apply to make the changes.' }
elseif (-not $isDone) { Write-Warning 'This server does not answer with the new certificate everywhere. Do not go on with the next one yet.' }
elseif ($others.Count -gt 0) { "Done on this server. Go on with those that do not have it yet: $($others -join ', ')." }
else { 'Done on this server, the only one.' }
