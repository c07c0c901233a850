import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { PortRow } from '../../guide/ports/port-row';
import { webPortRowsOf } from '../../guide/web';
import { FirewallAccess, type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { EdgePlatform } from '../../platform/edge-platform';
import { checkAddressTotals, type FarList } from '../firewall/address-totals';
import { denyRule, inTableOrder } from '../firewall/firewall';
import {
  addressesEnd, ANY_END, internetEnd, PLATFORM_GATEWAY_MANAGER_END, PLATFORM_LOAD_BALANCER_END,
} from '../firewall/firewall-ends';
import { firewallRule } from '../firewall/firewall-rule';
import { directorPage } from './records';

/** Priorities of the rules from the guide, by direction and port. */
const PRIORITIES: Readonly<Record<TrafficDirection, Readonly<Record<string, number>>>> = {
  [TrafficDirection.INBOUND]: { 443: 1000, 80: 1010 },
  [TrafficDirection.OUTBOUND]: { 4443: 2000, 8080: 2010, 443: 2020 },
};

/**
 * The firewall rules of the proxy: 443 from the Internet, and 80 if needed; to the internal network, the bridged ports of
 * the pools and 443 of Office Web Apps.
 *
 * @throws EdgeValidationError for more addresses than the security group of an Application Gateway can have.
 */
export function planProxyFirewall(request: CheckedProxyRequest): FirewallRulePlan[] {
  const directors = request.pools.filter((pool) => pool.isDirector).map(directorPage);
  const rows = webPortRowsOf('reverse-proxy', 'autodiscover', ...directors).filter((row) => rowApplies(row, request));
  const rules = new Map<string, FirewallRulePlan>();
  for (const row of rows) {
    const rule = ruleOf(row, request);
    const known = rules.get(rule.id);
    rules.set(rule.id, known === undefined ? rule : { ...known, tableRows: [...known.tableRows, ...rule.tableRows] });
  }
  if (request.source.gateway === undefined) return [...rules.values()].sort(inTableOrder);
  const all = [...rules.values(), ...gatewayRules()].sort(inTableOrder);
  checkAddressTotals({ name: 'the gateway', rules: all }, () => farListsOf(request), EdgePlatform.azure()._constraints);
  return all;
}

/** The lists of addresses that rules have at their far ends. */
function farListsOf({ pools, officeWebApps }: CheckedProxyRequest): FarList[] {
  const fix = 'list only the addresses of load balancers and single servers, or split the pools across several proxies';
  return [
    { property: 'pools', entries: [...new Set(pools.flatMap(({ webAddresses }) => [...webAddresses]))].sort(), fix },
    { property: 'officeWebApps.addresses', entries: officeWebApps?.addresses ?? [], fix },
  ];
}

/** Whether a row applies. Of the tables for Directors, only rows with the proxy as source do. */
function rowApplies(row: PortRow, { used }: CheckedProxyRequest): boolean {
  if (row.machine === 'director' && row.source !== 'reverseProxyInternal') return false;
  return (row.readAs ?? row.conditions).some((condition) => used.has(condition));
}

function ruleOf(row: PortRow, request: CheckedProxyRequest): FirewallRulePlan {
  const isOutside = row.machine === 'reverse-proxy' && row.side === EdgeSide.EXTERNAL;
  const direction = isOutside ? TrafficDirection.INBOUND : TrafficDirection.OUTBOUND;
  const toOfficeWebApps = row.destination === 'officeWebApps';
  return firewallRule({
    side: isOutside ? EdgeSide.EXTERNAL : EdgeSide.INTERNAL,
    direction,
    ports: row.ports,
    transport: row.transport,
    service: toOfficeWebApps ? EdgeService.OFFICE_WEB_APPS : EdgeService.WEB_SERVICES,
    kind: FirewallRuleKind.PLANNING,
    priority: row.priority ?? priorityOf(direction, row.ports),
    protocols: [row.appProtocol],
    source: isOutside ? internetEnd('external clients') : addressesEnd('reverse proxy', request.ownPrefixes),
    destination: isOutside ? listenerOf(request) : toOfficeWebApps
      ? addressesEnd('Office Web Apps', request.officeWebApps?.addresses ?? [])
      : addressesEnd('pools', poolAddresses(row, request)),
    purpose: row.purpose,
    tableRows: [row.id],
  });
}

function priorityOf(direction: TrafficDirection, ports: string): number {
  const priority = PRIORITIES[direction][ports];
  if (priority === undefined) {
    throw new Error(`no firewall priority is reserved for ${direction} ${ports} of a reverse proxy`);
  }
  return priority;
}

/** The listener. Azure evaluates the rules after it translates the public address to the addresses of the gateway. */
function listenerOf({ publicAddresses, ownPrefixes }: CheckedProxyRequest): FirewallEnd {
  return addressesEnd('listener', publicAddresses.length > 0 ? publicAddresses : ownPrefixes);
}

/** HTTP is used for Autodiscover only, which the designated pool answers. */
function poolAddresses(row: PortRow, { pools, designated }: CheckedProxyRequest): string[] {
  const reached = row.appProtocol === AppProtocol.HTTP ? [designated] : pools;
  return [...new Set(reached.flatMap(({ webAddresses }) => [...webAddresses]))].sort();
}

/**
 * The rules that Azure requires for the subnet of an Application Gateway. Azure does not allow blocking outbound traffic.
 */
function gatewayRules(): FirewallRulePlan[] {
  const platform = {
    side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND, kind: FirewallRuleKind.PLATFORM, destination: ANY_END,
  } as const;
  return [
    firewallRule({
      ...platform, ports: '65200-65535', transport: Transport.TCP, service: EdgeService.GATEWAY_MANAGEMENT, priority: 3000,
      protocols: [AppProtocol.HTTPS], source: PLATFORM_GATEWAY_MANAGER_END,
      purpose: 'Azure manages and monitors the gateway; without this rule, the deployment fails.',
    }),
    {
      ...platform, id: 'external-in-any-load-balancer', name: 'in-any-load-balancer', access: FirewallAccess.ALLOW,
      ports: '*', transport: Transport.ANY, service: EdgeService.AZURE_LOAD_BALANCER, priority: 3010,
      protocols: [AppProtocol.ANY], source: PLATFORM_LOAD_BALANCER_END,
      edgeAddresses: [], tableRows: [],
      purpose: 'The Azure load balancer checks the health of the gateway instances.',
    },
    denyRule(EdgeSide.EXTERNAL, TrafficDirection.INBOUND, 'Denies what the platform would allow.'),
  ];
}
