import * as certificates from '../../lib/values/vocabulary/certificates';
import * as dns from '../../lib/values/vocabulary/dns';
import * as services from '../../lib/values/vocabulary/edge-service';
import * as sides from '../../lib/values/vocabulary/edge-side';
import * as exchange from '../../lib/values/vocabulary/exchange-um';
import * as federation from '../../lib/values/vocabulary/federation';
import * as push from '../../lib/values/vocabulary/mobile-push';
import * as conditions from '../../lib/values/vocabulary/planning-condition';
import * as products from '../../lib/values/vocabulary/product-key';
import * as publicIm from '../../lib/values/vocabulary/public-im';
import * as proxies from '../../lib/values/vocabulary/reverse-proxy';
import * as topologies from '../../lib/values/vocabulary/topology';
import * as traffic from '../../lib/values/vocabulary/traffic';
import * as xmpp from '../../lib/values/vocabulary/xmpp';
import { DnsAddressOwner } from '../../lib/plan/network/dns-plan';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { FirewallAccess, FirewallEndKind, FirewallRuleKind } from '../../lib/plan/network/firewall-plan';
import { ExternalAccessPolicyScope } from '../../lib/plan/settings/lync-settings-plan';
import { MediaPolicyForm } from '../../lib/plan/settings/media-policy-plan';

const ENUMS: readonly (readonly string[])[] = [
  ...[
    certificates, dns, services, sides, exchange, federation, push, conditions, products, publicIm, proxies, topologies, traffic, xmpp,
  ].flatMap((module) => Object.values(module) as readonly object[]),
  DnsAddressOwner, FindingSeverity, FirewallAccess, FirewallEndKind, FirewallRuleKind, ExternalAccessPolicyScope, MediaPolicyForm,
].flatMap((words) => [Object.values(words) as readonly string[]]);

/** A value in a plan, and its place. */
export interface PlanLeaf {
  /** Only the properties: `firewall.source.prefixes`. */
  readonly property: string;
  /** Properties and places in lists. */
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean;
}

/** Every text, number and boolean of a plan. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): PlanLeaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, Array.isArray(value) ? Number(name) : name]));
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ property: path.filter((name) => typeof name === 'string').join('.'), path, value }];
}

/** Other values that a place could have: of a word of a closed set, another word of each set that has it. */
export function othersThan(value: PlanLeaf['value']): PlanLeaf['value'][] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  const words = ENUMS.filter((known) => known.includes(value)).flatMap((known) => known.find((word) => word !== value) ?? []);
  return words.length === 0 ? [`${value}x`] : [...new Set(words)];
}

/** The plan with another value at a place: a copy of what the way there leads through, and the rest as it is. */
export function withValue<Plan>(plan: Plan, path: PlanLeaf['path'], value: PlanLeaf['value']): Plan {
  const [name, ...rest] = path;
  if (name === undefined) return value as Plan;
  const copy = (Array.isArray(plan) ? [...plan as unknown[]] : { ...plan }) as object;
  Reflect.set(copy, name, withValue(Reflect.get(copy, name), rest, value));
  return copy as Plan;
}
