/** The part of the rotation script that restarts the services, and looks whether the changes have an effect. */
export const OUTCOME = String.raw`# A restart ends calls: it is made if something was assigned, or if a listener does not answer with the new certificate.
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
`;
