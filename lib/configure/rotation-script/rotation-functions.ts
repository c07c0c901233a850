/** Functions of the rotation script. */
export const ROTATION_FUNCTIONS = String.raw`# Tells of a change, and decides whether to make it.
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
`;
