/** The part of the rotation script that makes the changes. */
export const ASSIGNMENT = String.raw`"New certificate: $($new.Thumbprint), valid until $(Get-DateText $new.NotAfter)"

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
`;
