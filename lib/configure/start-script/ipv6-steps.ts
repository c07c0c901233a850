import { IpFamily } from '../../values/ip-address';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { quoted, quotedList } from '../powershell/powershell-text';
import { routesOf } from './routes-of';

interface Side {
  /** Variable that holds the index of the adapter. */
  readonly adapter: string;
  readonly addresses: readonly string[];
  readonly gateway: string;
  readonly routes: readonly string[];
}

/**
 * The part of the start script for IPv6; empty without IPv6. An address that the platform assigned by DHCPv6 is kept. The
 * internal adapter does not accept a default route from routers.
 */
export function ipv6Steps(server: EdgeServerPlan): string {
  const { external, internal } = server;
  const routes = routesOf(server, IpFamily.IPV6);
  const sides: Side[] = [
    ...(external.ipv6DefaultGateway === undefined ? [] : [{
      adapter: '$outside',
      addresses: external.addresses.flatMap(({ ipv6Address }) => ipv6Address ?? []),
      gateway: external.ipv6DefaultGateway,
      routes: ['::/0'],
    }]),
    ...(internal.ipv6Address === undefined ? [] : [{
      adapter: '$inside',
      addresses: [internal.ipv6Address],
      gateway: routes[0]?.gateway ?? '',
      routes: routes.map(({ destination }) => destination),
    }]),
  ];
  if (sides.length === 0) return '';
  const noDefault = internal.ipv6Address === undefined
    ? ''
    : 'Set-NetIPInterface -InterfaceIndex $inside -AddressFamily IPv6 -IgnoreDefaultRoutes Enabled\n';
  return `# IPv6 addresses and routes.\n${noDefault}foreach ($side in @(\n${sides.map(sideText).join('')})) {\n${STEPS}}\n\n`;
}

function sideText({ adapter, addresses, gateway, routes }: Side): string {
  return `  @{ Nic = ${adapter}; IPs = ${quotedList(addresses)}; Routes = ${quotedList(routes)}; `
    + `Via = ${quoted(gateway)} }\n`;
}

/** Short, because the whole script must fit on one command line. */
const STEPS = String.raw`
  $nic = @{ InterfaceIndex = $side.Nic }
  $current = Get-NetIPAddress @nic -AddressFamily IPv6
  foreach ($address in $side.IPs) {
    if ($current.IPAddress -notcontains $address) {
      New-NetIPAddress @nic -IPAddress $address -PrefixLength 64 -SkipAsSource ($address -ne $side.IPs[0]) | Out-Null
    }
  }
  $current = Get-NetRoute @nic -AddressFamily IPv6
  $current | Where-Object { $side.Routes -notcontains $_.DestinationPrefix -and
    ($_.DestinationPrefix -eq '::/0' -or $_.NextHop -eq $side.Via) } | Remove-NetRoute -Confirm:$false
  foreach ($prefix in $side.Routes) {
    if ($current.DestinationPrefix -notcontains $prefix) {
      New-NetRoute @nic -DestinationPrefix $prefix -NextHop $side.Via | Out-Null
    }
  }
`.slice(1);
