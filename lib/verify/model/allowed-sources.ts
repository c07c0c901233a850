import { endLabel } from '../../plan/network/end-label';
import { type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { Cidr } from '../../values/cidr';
import { IpAddress } from '../../values/ip-address';
import type { Endpoint } from './endpoint';
import type { PlanToVerify } from './plan-to-verify';

/** Rules of a plan, for an Edge or a reverse proxy. */
export function firewallOf({ edge, proxy }: PlanToVerify): readonly FirewallRulePlan[] {
  return edge?.firewall ?? proxy?.firewall ?? [];
}

/** Who may use an endpoint, if not everybody: the sources of the rules that open it; empty for everybody. */
export function limitedSources({ firewallRules }: Endpoint, rulesById: ReadonlyMap<string, FirewallRulePlan>): FirewallEnd[] {
  const sources = firewallRules.flatMap((id) => rulesById.get(id)?.source ?? []);
  return sources.every(({ kind }) => kind === FirewallEndKind.ADDRESSES) ? sources : [];
}

/** ` from Lync servers`; nothing for everybody. */
export function fromSources(sources: readonly FirewallEnd[]): string {
  const names = [...new Set(sources.map((source) => endLabel(source)))].sort();
  return names.length === 0 ? '' : ` from ${names.join(' and ')}`;
}

/**
 * Why a connection that does not come about says nothing: this computer is not among those that may connect. Undefined if it may be.
 *
 * @param localAddress that the connection would have come from
 */
export function notAllowedReason(found: string, localAddress: string | undefined, sources: readonly FirewallEnd[]): string | undefined {
  if (sources.length === 0 || localAddress === undefined || isAmong(localAddress, sources)) return undefined;
  return `${found}, but this computer (${localAddress}) is not among those that may connect`;
}

function isAmong(address: string, sources: readonly FirewallEnd[]): boolean {
  return sources.some(({ prefixes }) => prefixes.some((prefix) => contains(prefix, address)));
}

function contains(prefix: string, text: string): boolean {
  if (!IpAddress.isValid(text)) return false;
  const address = IpAddress.parse(text, 'address');
  // A plan may have been edited: what is no network has no addresses.
  if (IpAddress.isValid(prefix)) return IpAddress.parse(prefix, 'prefix').equals(address);
  return networkOf(prefix)?.contains(address) === true;
}

function networkOf(prefix: string): Cidr | undefined {
  try {
    return Cidr.parse(prefix, 'prefix');
  } catch {
    return undefined;
  }
}
