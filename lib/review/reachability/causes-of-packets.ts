import { IpFamily } from '../../values/ip-address';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import type { EdgePlan } from '../../plan/edge-plan';
import { endLabel } from '../../plan/network/end-label';
import { FirewallEndKind } from '../../plan/network/firewall-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { AddressSet, type Box, commonBox, without } from '../../proof/packet-space';
import { type FirewallPart, type PlannedPermit, serverAddresses } from '../../proof/permits-of-plan';
import type { PlanTransition } from '../interruptions/interruption-rule';
import { listed } from '../changes/words';
import { causeOfRule } from './cause-of-rule';

/** Packets, and what makes them pass. */
export interface CausedPackets {
  readonly cause: string;
  readonly boxes: readonly Box[];
}

type Ends = 'sources' | 'destinations';

/**
 * Tells what makes the packets of a rule pass that did not pass before. It compares packets to those that passed before for
 * the same service, so that it does not matter how rules are written:
 *
 * - at another address of the Edge: the server that is new, or has another address,
 * - with somebody else: the network or list that is wider,
 * - otherwise: IPv6, or the feature or partner that the rule is for.
 *
 * @param earlier what passes by the rules of the earlier plan
 */
export function causesOfPackets(
  { rule }: PlannedPermit, opened: readonly Box[], part: FirewallPart, earlier: readonly PlannedPermit[],
  plans: PlanTransition<EdgePlan>,
): CausedPackets[] {
  const [far, near]: [Ends, Ends] = part.direction === TrafficDirection.INBOUND
    ? ['sources', 'destinations']
    : ['destinations', 'sources'];
  const known = earlier.filter((permit) => permit.rule.service === rule.service).flatMap(({ boxes }) => boxes);
  const servers = newServers(plans, part);
  const newAddresses = AddressSet.ofPrefixes(servers.addresses, 'plan.servers');

  const knownForAll = known.map((box) => ({ ...box, [far]: everyAddress(box) }));
  const atServers = known.map((box) => ({ ...box, [far]: everyAddress(box), [near]: newAddresses.of(box.family) }));
  const byServer = inBoth(opened, atServers.filter((box) => !box[near].isEmpty));
  const others = without(opened, byServer);
  const byFarEnd = rule[END_OF[far]].kind === FirewallEndKind.ADDRESSES ? inBoth(others, knownForAll) : [];
  const rest = without(others, byFarEnd);
  const isIpv6New = known.length > 0 && !hasIpv6(plans.before, part) && hasIpv6(plans.after, part);
  const byIpv6 = isIpv6New ? rest.filter(({ family }) => family === IpFamily.IPV6) : [];
  const byRule = isIpv6New ? rest.filter(({ family }) => family === IpFamily.IPV4) : rest;
  return [
    { cause: servers.name, boxes: byServer },
    { cause: endLabel(rule[END_OF[far]]), boxes: byFarEnd },
    { cause: 'IPv6', boxes: byIpv6 },
    { cause: causeOfRule(rule, plans), boxes: byRule },
  ].filter(({ boxes }) => boxes.length > 0);
}

const END_OF = { sources: 'source', destinations: 'destination' } as const;

function everyAddress({ family }: Box): Box['sources'] {
  return AddressSet.ALL.of(family);
}

function inBoth(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return boxes.flatMap((one) => others.flatMap((other) => commonBox(one, other) ?? []));
}

function hasIpv6(plan: EdgePlan, { side }: FirewallPart): boolean {
  return serverAddresses(plan, side).some((address) => address.includes(':'));
}

/** The servers with addresses on a side that the earlier plan does not have, and these addresses. */
function newServers({ before, after }: PlanTransition<EdgePlan>, { side }: FirewallPart): {
  readonly name: string;
  readonly addresses: readonly string[];
} {
  const earlier = new Set(serverAddresses(before, side));
  const ofServer = (server: EdgeServerPlan): string[] => (
    serverAddresses({ ...after, servers: [server] }, side).filter((address) => !earlier.has(address)));
  const servers = after.servers.filter((server) => ofServer(server).length > 0);
  const names = servers.map(({ computerName }) => computerName);
  return { name: `${names.length === 1 ? 'server' : 'servers'} ${listed(names)}`, addresses: servers.flatMap(ofServer) };
}
