import type { ProvedBox } from '../values/firewall-verdict';
import { TrafficDirection } from '../values/vocabulary/traffic';
import {
  type AddressSet, type Box, BoxIndex, BoxSet, commonBox, everythingFrom, everythingTo, GrowingBoxes, isIn, passages, type Packet, without, witnessOf,
} from './packet-space';
import type { FirewallPart } from './permits-of-plan';
import { provedBox } from './proved-box';
import type { GuardedAddresses } from './security-groups/security-group';

/** What a comparison of a plan and its security groups results in. */
export interface ComparedBoxes {
  readonly boxes: number;
  readonly missing: ProvedBox[];
  readonly extra: ProvedBox[];
}

/** Packets that have to pass, and what asks for them. */
export interface AskedPackets {
  /** IDs of rules of the plan. */
  readonly planRules: string[];
  /** IDs of planning rows. */
  readonly tableRows: string[];
  readonly boxes: readonly Box[];
}

/** Packets that the groups let pass, by the rules that do. */
interface Passing {
  readonly securityRules: string[];
  readonly boxes: readonly Box[];
}

/** Compares every packet to, or from, the guarded addresses, on one side and in one direction. */
export function comparePart(
  part: FirewallPart, asked: readonly AskedPackets[], guarded: readonly GuardedAddresses[], internet: AddressSet,
): ComparedBoxes {
  const wanted = asked.flatMap(({ boxes }) => boxes);
  const passing = guarded.flatMap((each) => passingThrough(each, part.direction));
  const missing = differences(asked, passing.flatMap(({ boxes }) => boxes));
  const extra = differences(passing, wanted);
  return {
    boxes: wanted.length,
    missing: missing.map(({ cause: { planRules, tableRows }, box }) => provedBox(part, box, internet, {
      planRules, tableRows, securityRules: stoppedBy(witnessOf(box), guarded, part.direction),
    })),
    extra: extra.map(({ cause: { securityRules }, box }) => provedBox(part, box, internet, {
      planRules: [], tableRows: [], securityRules,
    })),
  };
}

/** The comparisons of several parts together. */
export function comparedParts(parts: readonly ComparedBoxes[]): ComparedBoxes {
  return {
    boxes: parts.reduce((sum, { boxes }) => sum + boxes, 0),
    missing: parts.flatMap(({ missing }) => missing),
    extra: parts.flatMap(({ extra }) => extra),
  };
}

/** Every packet to some addresses, or from them. */
export function everythingOf(addresses: AddressSet, direction: TrafficDirection): Box[] {
  return direction === TrafficDirection.INBOUND ? everythingTo(addresses) : everythingFrom(addresses);
}

/** What passes both groups to, or from, some addresses. */
function passingThrough({ addresses, groups }: GuardedAddresses, direction: TrafficDirection): readonly Passing[] {
  return groups.reduce<readonly Passing[]>((before, group) => {
    const ofGroup = passages(group.rules(direction));
    return before.flatMap(({ securityRules, boxes }) => ofGroup.flatMap(({ rule, boxes: others }) => {
      const common = boxes.flatMap((one) => others.flatMap((other) => commonBox(one, other) ?? []));
      return common.length === 0 ? [] : [{ securityRules: [...securityRules, rule.name], boxes: common }];
    }));
  }, [{ securityRules: [], boxes: everythingOf(addresses, direction) }]);
}

/** The boxes of each cause that are not among others, each packet with the first of its causes. */
export function differences<Cause extends { readonly boxes: readonly Box[] }>(
  causes: readonly Cause[], others: readonly Box[],
): readonly { readonly cause: Cause; readonly box: Box }[] {
  const index = new BoxIndex();
  index.add(others);
  const told = new GrowingBoxes();
  return causes.flatMap((cause) => {
    const rest = without(cause.boxes, index.near(cause.boxes));
    const { boxes } = BoxSet.of(without(rest, told.near(rest)));
    told.add(boxes);
    return boxes.map((box) => ({ cause, box }));
  });
}

/** The rules that stop a packet, one for each group that does. */
function stoppedBy(packet: Packet, guarded: readonly GuardedAddresses[], direction: TrafficDirection): string[] {
  const local = direction === TrafficDirection.INBOUND ? packet.destination : packet.source;
  return guarded
    .filter(({ addresses }) => addresses.of(packet.family).contains(local))
    .flatMap(({ groups }) => groups)
    .map((group) => group.rules(direction).find(({ boxes }) => boxes.some((box) => isIn(packet, box))))
    .flatMap((rule) => (rule === undefined || rule.allows ? [] : [rule.name]));
}
