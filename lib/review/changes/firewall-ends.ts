import { Cidr } from '../../values/cidr';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { isPublicAddress } from '../../values/special-ranges';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';

/** How much an end covers by its kind alone. */
const BREADTH: Readonly<Record<FirewallEndKind, number>> = {
  [FirewallEndKind.ADDRESSES]: 0,
  [FirewallEndKind.PLATFORM_LOAD_BALANCER]: 0,
  [FirewallEndKind.PLATFORM_GATEWAY_MANAGER]: 0,
  [FirewallEndKind.INTERNET]: 1,
  [FirewallEndKind.ANY]: 2,
};

/** Whether a rule lets in what comes from the Internet, from everywhere, or from public addresses. */
export function comesFromInternet({ side, direction, access, source }: FirewallRulePlan): boolean {
  if (direction !== TrafficDirection.INBOUND || access !== FirewallAccess.ALLOW) return false;
  switch (source.kind) {
    case FirewallEndKind.INTERNET: case FirewallEndKind.ANY: return true;
    case FirewallEndKind.ADDRESSES: return side === EdgeSide.EXTERNAL && source.prefixes.some(isPublic);
    case FirewallEndKind.PLATFORM_LOAD_BALANCER: case FirewallEndKind.PLATFORM_GATEWAY_MANAGER: return false;
  }
}

/** Whether the second end covers something that the first does not. */
export function isBroader(was: FirewallEnd, is: FirewallEnd): boolean {
  if (was.kind !== is.kind) return BREADTH[is.kind] > BREADTH[was.kind];
  return prefixesWithout(is, was).length > 0;
}

/** Addresses and networks of an end that the other does not cover. */
export function prefixesWithout({ prefixes }: FirewallEnd, { prefixes: others }: FirewallEnd): string[] {
  const same = new Set(others);
  const left = prefixes.filter((prefix) => !same.has(prefix));
  if (left.length === 0) return [];
  const networks = others.flatMap((other) => networkOf(other) ?? []);
  return left.filter((prefix) => {
    const network = networkOf(prefix);
    return network === undefined || !networks.some((other) => other.containsCidr(network));
  });
}

/** Text that is no network covers nothing, and is covered by nothing: stored plans can hold any text. */
function networkOf(prefix: string): Cidr | undefined {
  const [base = '', length] = prefix.split('/');
  if (!IpAddress.isValid(base)) return undefined;
  const bits = IpAddress.parse(base, 'prefix').family === IpFamily.IPV4 ? 32 : 128;
  try {
    return Cidr.parse(`${base}/${length ?? bits}`, 'prefix');
  } catch {
    return undefined;
  }
}

function isPublic(prefix: string): boolean {
  const network = networkOf(prefix);
  // Wider than any private range, or unknown.
  if (network === undefined || network.prefixLength < (network.family === IpFamily.IPV4 ? 8 : 7)) return true;
  return isPublicAddress(network.base);
}
