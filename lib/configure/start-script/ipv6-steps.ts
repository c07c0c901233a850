import { quoted, quotedList } from '../powershell/powershell-text';
import type { EdgeServerPlan } from '../../plan/server-plan';

interface Side {
  /** Variable that holds the adapter's number. */
  readonly adapter: string;
  readonly addresses: readonly string[];
  readonly gateway: string;
  readonly routes: readonly string[];
}

/**
 * The part of the start script that is about IPv6; empty without it. An address that the platform has given by DHCPv6
 * stays as it is. Inside, routers are not asked for a default route.
 */
export function ipv6Steps({ external, internal }: EdgeServerPlan): string {
  const routes = internal.routes.filter(({ destination }) => destination.includes(':'));
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
  return `# IPv6 beside IPv4.\n${noDefault}foreach ($side in @(\n${sides.map(sideText).join('')})) {\n${STEPS}}\n\n`;
}

function sideText({ adapter, addresses, gateway, routes }: Side): string {
  return `  @{ On = ${adapter}; Own = ${quotedList(addresses)}; To = ${quotedList(routes)}; Via = ${quoted(gateway)} }\n`;
}

/** Short, as the whole script has to fit into one command line. */
const STEPS = String.raw`
  $on = @{ InterfaceIndex = $side.On }
  $present = Get-NetIPAddress @on -AddressFamily IPv6
  foreach ($address in $side.Own) {
    if ($present.IPAddress -notcontains $address) {
      New-NetIPAddress @on -IPAddress $address -PrefixLength 64 -SkipAsSource ($address -ne $side.Own[0]) | Out-Null
    }
  }
  $present = Get-NetRoute @on -AddressFamily IPv6
  $present | Where-Object { $side.To -notcontains $_.DestinationPrefix -and
    ($_.DestinationPrefix -eq '::/0' -or $_.NextHop -eq $side.Via) } | Remove-NetRoute -Confirm:$false
  foreach ($prefix in $side.To) {
    if ($present.DestinationPrefix -notcontains $prefix) {
      New-NetRoute @on -DestinationPrefix $prefix -NextHop $side.Via | Out-Null
    }
  }
`.slice(1);
