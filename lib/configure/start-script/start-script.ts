import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpFamily } from '../../values/ip-address';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { quoted, quotedList } from '../powershell/powershell-text';
import { ipv6Steps } from './ipv6-steps';
import { preferredRouteSteps } from './preferred-routes';
import { routesOf } from './routes-of';

/** Longest command line that the Windows command processor accepts, in characters. */
const LONGEST_COMMAND = 8191;

// Do not change: by these lines, a deployed server finds its own entries in its hosts file.
const HOSTS_BEGIN = '# Lync Edge: begin';
const HOSTS_END = '# Lync Edge: end';

/**
 * PowerShell that configures a new Windows server as planned: it checks the computer name, and sets the DNS suffix, static
 * addresses on the external adapter, no default gateway on the internal adapter, persistent routes, the hosts file, and
 * Windows features.
 *
 * It can run any number of times, because it changes only settings that differ. If a new DNS suffix or a Windows feature
 * requires it, the server restarts after one minute.
 *
 * Pages: `lync-server-2013-set-up-network-interfaces-for-edge-servers.md`,
 * `lync-server-2013-determine-dns-requirements.md`.
 */
export function startScript(plan: EdgePlan, server: EdgeServerPlan): string {
  return [
    variables(plan, server), NAME_AND_ADAPTERS, EXTERNAL_ADAPTER, preferredRouteSteps(server), INTERNAL_ADAPTER,
    ipv6Steps(server), HOSTS_DNS_AND_FEATURES,
  ].join('');
}

/**
 * The command line that runs a script on the server. The script is encoded as Base64, so that none of its characters has a
 * special meaning to the command processor.
 *
 * @throws EdgeValidationError if the command would be longer than Windows accepts.
 */
export function startCommand(script: string): string {
  const encoded = Buffer.from(script, 'utf8').toString('base64');
  const command = 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command '
    + `"& ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}'))))"`;
  if (command.length <= LONGEST_COMMAND) return command;
  throw new EdgeValidationError({
    property: 'internal.networks',
    given: `routes and hosts file entries that result in a start command of ${command.length} characters`,
    expected: `at most ${LONGEST_COMMAND} characters, the longest command line on Windows`,
    fix: 'summarize the internal networks into fewer, larger ones',
  });
}

function variables({ internal, product }: EdgePlan, server: EdgeServerPlan): string {
  const { computerName, external } = server;
  const routes = routesOf(server, IpFamily.IPV4);
  return `${[
    '$ErrorActionPreference = \'Stop\'',
    `$computer = ${quoted(computerName)}`,
    `$suffix = ${quoted(server.dnsSuffix)}`,
    `$external = ${quotedList(external.addresses.map(({ address }) => address))}`,
    `$prefixLength = ${Cidr.parse(external.subnet, `${computerName}.external.subnet`).prefixLength}`,
    `$gateway = ${quoted(external.defaultGateway)}`,
    `$dnsServers = ${quotedList(internal.perimeterDnsServers)}`,
    `$internal = ${quoted(server.internal.address)}`,
    `$routes = ${quotedList(routes.map(({ destination }) => destination))}`,
    `$router = ${quoted(routes[0]?.gateway ?? '')}`,
    `$hosts = ${quotedList(server.hosts.map(({ address, fqdn }) => `${address} ${fqdn}`))}`,
    `$features = ${quotedList(product.windowsFeatures)}`,
  ].join('\n')}\n`;
}

const NAME_AND_ADAPTERS = String.raw`$restart = $false

if ($env:COMPUTERNAME -ne $computer) {
    throw "This server is named $env:COMPUTERNAME, but the plan names it $computer."
}

function Find-Adapter($address) {
    $found = Get-NetIPAddress -AddressFamily IPv4 | Where-Object { $_.IPAddress -eq $address }
    if (-not $found) { throw "No adapter has the planned address $address." }
    @($found)[0].InterfaceIndex
}
$outside = Find-Adapter $external[0]
$inside = Find-Adapter $internal

`;

const EXTERNAL_ADAPTER = String.raw`# External adapter: static addresses. The first is the source of connections; the others only answer.
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
$current = @(Get-NetIPAddress -InterfaceIndex $outside -AddressFamily IPv4)
foreach ($address in $external) {
    if ($current.IPAddress -notcontains $address) {
        New-NetIPAddress -InterfaceIndex $outside -IPAddress $address -PrefixLength $prefixLength -SkipAsSource $true | Out-Null
    }
}
$current | Where-Object { $external -notcontains $_.IPAddress } | Remove-NetIPAddress -Confirm:$false

`;

const INTERNAL_ADAPTER = String.raw`# Internal adapter: persistent routes, no default gateway.
$current = @(Get-NetRoute -InterfaceIndex $inside -AddressFamily IPv4)
$current | Where-Object {
    $_.DestinationPrefix -eq '0.0.0.0/0' -or ($_.NextHop -eq $router -and $routes -notcontains $_.DestinationPrefix)
} | Remove-NetRoute -Confirm:$false
foreach ($route in $routes) {
    if ($current.DestinationPrefix -notcontains $route) {
        New-NetRoute -InterfaceIndex $inside -DestinationPrefix $route -NextHop $router | Out-Null
    }
}
Set-DnsClient -InterfaceIndex $inside -RegisterThisConnectionsAddress $false

`;

const HOSTS_DNS_AND_FEATURES = String.raw`# Hosts file: the next hop, unless perimeter DNS resolves it.
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

# DNS suffix: the full computer name must match the topology.
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
`;
