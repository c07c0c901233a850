/** The part of the rotation script that finds the new certificate, and stops if it is not as planned. */
export const FOUND_CERTIFICATE = String.raw`# Find the new certificate.
$ways = @($PfxPath -ne '', [bool]$FromStore, $Thumbprint -ne '') | Where-Object { $_ }
if (@($ways).Count -ne 1) { throw 'Pass one of -PfxPath, -FromStore and -Thumbprint.' }
$store = @(Get-ChildItem Cert:\LocalMachine\My)
if ($PfxPath -ne '') {
    if (-not (Test-Path -LiteralPath $PfxPath)) { throw "There is no file $PfxPath." }
    if ($null -eq $PfxPassword) { $PfxPassword = Read-Host -AsSecureString 'Password of the file' }
    $path = (Resolve-Path -LiteralPath $PfxPath).ProviderPath
    $new = New-Object Security.Cryptography.X509Certificates.X509Certificate2 ($path, $PfxPassword)
} elseif ($Thumbprint -ne '') {
    $new = @($store | Where-Object { $_.Thumbprint -eq ($Thumbprint -replace '\s') })[0]
    if ($null -eq $new) { throw "The store of the computer has no certificate $Thumbprint." }
} else {
    $new = @($store | Where-Object { -not (Get-Problem $_) } | Sort-Object NotAfter -Descending)[0]
    if ($null -eq $new) { throw "The store of the computer has no certificate for $($wanted.Subject) that is as planned." }
}
$problems = @(Get-Problem $new)
$isInStore = @($store | Where-Object { $_.Thumbprint -eq $new.Thumbprint }).Count -gt 0

# Find what it replaces.
$old = @{}
foreach ($use in @($wanted.Uses) + @($wanted.StagedUses)) {
    $assigned = Get-Assigned $use
    if ($null -eq $assigned) { Write-Warning "No certificate is assigned to $use."; continue }
    $old[$use] = $assigned
    if ($assigned.Thumbprint -ne $new.Thumbprint -and $assigned.NotAfter -gt $new.NotAfter) {
        $problems += "it ends on $($new.NotAfter), before the one of $use, which ends on $($assigned.NotAfter)"
    }
}

# When calls stop using the old one: it must still be valid for as long as tokens live.
$staged = @($wanted.StagedUses | Where-Object { $old.ContainsKey($_) -and $old[$_].Thumbprint -ne $new.Thumbprint })
$unstaged = @(@($wanted.Uses) + @($wanted.StagedUses) |
    Where-Object { $staged -notcontains $_ -and -not ($old.ContainsKey($_) -and $old[$_].Thumbprint -eq $new.Thumbprint) })
$now = Get-Date
if ($staged.Count -gt 0) {
    $latest = @($staged | ForEach-Object { $old[$_].NotAfter } | Sort-Object)[0].AddHours(-$tokenHours)
    if ($EffectiveDate -ne '') { $effective = [datetime]::Parse($EffectiveDate, [Globalization.CultureInfo]::InvariantCulture) }
    else { $effective = $latest }
    if ($effective -gt $latest) {
        $problems += "A/V authentication must have it at $latest, $tokenHours hours before the old one ends, not only at $effective"
    }
    if ($EffectiveDate -ne '' -and $effective -le $now) { $problems += "the effective date $effective is over" }
}
if ($problems.Count -gt 0) {
    throw (@("Nothing was changed. The new certificate $($new.Thumbprint) cannot be used:") + $problems) -join [Environment]::NewLine
}
`;
