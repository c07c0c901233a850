/** The part of the rotation script that finds what the new certificate replaces and when, and stops if that cannot be. */
export const REPLACED_CERTIFICATE = String.raw`# Find what it replaces.
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
`;
