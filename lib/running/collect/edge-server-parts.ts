import { type CollectedPart, cmdletPart } from './collected-part';
import { OLDER_ADDRESSES, OLDER_DNS_SERVERS, OLDER_ROUTES, olderListeners } from './older-windows';

/** UDP ports from here on belong to calls in progress, and are thousands. */
const FIRST_DYNAMIC_PORT = 49152;

/** Windows services of the Edge, by their short names. The build of the product is that of their programs. */
const EDGE_SERVICES = ['RTCSRV', 'RTCDATAPROXY', 'RTCMEDIARELAY', 'RTCMRAUTH'];

/** What the script for an Edge Server reads, in this order. Nothing in it depends on the language of Windows but `Caption`. */
export const EDGE_SERVER_PARTS: readonly CollectedPart[] = [
  {
    name: 'computer',
    title: 'name of the computer and its DNS suffix',
    command: 'Get-ItemProperty',
    read: String.raw`    $tcpip = Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters' -ErrorAction Stop
    [ordered]@{ ComputerName = "$env:COMPUTERNAME"; HostName = "$($tcpip.'NV Hostname')"; DnsSuffix = "$($tcpip.'NV Domain')" }
`,
  },
  cmdletPart({
    name: 'windows', title: 'version of Windows', cmdlet: 'Get-CimInstance Win32_OperatingSystem', properties: ['Version', 'Caption'],
  }),
  cmdletPart({
    name: 'addresses', title: 'addresses of network adapters', cmdlet: 'Get-NetIPAddress',
    properties: ['InterfaceIndex', 'InterfaceAlias', 'IPAddress', 'PrefixLength', 'PrefixOrigin', 'SkipAsSource'],
    older: OLDER_ADDRESSES,
  }),
  cmdletPart({
    name: 'dnsServers', title: 'DNS servers of network adapters', cmdlet: 'Get-DnsClientServerAddress',
    properties: ['InterfaceIndex'], lists: ['ServerAddresses'], older: OLDER_DNS_SERVERS,
  }),
  {
    name: 'routes',
    title: 'routes',
    command: 'Get-NetRoute',
    older: OLDER_ROUTES,
    read: String.raw`    $persistent = @{}
    foreach ($each in @(Get-NetRoute -PolicyStore PersistentStore -ErrorAction SilentlyContinue)) {
        $persistent["$($each.DestinationPrefix) $($each.NextHop)"] = $true
    }
    foreach ($each in @(Get-NetRoute -ErrorAction Stop)) {
        # Routes without a next hop are those of the networks that the adapters are in.
        if (@('0.0.0.0', '::') -contains "$($each.NextHop)") { continue }
        $entry = Get-Values $each @('DestinationPrefix', 'NextHop', 'InterfaceIndex', 'RouteMetric')
        $entry['IsPersistent'] = $persistent.ContainsKey("$($each.DestinationPrefix) $($each.NextHop)")
        $entry
    }
`,
  },
  {
    name: 'hosts',
    title: 'entries of the hosts file, without its comments',
    command: 'Get-Command',
    read: String.raw`    foreach ($line in [IO.File]::ReadAllLines("$env:SystemRoot\System32\drivers\etc\hosts")) {
        $words = @(($line -replace '#.*') -split '\s+' | Where-Object { $_ -ne '' })
        if ($words.Count -lt 2) { continue }
        [ordered]@{ Address = "$($words[0])"; Names = @(foreach ($word in $words[1..($words.Count - 1)]) { "$word" }) }
    }
`,
  },
  {
    name: 'tcpListeners',
    title: 'TCP ports that programs listen on, and the names of the programs',
    command: 'Get-NetTCPConnection',
    older: olderListeners('GetActiveTcpListeners'),
    read: String.raw`    foreach ($each in @(Get-NetTCPConnection -State Listen -ErrorAction Stop)) {
        $entry = Get-Values $each @('LocalAddress', 'LocalPort')
        $entry['Process'] = Get-ProgramName $each.OwningProcess
        $entry
    }
`,
  },
  {
    name: 'udpListeners',
    title: `UDP ports below ${FIRST_DYNAMIC_PORT} that programs listen on, and the names of the programs`,
    command: 'Get-NetUDPEndpoint',
    older: olderListeners('GetActiveUdpListeners', FIRST_DYNAMIC_PORT),
    read: String.raw`    foreach ($each in @(Get-NetUDPEndpoint -ErrorAction Stop)) {
        if ($each.LocalPort -ge ${FIRST_DYNAMIC_PORT}) { continue }
        $entry = Get-Values $each @('LocalAddress', 'LocalPort')
        $entry['Process'] = Get-ProgramName $each.OwningProcess
        $entry
    }
`,
  },
  cmdletPart({
    name: 'certificateUses', title: 'which certificates are assigned to what', cmdlet: 'Get-CsCertificate',
    properties: ['Thumbprint', 'PreviousThumbprint', 'Use', 'EffectiveDate'],
  }),
  {
    name: 'certificates',
    title: 'certificates that are assigned, without their keys (all with a key if that is not known)',
    command: 'Get-ChildItem',
    read: String.raw`    $assigned = $null
    if ($parts.Contains('certificateUses')) {
        $assigned = @($parts['certificateUses'] | ForEach-Object { $_['Thumbprint']; $_['PreviousThumbprint'] })
    }
    foreach ($each in @(Get-ChildItem Cert:\LocalMachine\My -ErrorAction Stop)) {
        if (-not $each.HasPrivateKey) { continue }
        if ($null -ne $assigned -and $assigned -notcontains $each.Thumbprint) { continue }
        Get-CertificateValues $each
    }
`,
  },
  {
    name: 'tlsVersions',
    title: 'versions of TLS that the registry turns on or off',
    command: 'Get-ChildItem',
    read: String.raw`    $protocols = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols'
    if (Test-Path -LiteralPath $protocols) {
        foreach ($version in @(Get-ChildItem -LiteralPath $protocols -ErrorAction Stop)) {
            foreach ($side in @(Get-ChildItem -LiteralPath $version.PSPath -ErrorAction Stop)) {
                if (@('Client', 'Server') -notcontains $side.PSChildName) { continue }
                $enabled = (Get-ItemProperty -LiteralPath $side.PSPath -ErrorAction Stop).Enabled
                if ($null -eq $enabled) { continue }
                [ordered]@{ Version = "$($version.PSChildName)"; Side = "$($side.PSChildName)"; Enabled = ("$enabled" -ne '0') }
            }
        }
    }
`,
  },
  {
    name: 'serviceVersions',
    title: 'builds of the programs of the Edge services',
    command: 'Get-ItemProperty',
    read: String.raw`    foreach ($name in @(${EDGE_SERVICES.map((name) => `'${name}'`).join(', ')})) {
        $service = Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$name" -ErrorAction SilentlyContinue
        if ($null -eq $service) { continue }
        $path = ''
        if ("$($service.ImagePath)" -match '^\s*"([^"]+)"') { $path = $Matches[1] }
        elseif ("$($service.ImagePath)" -match '^\s*(.+?\.exe)') { $path = $Matches[1] }
        if ($path -eq '' -or -not (Test-Path -LiteralPath $path)) { continue }
        $version = [Diagnostics.FileVersionInfo]::GetVersionInfo($path)
        $numbers = @($version.FileMajorPart, $version.FileMinorPart, $version.FileBuildPart, $version.FilePrivatePart)
        [ordered]@{ Service = $name; Version = ($numbers -join '.') }
    }
`,
  },
  cmdletPart({
    name: 'patchVersions', title: 'builds of the product on this server', cmdlet: 'Get-CsServerPatchVersion',
    properties: ['ComponentName', 'Version'],
  }),
];
