/** Functions of every script. */
export const COMMON_FUNCTIONS = String.raw`# Writes a text file into the folder, as a whole or not at all: UTF-8 without a byte order mark, on every version of PowerShell.
function Write-TextFile {
    param([string]$Name, [string]$Text)
    $path = [IO.Path]::Combine($OutputFolder, $Name)
    [IO.File]::WriteAllText("$path.unfinished", $Text, (New-Object System.Text.UTF8Encoding $false))
    [IO.File]::Delete($path)
    [IO.File]::Move("$path.unfinished", $path)
}

# Returns a value as JSON has it: enums as their names, dates as ISO 8601 in UTC, durations as seconds, all else as text.
function ConvertTo-Value {
    param($Value)
    if ($null -eq $Value) { return $null }
    if ($Value -is [bool]) { return $Value }
    if ($Value -is [datetime]) {
        return $Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    }
    if ($Value -is [timespan]) { return [long]$Value.TotalSeconds }
    # Enums of a remote session are numbers with a text.
    if ("$($Value.PSObject.TypeNames[0])" -like 'Deserialized.*') { return "$Value" }
    foreach ($type in @([int], [long], [uint32], [int16], [uint16], [byte])) {
        if ($Value -is $type) { return [long]$Value }
    }
    "$Value"
}

# Returns the properties of an object that exist, by their names in the code, which are the same in every language.
function Get-Values {
    param($Source, [string[]]$Names, [string[]]$Lists = @())
    $values = [ordered]@{}
    foreach ($name in $Names) {
        $property = $Source.PSObject.Properties[$name]
        if ($null -ne $property) { $values[$name] = ConvertTo-Value $property.Value }
    }
    foreach ($name in $Lists) {
        $property = $Source.PSObject.Properties[$name]
        if ($null -ne $property) { $values[$name] = @(foreach ($item in $property.Value) { ConvertTo-Value $item }) }
    }
    $values
}

# Reads a part. What the computer does not have, or what fails, is noted in the file and does not stop the script.
function Add-Part {
    param([string]$Name, [string]$Command, [scriptblock]$Read, [string]$OlderCommand, [scriptblock]$ReadOlder)
    $reason = ''
    $detail = ''
    if ($OlderCommand -ne '' -and -not (Get-Command $Command -ErrorAction SilentlyContinue)) {
        $Command = $OlderCommand
        $Read = $ReadOlder
    }
    if (Get-Command $Command -ErrorAction SilentlyContinue) {
        try { $parts[$Name] = @(& $Read) }
        catch {
            $reason = 'failed'
            $detail = $_.Exception.GetType().Name
            Write-Warning "$($_.Exception.Message)"
        }
    }
    else { $reason = 'no-such-command' }
    if ($reason -ne '') {
        Write-Warning "$Name was not read: $Command, $reason $detail"
        [void]$notRead.Add([ordered]@{ part = $Name; command = $Command; reason = $reason; detail = $detail })
    }
}
`;

/** For the parts with text that people wrote. */
export const COMMENT_FUNCTION = String.raw`
# Comments are text that people wrote, and may name somebody.
function Get-CommentNames {
    param([string[]]$Names)
    if ($IncludeComments) { $Names }
}
`;

/** For Edge Servers. */
export const EDGE_SERVER_FUNCTIONS = String.raw`
# Returns the name of a program, without its path.
$programs = @{}
foreach ($program in @(Get-Process)) { $programs["$($program.Id)"] = "$($program.ProcessName)" }
function Get-ProgramName {
    param($Id)
    $programs["$Id"]
}

# Returns the length of a network's prefix, of a mask such as 255.255.255.0 or of the length itself.
function Get-PrefixLength {
    param([string]$Mask)
    if ($Mask -notmatch '\.') { return [long]$Mask }
    $ones = foreach ($part in ($Mask -split '\.')) { [Convert]::ToString([int]$part, 2) -replace '0' }
    [long](-join $ones).Length
}

# Returns what a certificate says, and whether its key can be exported. The key itself is not read.
function Get-CertificateValues {
    param($Certificate)
    $values = Get-Values $Certificate @('Thumbprint', 'Subject', 'Issuer', 'NotBefore', 'NotAfter')
    $values['SignatureAlgorithm'] = "$($Certificate.SignatureAlgorithm.Value)"
    $values['KeyAlgorithm'] = "$($Certificate.PublicKey.Oid.Value)"
    $values['KeyLength'] = $null
    try { $values['KeyLength'] = [long]$Certificate.PublicKey.Key.KeySize } catch { $values['KeyLength'] = $null }
    $values['IsExportable'] = $null
    try { $values['IsExportable'] = ConvertTo-Value $Certificate.PrivateKey.CspKeyContainerInfo.Exportable }
    catch { $values['IsExportable'] = $null }
    $extensions = @()
    $usages = @()
    $alternativeName = $null
    foreach ($extension in $Certificate.Extensions) {
        $extensions += "$($extension.Oid.Value)"
        # Windows writes the names in its own language, so they are taken as they are encoded.
        if ($extension.Oid.Value -eq '2.5.29.17') { $alternativeName = [Convert]::ToBase64String($extension.RawData) }
        if ($extension -is [Security.Cryptography.X509Certificates.X509EnhancedKeyUsageExtension]) {
            foreach ($usage in $extension.EnhancedKeyUsages) { $usages += "$($usage.Value)" }
        }
    }
    $values['SubjectAlternativeName'] = $alternativeName
    $values['ExtendedKeyUsages'] = $usages
    $values['Extensions'] = $extensions
    $values
}
`;

/** For the tenant. */
export const TENANT_FUNCTIONS = String.raw`
# Returns the name of a domain, which is a property of its own or part of the text.
function Get-DomainName {
    param($Domain)
    $property = $Domain.PSObject.Properties['Domain']
    if ($null -ne $property) { "$($property.Value)" } else { "$Domain" -replace '^domain\s*[:=]\s*' }
}
`;
