import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import type { Perimeter } from './perimeter';
import { type AddressList, allowRules, omissionOf, type PolicyRow, policyRow } from './policy-rows';
import { checkTermNames } from './term-names';

/** A platform of Aerleon for firewalls that forward traffic. */
export type PolicyTarget = 'ciscoasa' | 'fortigate' | 'paloalto' | 'speedway' | 'srx';

/** Platforms that match the addresses of servers behind destination NAT. */
const AFTER_TRANSLATION: readonly PolicyTarget[] = ['ciscoasa', 'fortigate', 'speedway', 'srx'];
/** Platforms that match public addresses, before destination NAT. */
const BEFORE_TRANSLATION: readonly PolicyTarget[] = ['paloalto'];

/** The rows of a side and direction for some platforms. */
export interface PolicyFilter {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
  readonly targets: readonly PolicyTarget[];
  /** Whether there are IPv6 addresses besides IPv4 addresses. */
  readonly isDualStack: boolean;
  readonly rows: readonly PolicyRow[];
  /** Addresses of the servers, to and from which all other traffic is denied. */
  readonly own: AddressList;
}

/** The filters of the firewall on a side; empty without a rule. */
export function filtersOf(perimeter: Perimeter, side: EdgeSide): PolicyFilter[] {
  return [TrafficDirection.INBOUND, TrafficDirection.OUTBOUND].flatMap((direction) => {
    const rules = allowRules(perimeter, side, direction).filter((rule) => omissionOf(rule) === undefined);
    checkTermNames(rules);
    return rules.length === 0 ? [] : filtersOfDirection(rules, perimeter, side, direction);
  });
}

function filtersOfDirection(
  rules: readonly FirewallRulePlan[], perimeter: Perimeter, side: EdgeSide, direction: TrafficDirection,
): PolicyFilter[] {
  const isDualStack = hasIpv6(perimeter, side);
  const real: PolicyFilter = {
    side,
    direction,
    targets: AFTER_TRANSLATION,
    isDualStack,
    rows: rules.map((rule) => policyRow(rule, perimeter)),
    own: { label: `${perimeter.name} ${side} addresses`, prefixes: perimeter.ownAddresses[side] },
  };
  if (side === EdgeSide.INTERNAL || direction === TrafficDirection.OUTBOUND || !isTranslated(perimeter)) {
    return [{ ...real, targets: [...AFTER_TRANSLATION, ...BEFORE_TRANSLATION].sort() }];
  }
  return perimeter.hasUnknownAddresses ? [real] : [real, {
    ...real,
    targets: BEFORE_TRANSLATION,
    rows: real.rows.map((row) => (
      row.destination === undefined ? row : { ...row, destination: publicList(row.destination, perimeter) })),
    own: publicList(real.own, perimeter),
  }];
}

/** Whether the servers have IPv6 addresses on a side. */
export function hasIpv6({ ownAddresses }: Perimeter, side: EdgeSide): boolean {
  return ownAddresses[side].some((address) => address.includes(':'));
}

/** Whether public addresses differ from those of the servers, or may differ because they are not known. */
export function isTranslated(perimeter: Perimeter): boolean {
  return perimeter.hasUnknownAddresses
    || perimeter.ownAddresses[EdgeSide.EXTERNAL].some((address) => publicAddress(address, perimeter) !== address);
}

function publicList({ label, prefixes }: AddressList, perimeter: Perimeter): AddressList {
  const addresses = prefixes.map((prefix) => publicAddress(prefix, perimeter));
  return { label: `${label} public`, prefixes: [...new Set(addresses)] };
}

function publicAddress(address: string, { publicAddresses }: Perimeter): string {
  return publicAddresses.get(address) ?? address;
}
