import { IpFamily } from '../../values/ip-address';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { Transport } from '../../values/vocabulary/traffic';

const DOCUMENTED_CLIENT_PORT = '443';

/** Priorities of IPv4 rules are multiples of ten; the corresponding IPv6 rule is five after. */
const IPV6_OFFSET = 5;

/** Priority of the rules that deny all other traffic. */
export const DENY_PRIORITY = 4096;

/**
 * Fixed priorities of the rules of each service, by transport and port. Bands: 1000-1999 external interface, 2000-2999
 * internal interface, 3000-3999 platform. The priority of a rule does not depend on other rules.
 */
type Priorities = Readonly<Record<string, number>>;

const PRIORITIES: Readonly<Record<EdgeSide, Readonly<Partial<Record<EdgeService, Priorities>>>>> = {
  [EdgeSide.EXTERNAL]: {
    [EdgeService.ACCESS_EDGE]: { 'TCP/443': 1000, 'TCP/5061': 1010, 'TCP/53': 1020, 'UDP/53': 1030, 'TCP/80': 1040 },
    [EdgeService.XMPP_PROXY]: { 'TCP/5269': 1100 },
    [EdgeService.WEB_CONFERENCING]: { 'TCP/443': 1200 },
    [EdgeService.AUDIO_VIDEO]: { 'UDP/3478': 1300, 'TCP/443': 1310, 'TCP/50000-59999': 1320, 'UDP/50000-59999': 1330 },
    [EdgeService.WINDOWS_ACTIVATION]: { 'TCP/1688': 3000 },
  },
  [EdgeSide.INTERNAL]: {
    [EdgeService.ACCESS_EDGE]: { 'TCP/5061': 2000 },
    [EdgeService.AV_AUTHENTICATION]: { 'TCP/5062': 2100 },
    [EdgeService.WEB_CONFERENCING]: { 'TCP/8057': 2200 },
    [EdgeService.AUDIO_VIDEO]: { 'UDP/3478': 2300, 'TCP/443': 2310 },
    [EdgeService.XMPP_PROXY]: { 'TCP/23456': 2400 },
    [EdgeService.CMS_REPLICATION]: { 'TCP/4443': 2500 },
    [EdgeService.CENTRALIZED_LOGGING]: { 'TCP/50001': 2510, 'TCP/50002': 2520, 'TCP/50003': 2530 },
    [EdgeService.REMOTE_DESKTOP]: { 'TCP/3389': 3100 },
  },
};

/** Priorities of health probes, by the service that they monitor. */
const PROBE_PRIORITIES: Readonly<Record<EdgeSide, Readonly<Partial<Record<EdgeService, Priorities>>>>> = {
  [EdgeSide.EXTERNAL]: {
    [EdgeService.ACCESS_EDGE]: { 'TCP/443': 3200, 'TCP/5061': 3210 },
    [EdgeService.XMPP_PROXY]: { 'TCP/5269': 3220 },
    [EdgeService.WEB_CONFERENCING]: { 'TCP/443': 3230 },
    [EdgeService.AUDIO_VIDEO]: { 'TCP/443': 3240 },
  },
  [EdgeSide.INTERNAL]: {
    [EdgeService.ACCESS_EDGE]: { 'TCP/5061': 3250 },
    [EdgeService.AV_AUTHENTICATION]: { 'TCP/5062': 3260 },
    [EdgeService.AUDIO_VIDEO]: { 'TCP/443': 3270 },
  },
};

/**
 * Priority of a rule, the same for both directions.
 *
 * @param ports effective port: a configured client port replaces the documented one
 * @param documentedPorts port in the planning table
 */
export function firewallPriority(
  side: EdgeSide, service: EdgeService, transport: Transport, ports: string, documentedPorts: string,
  family = IpFamily.IPV4,
): number {
  const priority = priorityIn(PRIORITIES[side][service], transport, ports, documentedPorts);
  if (priority === undefined) {
    throw new Error(`no firewall priority is reserved for ${side} ${service} ${transport} ${documentedPorts}: add it to `
      + 'the table, or to the row of the guide');
  }
  return family === IpFamily.IPV6 ? priority + IPV6_OFFSET : priority;
}

/** Priority of the rule that allows a health probe. */
export function healthProbePriority(side: EdgeSide, monitored: EdgeService, port: string): number {
  const priority = priorityIn(PROBE_PRIORITIES[side][monitored], Transport.TCP, port, DOCUMENTED_CLIENT_PORT);
  if (priority === undefined) {
    throw new Error(`no firewall priority is reserved for health probes of ${side} ${monitored} ${port}`);
  }
  return priority;
}

function priorityIn(
  priorities: Priorities | undefined, transport: Transport, ports: string, documentedPorts: string,
): number | undefined {
  return priorities?.[`${transport}/${ports}`] ?? priorities?.[`${transport}/${documentedPorts}`];
}
