import type { GatewayPlan, ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { TrafficDirection } from '../values/vocabulary/traffic';
import { FirewallEndKind } from '../plan/network/firewall-plan';
import { AddressSet, type Box, commonBox } from './packet-space';
import { type AskedPackets, everythingOf } from './part-comparison';
import { type FirewallPart, internetOutside, permitsOfRules } from './permits-of-plan';
import { defaultRules } from './security-groups/default-rules';
import type { GuardedGateway } from './security-groups/security-group';
import type { ServiceTags } from './security-groups/service-tags';

/**
 * The directions of the one security group of a gateway, with the side that the plan has them on: clients are outside, and
 * pools are inside.
 */
export const GATEWAY_PARTS: readonly FirewallPart[] = [
  { side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND },
  { side: EdgeSide.INTERNAL, direction: TrafficDirection.OUTBOUND },
];

/** The subnet of a gateway. */
export function gatewaySubnet({ subnet }: GatewayPlan): AddressSet {
  return AddressSet.ofPrefixes([subnet], 'plan.gateway.subnet');
}

/** Addresses of the organization, as far as the plan of a reverse proxy knows them: its subnet, and what it connects to. */
export function organizationOfProxy(plan: ReverseProxyPlan, gateway: GatewayPlan): AddressSet {
  const connected = plan.firewall
    .filter(({ direction, destination }) =>
      direction === TrafficDirection.OUTBOUND && destination.kind === FirewallEndKind.ADDRESSES)
    .map(({ id, destination }) => AddressSet.ofPrefixes(destination.prefixes, `plan.firewall.${id}.destination.prefixes`));
  return AddressSet.union([gatewaySubnet(gateway), ...connected]);
}

/**
 * What the plan asks for in a direction, to or from the guarded addresses.
 *
 * Outbound, Azure itself asks for what its default rules allow: it does not let anybody block it for a gateway
 * (learn.microsoft.com/azure/application-gateway/configuration-infrastructure).
 *
 * @throws EdgeValidationError for addresses or ports that cannot be read; the plan may come from a file.
 */
export function permitsOfGateway(
  plan: ReverseProxyPlan, { direction }: FirewallPart, { guarded, tags, virtualNetwork }: GuardedGateway,
): AskedPackets[] {
  const rules = plan.firewall.filter((rule) => rule.direction === direction);
  const asked = permitsOfRules(rules, internetOutside(virtualNetwork))
    .map(({ rule: { id, tableRows }, boxes }): AskedPackets => ({ planRules: [id], tableRows, boxes }));
  const everything = guarded.flatMap(({ addresses }) => everythingOf(addresses, direction));
  return [...asked, ...direction === TrafficDirection.OUTBOUND ? askedByAzure(tags) : []]
    .map((each) => ({ ...each, boxes: inBoth(each.boxes, everything) }))
    .filter(({ boxes }) => boxes.length > 0);
}

function askedByAzure(tags: ServiceTags): AskedPackets[] {
  return defaultRules('', tags)
    .filter(({ direction, allows }) => direction === TrafficDirection.OUTBOUND && allows)
    .map(({ boxes }) => ({ planRules: [], tableRows: [], boxes }));
}

function inBoth(boxes: readonly Box[], others: readonly Box[]): Box[] {
  return boxes.flatMap((box) => others.flatMap((other) => commonBox(box, other) ?? []));
}
