/** The part of the rotation script that finds the new certificate. */
export const FOUND_CERTIFICATE = String.raw`# Find the new certificate.
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
`;
