import { type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/edge-plan';
import { DENY_PRIORITY } from '../firewall/firewall-priorities';
import { type WebPortRow, webPortRowsOf } from '../../guide/web';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { directorTopology } from './records';

const EVERYTHING: FirewallEnd = { label: 'any', prefixes: ['*'] };
const INTERNET: FirewallEnd = { label: 'external clients', prefixes: ['Internet'] };

/** Priorities of what the guide asks for, by direction and port. */
const PRIORITIES: Readonly<Record<string, number>> = {
  'inbound/443': 1000, 'inbound/80': 1010, 'outbound/4443': 2000, 'outbound/8080': 2010, 'outbound/443': 2020,
};

/**
 * The firewall rules of the proxy: 443, and 80 where it is needed, from the Internet; inwards the bridged ports to the
 * pools, and 443 to Office Web Apps.
 */
export function planProxyFirewall(request: CheckedProxyRequest): FirewallRulePlan[] {
  const directors = request.pools.filter((pool) => pool.isDirector).map(directorTopology);
  const rows = webPortRowsOf('reverse-proxy', 'autodiscover', ...directors).filter((row) => rowApplies(row, request));
  const rules = new Map<string, FirewallRulePlan>();
  for (const row of rows) {
    const rule = ruleOf(row, request);
    const known = rules.get(rule.id);
    rules.set(rule.id, known === undefined ? rule : { ...known, tableRows: [...known.tableRows, ...rule.tableRows] });
  }
  return [...rules.values(), ...(request.source.gateway === undefined ? [] : gatewayRules())]
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/**
 * Two readings are our own (docs/decisions.md): Office Web Apps alone do not open port 80; and where the Director pages
 * print 8080 for all web services, it is needed for Autodiscover on port 80 only, as on the page of the proxy.
 */
function rowApplies(row: WebPortRow, { used }: CheckedProxyRequest): boolean {
  if (row.interface === 'director' && row.source !== 'reverseProxyInternal') return false;
  if (row.ports === '80') return used.has('http-redirect') || used.has('autodiscover-http');
  if (row.ports === '8080') return used.has('autodiscover-http');
  return row.conditions.some((condition) => used.has(condition));
}

function ruleOf(row: WebPortRow, request: CheckedProxyRequest): FirewallRulePlan {
  const outside = row.interface === 'reverse-proxy-external';
  const proxy = { label: 'reverse proxy', prefixes: [...request.ownPrefixes] };
  const direction = outside ? 'inbound' : 'outbound';
  const toOfficeWebApps = row.destination === 'officeWebApps';
  return {
    id: `${outside ? 'external-in' : 'internal-out'}-${row.ports}-tcp-${toOfficeWebApps ? 'office-web-apps' : 'web-services'}`,
    interface: outside ? 'external' : 'internal',
    kind: FirewallRuleKind.PLANNING,
    direction,
    access: 'allow',
    priority: Number(PRIORITIES[`${direction}/${row.ports}`]),
    service: toOfficeWebApps ? 'Office Web Apps' : 'Web services',
    protocol: row.appProtocol,
    transport: row.transport,
    ports: row.ports,
    source: outside ? INTERNET : proxy,
    destination: outside ? listenerOf(request) : toOfficeWebApps
      ? { label: 'Office Web Apps', prefixes: [...request.officeWebApps?.addresses ?? []] }
      : { label: 'pools', prefixes: poolAddresses(row, request) },
    purpose: row.purpose,
    tableRows: [row.id],
  };
}

/** Azure puts the gateway's own addresses in place of the public one before the rules are asked. */
function listenerOf({ publicAddresses, ownPrefixes }: CheckedProxyRequest): FirewallEnd {
  return { label: 'listener', prefixes: [...(publicAddresses.length > 0 ? publicAddresses : ownPrefixes)] };
}

/** Port 8080 is for Autodiscover, which the designated pool answers. */
function poolAddresses(row: WebPortRow, { pools, designated }: CheckedProxyRequest): string[] {
  const reached = row.ports === '8080' ? [designated] : pools;
  return [...new Set(reached.flatMap(({ webAddresses }) => [...webAddresses]))].sort();
}

/**
 * What Azure demands of the subnet of an Application Gateway. The way out stays open: Azure forbids to close it.
 */
function gatewayRules(): FirewallRulePlan[] {
  const platform = { interface: 'external', kind: FirewallRuleKind.PLATFORM, access: 'allow', tableRows: [] } as const;
  return [
    {
      ...platform, tableRows: [], id: 'external-in-65200-65535-tcp-gateway-manager', direction: 'inbound', priority: 3000,
      service: 'Gateway management', protocol: 'HTTPS', transport: 'TCP', ports: '65200-65535',
      source: { label: 'gateway manager', prefixes: ['GatewayManager'] }, destination: EVERYTHING,
      purpose: 'Azure manages and watches the gateway; without it the deployment fails.',
    },
    {
      ...platform, tableRows: [], id: 'external-in-any-load-balancer', direction: 'inbound', priority: 3010,
      service: 'Azure load balancer', protocol: 'any', transport: '*', ports: '*',
      source: { label: 'Azure load balancer', prefixes: ['AzureLoadBalancer'] }, destination: EVERYTHING,
      purpose: 'Azure\'s own load balancer asks whether the gateway\'s instances are alive.',
    },
    {
      ...platform, tableRows: [], kind: FirewallRuleKind.DENY, access: 'deny', id: 'external-in-deny-all',
      direction: 'inbound', priority: DENY_PRIORITY, service: 'everything else', protocol: 'any', transport: '*', ports: '*',
      source: EVERYTHING, destination: EVERYTHING, purpose: 'Closes what the platform would leave open.',
    },
  ];
}

function sortKey({ interface: side, direction, priority }: FirewallRulePlan): string {
  return `${side}/${direction}/${String(priority).padStart(4, '0')}`;
}
