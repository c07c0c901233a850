import { IpFamily } from '../../values/ip-address';

/** Places of IPv4 are ten apart; its IPv6 counterpart has the place in the middle. */
const IPV6_OFFSET = 5;

/** Priority of the closing rules. */
export const DENY_PRIORITY = 4096;

/**
 * Fixed priorities of the rules of each service, by transport and port. Bands: 1000-1999 external interface, 2000-2999
 * internal interface, 3000-3999 platform. A rule keeps its priority whatever else is planned.
 */
const PRIORITIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'external/accessEdge': {
    'TCP/443': 1000, 'TCP/5061': 1010, 'TCP/53': 1020, 'UDP/53': 1030, 'TCP/80': 1040,
  },
  'external/xmppProxy': { 'TCP/5269': 1100 },
  'external/webConferencingEdge': { 'TCP/443': 1200 },
  'external/avEdge': { 'UDP/3478': 1300, 'TCP/443': 1310, 'TCP/50000-59999': 1320, 'UDP/50000-59999': 1330 },
  'internal/accessEdge': { 'TCP/5061': 2000 },
  'internal/avAuthentication': { 'TCP/5062': 2100 },
  'internal/webConferencingEdge': { 'TCP/8057': 2200 },
  'internal/avEdge': { 'UDP/3478': 2300, 'TCP/443': 2310 },
  'internal/xmppProxy': { 'TCP/23456': 2400 },
  'internal/cmsReplication': { 'TCP/4443': 2500 },
  'internal/centralizedLogging': { 'TCP/50001': 2510, 'TCP/50002': 2520, 'TCP/50003': 2530 },
  'external/windowsActivation': { 'TCP/1688': 3000 },
  'internal/remoteDesktop': { 'TCP/3389': 3100 },
  'external/healthProbe/Access Edge': { 'TCP/443': 3200, 'TCP/5061': 3210 },
  'external/healthProbe/XMPP proxy': { 'TCP/5269': 3220 },
  'external/healthProbe/Web Conferencing Edge': { 'TCP/443': 3230 },
  'external/healthProbe/A/V Edge': { 'TCP/443': 3240 },
  'internal/healthProbe/Access Edge': { 'TCP/5061': 3250 },
  'internal/healthProbe/A/V authentication': { 'TCP/5062': 3260 },
  'internal/healthProbe/A/V Edge': { 'TCP/443': 3270 },
};

/**
 * Priority of a rule, the same for both directions.
 *
 * @param ports the effective port; a client port that the user moved takes the place of the documented one
 * @param documentedPorts the port that the planning table prints
 */
export function firewallPriority(
  side: string, service: string, transport: string, ports: string, documentedPorts: string, family = IpFamily.IPV4,
): number {
  const band = PRIORITIES[`${side}/${service}`];
  const priority = band?.[`${transport}/${ports}`] ?? band?.[`${transport}/${documentedPorts}`];
  if (priority === undefined) {
    throw new Error(`no firewall priority is reserved for ${side} ${service} ${transport} ${documentedPorts}`);
  }
  return family === IpFamily.IPV6 ? priority + IPV6_OFFSET : priority;
}
