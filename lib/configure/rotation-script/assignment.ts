/** The part of the rotation script that makes the changes, and looks whether they have an effect. */
export const ASSIGNMENT = String.raw`"New certificate: $($new.Thumbprint), valid until $($new.NotAfter)"

# Import it.
if (-not $isInStore -and (Confirm-Step "import $PfxPath into the store of the computer, with its private key")) {
    $password = (New-Object Net.NetworkCredential ('', $PfxPassword)).Password
    Import-CsCertificate -Path $path -Password $password -PrivateKeyExportable $true | Out-Null
    $password = $null
    if (@(Get-ChildItem Cert:\LocalMachine\My | Where-Object { $_.Thumbprint -eq $new.Thumbprint }).Count -eq 0) {
        throw "The certificate $($new.Thumbprint) was not imported."
    }
}

# Stage it for A/V authentication before anything else, so that calls go on.
if ($staged.Count -gt 0 -and $effective -gt $now) {
    if (Confirm-Step "stage it for $($staged -join ', '), from $effective on") {
        Set-CsCertificate -Type $staged -Thumbprint $new.Thumbprint -Roll -EffectiveDate $effective
    }
} elseif ($staged.Count -gt 0) {
    Write-Warning "It is too late to stage it: the old one ends in less than $tokenHours hours. Calls may end."
    if (Confirm-Step "assign it to $($staged -join ', ') at once") { Set-CsCertificate -Type $staged -Thumbprint $new.Thumbprint }
}

# Assign it to the other uses, whose users reconnect.
if ($unstaged.Count -gt 0) {
    if (Confirm-Step "assign it to $($unstaged -join ', ')") { Set-CsCertificate -Type $unstaged -Thumbprint $new.Thumbprint }
} else {
    "It is already assigned to $(@($wanted.Uses) -join ', ')."
}

if ($Restart -and (Confirm-Step 'stop and start the services of this server')) {
    Stop-CsWindowsService
    Start-CsWindowsService
}

# Look what is in use now.
$isDone = $true
foreach ($use in $wanted.Uses) {
    $assigned = Get-Assigned $use
    $isAssigned = $null -ne $assigned -and $assigned.Thumbprint -eq $new.Thumbprint
    if (-not $isAssigned) { $isDone = $false }
    "$use has the new certificate: $isAssigned"
}
foreach ($listener in @($listeners | Where-Object { $_.Server -eq $env:COMPUTERNAME -and $_.Name -eq $Certificate })) {
    $answer = Get-Answer $listener.Address $listener.Port
    $place = "$($listener.Address):$($listener.Port)"
    if ($answer -eq $new.Thumbprint) { "$place answers with the new certificate"; continue }
    $isDone = $false
    if ($answer -eq '') { Write-Warning "$place does not answer." }
    elseif (-not $Apply) { "$place answers with the certificate $answer" }
    else { Write-Warning "$place still answers with the certificate $answer. Run the script again with -Restart." }
}
$kept = @($old.Values | ForEach-Object { $_.Thumbprint } | Where-Object { $_ -ne $new.Thumbprint } | Sort-Object -Unique)
if ($kept.Count -gt 0) { "The old certificate stays in the store: $($kept -join ', ')" }
if (-not $Apply) { 'Nothing was changed. Add -Apply to make the changes.' }
elseif ($isDone) { 'Done on this server. Go on with the next one.' }
else { Write-Warning 'This server does not answer with the new certificate everywhere. Do not go on with the next one yet.' }
`;
