import type { EdgePlan } from '../../plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { areServersMeant, LOAD_BALANCER_NAME, unseenReason, virtualAddressOf } from '../../plan/network/perimeter-rules';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { AddressSet, type Box, boxesOf, commonBox, IP_PROTOCOLS } from '../packet-space';
import type { AskedPackets } from '../part-comparison';
import { permitsOfRules } from '../permits-of-plan';
import type { PerimeterSide } from './perimeter-side';

/** What a rule of a plan asks a firewall for. */
export interface AskedOfFirewall extends AskedPackets {
  /** The virtual address, if it is enough to let either it or the servers out: the load balancer may or may not replace their addresses. */
  readonly either?: AddressSet;
}

/**
 * What a plan asks a firewall for in a direction, as it sees the packets: outside of the load balancers.
 *
 * @throws EdgeValidationError for addresses or ports that cannot be read; the plan may come from a file.
 */
export function askedOfFirewall(plan: EdgePlan, perimeter: PerimeterSide, direction: TrafficDirection): AskedOfFirewall[] {
  const crossing = crossingBoxes(perimeter, direction);
  const seen = plan.firewall
    .filter((rule) => rule.side === perimeter.side && rule.direction === direction && unseenReason(rule) === undefined)
    .map((rule) => seenRule(rule, plan));
  const virtual = new Map(seen.map(({ rule, either }) => [rule, either]));
  return permitsOfRules(seen.map(({ rule }) => rule), perimeter.internet)
    .map(({ rule, boxes }): AskedOfFirewall => {
      const either = virtual.get(rule);
      return {
        planRules: [rule.id], tableRows: rule.tableRows, ...(either === undefined ? {} : { either }),
        boxes: boxes.flatMap((box) => crossing.flatMap((each) => commonBox(box, each) ?? [])),
      };
    })
    .filter(({ boxes }) => boxes.length > 0);
}

function crossingBoxes({ guarded, others }: PerimeterSide, direction: TrafficDirection): Box[] {
  const isInbound = direction === TrafficDirection.INBOUND;
  return boxesOf({ protocols: IP_PROTOCOLS.ALL, sources: isInbound ? others : guarded, destinations: isInbound ? guarded : others });
}

interface SeenRule {
  readonly rule: FirewallRulePlan;
  readonly either: AddressSet | undefined;
}

/** A rule with its ends as the firewall sees them. */
function seenRule(rule: FirewallRulePlan, { loadBalancers }: EdgePlan): SeenRule {
  const isInbound = rule.direction === TrafficDirection.INBOUND;
  const local = isInbound ? rule.destination : rule.source;
  const remote = remoteEnd(rule, isInbound ? rule.source : rule.destination);
  const virtual = virtualAddressOf(rule, loadBalancers);
  const guarded = virtual === undefined ? local : { ...local, prefixes: [virtual, ...(areServersMeant(rule) ? local.prefixes : [])] };
  return {
    rule: isInbound ? { ...rule, source: remote, destination: guarded } : { ...rule, source: guarded, destination: remote },
    either: virtual === undefined || isInbound ? undefined : AddressSet.ofPrefixes([virtual], 'plan.loadBalancers'),
  };
}

/** Clients in place of the load balancer that forwards their traffic. Outside, anybody is the Internet. */
function remoteEnd({ side, access }: FirewallRulePlan, end: FirewallEnd): FirewallEnd {
  const isAnybody = side === EdgeSide.EXTERNAL && access === FirewallAccess.ALLOW
    && (end.kind === FirewallEndKind.ANY || end.name === LOAD_BALANCER_NAME);
  return isAnybody ? { kind: FirewallEndKind.INTERNET, prefixes: [] } : end;
}
