import { EdgeValidationError } from '../../values/edge-validation-error';
import type { EdgePlan } from '../../plan/edge-plan';
import { ipv6Steps } from './ipv6-steps';
import { preferredRouteSteps } from '../powershell/preferred-routes';
import { quoted, quotedList } from '../powershell/powershell-text';
import type { EdgeServerPlan } from '../../plan/server-plan';

/** Longest command line that the Windows command processor takes, in characters. */
const LONGEST_COMMAND = 8191;

const HOSTS_BEGIN = '# Lync Edge: begin';
const HOSTS_END = '# Lync Edge: end';
const INTERNAL_ADAPTER = '# Internal adapter:';
const HOSTS_FILE = '# Hosts file:';

/**
 * PowerShell that brings a fresh Windows server to what the plan says of it: computer name and DNS suffix, the external
 * adapter's fixed addresses, no default gateway inside, persistent routes, the hosts file, Windows features.
 *
 * It can run any number of times: it compares, and changes only what differs. It restarts the server a minute later
 * when a new DNS suffix or a Windows feature asks for that.
 *
 * Pages: `lync-server-2013-set-up-network-interfaces-for-edge-servers.md`,
 * `lync-server-2013-determine-dns-requirements.md`.
 */
export function startScript(plan: EdgePlan, server: EdgeServerPlan): string {
  const prefixLength = server.external.subnet.split('/')[1] ?? '';
  const routes = server.internal.routes.filter(({ destination }) => !destination.includes(':'));
  return `${[
    `$ErrorActionPreference = 'Stop'`,
    `$computer = ${quoted(server.computerName)}`,
    `$suffix = ${quoted(server.dnsSuffix)}`,
    `$external = ${quotedList(server.external.addresses.map(({ address }) => address))}`,
    `$prefixLength = ${prefixLength}`,
    `$gateway = ${quoted(server.external.defaultGateway)}`,
    `$dnsServers = ${quotedList(plan.internal.perimeterDnsServers)}`,
    `$internal = ${quoted(server.internal.address)}`,
    `$routes = ${quotedList(routes.map(({ destination }) => destination))}`,
    `$inwards = ${quoted(routes[0]?.gateway ?? '')}`,
    `$hosts = ${quotedList(server.hosts.map(({ address, fqdn }) => `${address} ${fqdn}`))}`,
    `$features = ${quotedList(plan.product.windowsFeatures)}`,
  ].join('\n')}\n${STEPS
    .replace(INTERNAL_ADAPTER, (mark) => `${preferredRouteSteps(server)}${mark}`)
    .replace(HOSTS_FILE, (mark) => `${ipv6Steps(server)}${mark}`)}`;
}

/**
 * The command line that runs a script on the server. The script travels as Base64, so that no character of it means
 * anything to the command processor.
 *
 * @throws EdgeValidationError when the command would be longer than Windows takes.
 */
export function startCommand(script: string): string {
  const encoded = Buffer.from(script, 'utf8').toString('base64');
  const command = 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command '
    + `"& ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}'))))"`;
  if (command.length <= LONGEST_COMMAND) return command;
  throw new EdgeValidationError({
    property: 'internal.networks',
    given: `routes and hosts entries that make a start command of ${command.length} characters`,
    expected: `at most ${LONGEST_COMMAND} characters, the longest command line of Windows`,
    fix: 'summarize the internal networks into fewer, larger ones',
  });
}

