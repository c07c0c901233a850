import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { PortRow } from '../../guide/ports/port-row';
import { webPortRowsOf } from '../../guide/web';
import { FirewallAccess, type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/firewall-plan';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { closingRule, inTableOrder } from '../firewall/firewall';
import {
  addressesEnd, ANY_END, internetEnd, PLATFORM_GATEWAY_MANAGER_END, PLATFORM_LOAD_BALANCER_END,
} from '../firewall/firewall-ends';
import { firewallRule } from '../firewall/firewall-rule';
import { directorPage } from './records';

/** Priorities of what the guide asks for, by direction and port. */
const PRIORITIES: Readonly<Record<TrafficDirection, Readonly<Record<string, number>>>> = {
  [TrafficDirection.INBOUND]: { 443: 1000, 80: 1010 },
  [TrafficDirection.OUTBOUND]: { 4443: 2000, 8080: 2010, 443: 2020 },
};

/**
 * The firewall rules of the proxy: 443, and 80 where it is needed, from the Internet; inwards the bridged ports to the
 * pools, and 443 to Office Web Apps.
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
  return [...rules.values(), ...(request.source.gateway === undefined ? [] : gatewayRules())].sort(inTableOrder);
}

/** Of the tables about Directors, what comes from the proxy belongs here. */
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
  if (priority === undefined) throw new Error(`no firewall priority is reserved for ${direction} ${ports} of a reverse proxy`);
  return priority;
}

/** Azure puts the gateway's own addresses in place of the public one before the rules are asked. */
function listenerOf({ publicAddresses, ownPrefixes }: CheckedProxyRequest): FirewallEnd {
  return addressesEnd('listener', publicAddresses.length > 0 ? publicAddresses : ownPrefixes);
}

/** What goes in by http is Autodiscover, which the designated pool answers. */
function poolAddresses(row: PortRow, { pools, designated }: CheckedProxyRequest): string[] {
  const reached = row.appProtocol === AppProtocol.HTTP ? [designated] : pools;
  return [...new Set(reached.flatMap(({ webAddresses }) => [...webAddresses]))].sort();
}

/**
 * What Azure demands of the subnet of an Application Gateway. The way out stays open: Azure forbids to close it.
 */
function gatewayRules(): FirewallRulePlan[] {
  const platform = {
    side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND, kind: FirewallRuleKind.PLATFORM, destination: ANY_END,
  } as const;
  return [
    firewallRule({
      ...platform, ports: '65200-65535', transport: Transport.TCP, service: EdgeService.GATEWAY_MANAGEMENT, priority: 3000,
      protocols: [AppProtocol.HTTPS], source: PLATFORM_GATEWAY_MANAGER_END,
      purpose: 'Azure manages and watches the gateway; without it the deployment fails.',
    }),
    {
      ...platform, id: 'external-in-any-load-balancer', name: 'in-any-load-balancer', access: FirewallAccess.ALLOW,
      ports: '*', transport: Transport.ANY, service: EdgeService.AZURE_LOAD_BALANCER, priority: 3010,
      protocols: [AppProtocol.ANY], source: PLATFORM_LOAD_BALANCER_END, tableRows: [],
      purpose: 'Azure\'s own load balancer asks whether the gateway\'s instances are alive.',
    },
    closingRule(EdgeSide.EXTERNAL, TrafficDirection.INBOUND, 'Closes what the platform would leave open.'),
  ];
}
