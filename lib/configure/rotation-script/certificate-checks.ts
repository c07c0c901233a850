/** Functions of the rotation script that compare a certificate with the plan. */
export const CERTIFICATE_CHECKS = String.raw`# Returns what is wrong with a certificate, compared with the plan.
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
`;