const STEPS = String.raw`
$restart = $false

if ($env:COMPUTERNAME -ne $computer) {
    throw "This server is called $env:COMPUTERNAME and is planned as $computer."
}

function Find-Adapter($address) {
    $found = Get-NetIPAddress -AddressFamily IPv4 | Where-Object { $_.IPAddress -eq $address }
    if (-not $found) { throw "No adapter has the planned address $address." }
    @($found)[0].InterfaceIndex
}
$outside = Find-Adapter $external[0]
$inside = Find-Adapter $internal

# External adapter: fixed addresses. The first one is the source of connections, the others only answer.
if ((Get-NetIPInterface -InterfaceIndex $outside -AddressFamily IPv4).Dhcp -eq 'Enabled') {
    if (-not $dnsServers) {
        $dnsServers = (Get-DnsClientServerAddress -InterfaceIndex $outside -AddressFamily IPv4).ServerAddresses
    }
    Set-NetIPInterface -InterfaceIndex $outside -AddressFamily IPv4 -Dhcp Disabled
    Get-NetIPAddress -InterfaceIndex $outside -AddressFamily IPv4 -ErrorAction SilentlyContinue |
        Remove-NetIPAddress -Confirm:$false
    Get-NetRoute -InterfaceIndex $outside -DestinationPrefix '0.0.0.0/0' -ErrorAction SilentlyContinue |
        Remove-NetRoute -Confirm:$false
    New-NetIPAddress -InterfaceIndex $outside -IPAddress $external[0] -PrefixLength $prefixLength -DefaultGateway $gateway | Out-Null
}
if ($dnsServers) { Set-DnsClientServerAddress -InterfaceIndex $outside -ServerAddresses $dnsServers }
$present = @(Get-NetIPAddress -InterfaceIndex $outside -AddressFamily IPv4)
foreach ($address in $external) {
    if ($present.IPAddress -notcontains $address) {
        New-NetIPAddress -InterfaceIndex $outside -IPAddress $address -PrefixLength $prefixLength -SkipAsSource $true | Out-Null
    }
}
$present | Where-Object { $external -notcontains $_.IPAddress } | Remove-NetIPAddress -Confirm:$false

# Internal adapter: no default gateway, persistent routes inwards instead.
$present = @(Get-NetRoute -InterfaceIndex $inside -AddressFamily IPv4)
$present | Where-Object {
    $_.DestinationPrefix -eq '0.0.0.0/0' -or ($_.NextHop -eq $inwards -and $routes -notcontains $_.DestinationPrefix)
} | Remove-NetRoute -Confirm:$false
foreach ($route in $routes) {
    if ($present.DestinationPrefix -notcontains $route) {
        New-NetRoute -InterfaceIndex $inside -DestinationPrefix $route -NextHop $inwards | Out-Null
    }
}
Set-DnsClient -InterfaceIndex $inside -RegisterThisConnectionsAddress $false

# Hosts file: the next hop, where no perimeter DNS resolves it.
$file = "$env:SystemRoot\System32\drivers\etc\hosts"
$kept = @()
$ours = $false
foreach ($line in @(Get-Content $file)) {
    if ($line -eq '${HOSTS_BEGIN}') { $ours = $true }
    if (-not $ours) { $kept += $line }
    if ($line -eq '${HOSTS_END}') { $ours = $false }
}
if ($hosts) { $kept += @('${HOSTS_BEGIN}') + $hosts + @('${HOSTS_END}') }
if (($kept -join "${'`'}n") -cne (@(Get-Content $file) -join "${'`'}n")) { Set-Content $file $kept -Encoding ASCII }

# DNS suffix: the full computer name must be the one of the topology.
$tcpip = 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters'
if ((Get-ItemProperty $tcpip).'NV Domain' -ne $suffix) {
    Set-ItemProperty $tcpip 'NV Domain' $suffix
    Set-ItemProperty $tcpip 'Domain' $suffix
    $restart = $true
}

# Windows features of the Edge role.
foreach ($feature in $features) {
    if (-not (Get-WindowsFeature $feature).Installed) {
        $result = Install-WindowsFeature $feature
        if (-not $result.Success) { throw "The Windows feature $feature was not installed." }
        if ($result.RestartNeeded -eq 'Yes') { $restart = $true }
    }
}

if ($restart) { shutdown.exe /r /t 60 }
`.trimStart();
