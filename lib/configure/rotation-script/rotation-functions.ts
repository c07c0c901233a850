/** Functions of the rotation script. */
export const ROTATION_FUNCTIONS = String.raw`# Tells of a change, and decides whether to make it.
function Confirm-Step {
    param($Text)
    if ($Apply) { Write-Host "$Text." } else { Write-Host "Would do, with -Apply: $Text." }
    [bool]$Apply
}

# Returns the certificate that is assigned to a use; nothing if there is none.
function Get-Assigned {
    param($Use)
    @(Get-CsCertificate -Type $Use -ErrorAction SilentlyContinue)[0]
}

# Returns what is wrong with a certificate, compared with the plan.
function Get-Problem {
    param($Candidate)
    $now = Get-Date
    $names = @($Candidate.DnsNameList | ForEach-Object { $_.Punycode })
    if (-not $Candidate.HasPrivateKey) { 'it has no private key' }
    if ($Candidate.NotBefore -gt $now) { "it is not valid before $($Candidate.NotBefore)" }
    if ($Candidate.NotAfter -le $now) { "it was valid until $($Candidate.NotAfter)" }
    if ($Candidate.GetNameInfo('DnsName', $false) -ne $wanted.Subject -and $names -notcontains $wanted.Subject) {
        "it is not for $($wanted.Subject)"
    }
    foreach ($name in $wanted.Names) { if ($names -notcontains $name) { "it does not have the name $name" } }
    if ($Candidate.PublicKey.Oid.Value -eq '1.2.840.113549.1.1.1' -and $Candidate.PublicKey.Key.KeySize -lt $wanted.KeyLength) {
        "its key has $($Candidate.PublicKey.Key.KeySize) bits instead of $($wanted.KeyLength)"
    }
}

# Returns the thumbprint of the certificate that a listener answers with; nothing if it does not answer.
function Get-Answer {
    param($Address, $Port)
    $seen = @{ Thumbprint = '' }
    $client = New-Object Net.Sockets.TcpClient
    try {
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
`;
