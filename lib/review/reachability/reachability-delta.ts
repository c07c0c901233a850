import { IpFamily } from '../../values/ip-address';
import type { EdgePlan } from '../../plan/edge-plan';
import type { PlanReachability, ReachabilityBox } from '../../projection/changes/reachability';
import { grouped } from '../../projection/model/grouped';
import {
  AddressSet, type Box, commonBox, type IntervalSet, IP_PROTOCOLS, portText, protocolText, without, witnessText,
} from '../../proof/packet-space';
import {
  FIREWALL_PARTS, type FirewallPart, internetOutside, organizationOf, permitsOfPlan,
} from '../../proof/permits-of-plan';
import type { PlanTransition } from '../interruptions/interruption-rule';
import { addressesInWords, addressWord } from './address-words';
import { type CausedPackets, causesOfPackets } from './causes-of-packets';
import { fewestBoxes } from './fewest-boxes';

/** Packets with one cause, and the planning rows that ask for them. */
interface PlannedPackets extends CausedPackets {
  readonly tableRows: readonly string[];
}

/**
 * The packets that pass the firewall of only one of two plans. It compares sets of packets: rules that are written differently
 * but permit the same packets are no difference. The packets of one cause are told in few boxes, and each packet once.
 *
 * The Internet is the same for both plans: the public addresses that belong to the organization in neither of them. A network
 * that joins the organization is therefore a difference where rules list it, and not wherever a rule is for the Internet.
 *
 * @throws EdgeValidationError for addresses or ports that cannot be read; the plans may come from files.
 */
export function reachabilityDelta(before: EdgePlan, after: EdgePlan): PlanReachability {
  const internet = internetOutside(AddressSet.union([organizationOf(before), organizationOf(after)]));
  const opened = (plans: PlanTransition<EdgePlan>): ReachabilityBox[] => (
    FIREWALL_PARTS.flatMap((part) => openedBoxes(part, plans, internet)));
  return { opened: opened({ before, after }), closed: opened({ before: after, after: before }) };
}

/** What passes on a side and in a direction and did not before, by cause. */
function openedBoxes(part: FirewallPart, plans: PlanTransition<EdgePlan>, internet: AddressSet): ReachabilityBox[] {
  const [earlier, later] = [plans.before, plans.after].map((plan) => permitsOfPlan(plan.firewall, part, internet));
  const passed = (earlier ?? []).flatMap(({ boxes }) => boxes);
  const packets = (later ?? []).flatMap((permit): PlannedPackets[] => {
    const opened = without(permit.boxes, passed);
    return opened.length === 0 ? [] : causesOfPackets(permit, opened, part, earlier ?? [], plans)
      .map((caused) => ({ ...caused, tableRows: permit.rule.tableRows }));
  });
  const told: Box[] = [];
  return [...grouped(packets, ({ cause }) => cause)].flatMap(([cause, caused]) => {
    const boxes = fewestBoxes(without(caused.flatMap((each) => each.boxes), told));
    told.push(...boxes);
    return ofBothFamilies(boxes, internet).map(({ box, sources, destinations, parts }): ReachabilityBox => ({
      ...part,
      protocol: protocolWords(box.protocols),
      ports: portText(box.destinationPorts),
      sources,
      destinations,
      witness: witnessText(box, addressWord),
      tableRows: rowsOf(parts, caused),
      cause,
    }));
  });
}

function protocolWords(protocols: IntervalSet): string {
  const left = IP_PROTOCOLS.ALL.minus(protocols);
  const isMost = !left.isEmpty && protocols.intervals.length > left.intervals.length;
  return isMost ? `any except ${protocolText(left)}` : protocolText(protocols);
}

/** The rows of the rules that let some of the packets pass. */
function rowsOf(boxes: readonly Box[], caused: readonly PlannedPackets[]): string[] {
  const asking = caused.filter((each) => boxes.some((box) => each.boxes.some((other) => commonBox(box, other) !== undefined)));
  return [...new Set(asking.flatMap(({ tableRows }) => tableRows))];
}

/** A box with its addresses in words, or two that differ in nothing but the family of their addresses. */
interface ToldBox {
  readonly box: Box;
  readonly parts: readonly Box[];
  readonly sources: string[];
  readonly destinations: string[];
}

/** Joins each IPv4 box with an IPv6 box for the same ports: no packet goes from one family to the other. */
function ofBothFamilies(boxes: readonly Box[], internet: AddressSet): ToldBox[] {
  const words = (box: Box): ToldBox => ({
    box,
    parts: [box],
    sources: addressesInWords(box.family, box.sources, internet),
    destinations: addressesInWords(box.family, box.destinations, internet),
  });
  const alike = grouped(boxes.map(words), (told) => [
    told.box.protocols.key, told.box.destinationPorts.key, told.box.sourcePorts.key, nameOf(told.sources),
    nameOf(told.destinations),
  ].join(' '));
  return [...alike.values()].flatMap((group) => {
    const [ipv4, ipv6] = Object.values(IpFamily).map((family) => group.filter(({ box }) => box.family === family));
    const [longer = [], shorter = []] = (ipv4 ?? []).length < (ipv6 ?? []).length ? [ipv6, ipv4] : [ipv4, ipv6];
    return longer.map((one, index) => joined(one, shorter[index]));
  });
}

/** Names that both families have in common stay together: `Internet` is not joined with a list. */
function nameOf(addresses: readonly string[]): string {
  return addresses.some((text) => /^(?:any|[A-Z])/.test(text)) ? addresses.join() : '';
}

function joined(one: ToldBox, other: ToldBox | undefined): ToldBox {
  if (other === undefined) return one;
  const [ipv4, ipv6] = one.box.family === IpFamily.IPV4 ? [one, other] : [other, one];
  return {
    box: ipv4.box,
    parts: [ipv4.box, ipv6.box],
    sources: [...new Set([...ipv4.sources, ...ipv6.sources])],
    destinations: [...new Set([...ipv4.destinations, ...ipv6.destinations])],
  };
}
