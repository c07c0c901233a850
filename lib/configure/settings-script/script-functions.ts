/** Functions of every settings script. */
export const SHARED_FUNCTIONS = String.raw`# Indexes entries by one of their properties, ignoring case.
function Get-Index {
    param($Entries, $Property = 'Identity')
    $index = New-Object System.Collections.Hashtable ([StringComparer]::OrdinalIgnoreCase)
    foreach ($entry in $Entries) { $index[([string]$entry.$Property -replace '^Tag:')] = $entry }
    $index
}

# Returns the wanted settings that differ from the current ones. Only comments and descriptions are case-sensitive.
function Get-Difference {
    param($Current, $Wanted, $Exclude = @('Identity'))
    $difference = @{}
    foreach ($name in $Wanted.Keys) {
        if ($Exclude -contains $name) { continue }
        $currentValue = $Current.$name
        $wantedValue = $Wanted[$name]
        if ($name -eq 'Comment' -or $name -eq 'Description') { $isSame = [string]$currentValue -ceq $wantedValue }
        else { $isSame = [string]$currentValue -eq [string]$wantedValue }
        if (-not $isSame) { $difference[$name] = $wantedValue }
    }
    $difference
}

# Decides whether to make a change, and counts it: -WhatIf declines, -Confirm prompts. The cmdlets do not need to prompt again.
function Confirm-Change {
    param($Target, $Cmdlet, $Settings = @{})
    $action = @($Cmdlet)
    foreach ($name in @($Settings.Keys | Sort-Object)) { $action += "-$name '$($Settings[$name])'" }
    $isConfirmed = $PSCmdlet.ShouldProcess($Target, $action -join ' ')
    if ($isConfirmed) { $script:changeCount++ }
    $isConfirmed
}
`;

/** Functions of the settings script for Lync Server. */
export const SCRIPT_FUNCTIONS = String.raw`${SHARED_FUNCTIONS}
# Returns the command that removes a provider.
function Get-RemoveCommand {
    param($Provider)
    $cmdlet = 'Remove-CsPublicProvider'
    if ($hostingByName.ContainsKey([string]$Provider.Identity)) { $cmdlet = 'Remove-CsHostingProvider' }
    "$cmdlet -Identity '$($Provider.Identity)'"
}

# Warns about settings that are on and were left on, because other Edge pools may need them.
function Write-LeftAlone {
    param($Current, $Names, $Target)
    foreach ($name in $Names) {
        if ([string]$Current.$name -eq 'True') {
            Write-Warning ("$name is on for $Target. This Edge pool does not need it, but other Edge pools may. " +
                'It was not changed.')
        }
    }
}

# Warns about entries that are in Lync Server but not in the plan.
function Write-Unplanned {
    param($Current, $Planned, $Kind)
    foreach ($name in @($Current.Keys | Sort-Object)) {
        if (-not $Planned.ContainsKey($name)) {
            Write-Warning "$Kind $name is in Lync Server but not in the plan. It was not changed."
        }
    }
}
`;
