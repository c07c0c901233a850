import type { TenantFederation } from '../plan/federation/tenant-federation';
import type { VerificationLevel } from '../values/vocabulary/federation';
import type { FederationSettings, OnPremisesSettings, TenantComparisonProps } from './federation-settings';
import { fixOf } from './difference-fixes';
import { type TenantDifference, TenantSetting } from './tenant-difference';

/** What is compared of a setting or a domain: `undefined` was not read. */
export interface ThreeSides {
  readonly plan: boolean;
  readonly onPremises: boolean | undefined;
  readonly tenant: boolean | undefined;
}

type Lists = Pick<FederationSettings, 'allowedDomains' | 'blockedDomains'>;

/** What the plans have of both sides. */
export interface PlannedSides {
  readonly tenant: TenantFederation;
  readonly outsideUsers: boolean;
  /** Of the hosting provider that leads to the tenant. */
  readonly verificationLevel: VerificationLevel;
}

/** The differences by setting, and then by domain. Domains that belong on one side alone are not compared. */
export function tenantDifferences(
  { tenant: planned, outsideUsers, verificationLevel }: PlannedSides, { onPremises, tenant }: TenantComparisonProps, ofOneSide: ReadonlySet<string>,
): TenantDifference[] {
  const flag = (setting: TenantSetting, plan: boolean, name: 'openFederation' | 'federatedUsers' | 'sharedAddressSpace'): TenantDifference[] => (
    differenceOf(setting, undefined, { plan, onPremises: onPremises[name], tenant: tenant[name] }));
  const ofServers = (setting: TenantSetting, plan: boolean, side: boolean | undefined): TenantDifference[] => (
    differenceOf(setting, undefined, { plan, onPremises: side, tenant: undefined }));
  const hasLevel = onPremises.verificationLevel === undefined ? undefined : onPremises.verificationLevel === verificationLevel;
  const domains = (setting: TenantSetting, plan: readonly string[], name: keyof Lists, tenantHasList: boolean): TenantDifference[] => {
    const lists = [plan, onPremises[name], tenantHasList ? tenant[name] : undefined];
    const [inPlan, inServers, inTenant] = lists.map((list) => (list === undefined ? undefined : new Set(list)));
    return [...new Set(lists.flatMap((list) => list ?? []))].filter((each) => !ofOneSide.has(each)).sort().flatMap((each) => (
      differenceOf(setting, each, { plan: inPlan?.has(each) ?? false, onPremises: inServers?.has(each), tenant: inTenant?.has(each) })));
  };
  // An open tenant has no allow list, whether the plan wants it open or not.
  const tenantHasList = !planned.allowsAllKnownDomains && tenant.openFederation !== true;
  return withBlockedFirst([
    ...flag(TenantSetting.OPEN_FEDERATION, planned.allowsAllKnownDomains, 'openFederation'),
    ...flag(TenantSetting.FEDERATED_USERS, true, 'federatedUsers'),
    ...flag(TenantSetting.SHARED_ADDRESS_SPACE, true, 'sharedAddressSpace'),
    ...ofServers(TenantSetting.HOSTING_PROVIDER, true, onPremises.hostingProvider),
    ...ofServers(TenantSetting.VERIFICATION_LEVEL, true, hasLevel),
    ...ofServers(TenantSetting.OUTSIDE_USERS, outsideUsers, onPremises.outsideUsers),
    ...ofServers(TenantSetting.DNS_SRV_ROUTING, true, onPremises.dnsSrvRouting),
    ...domains(TenantSetting.ALLOWED_DOMAINS, planned.allowedDomains, 'allowedDomains', tenantHasList),
    ...domains(TenantSetting.BLOCKED_DOMAINS, planned.blockedDomains, 'blockedDomains', true),
  ]);
}

/** A partner of the plan that a side blocks: the scripts stop at it, so that somebody decides before they allow it. */
function withBlockedFirst(differences: readonly TenantDifference[]): TenantDifference[] {
  const isBlocked = ({ setting, domain, plan }: TenantDifference): boolean => setting === TenantSetting.ALLOWED_DOMAINS && plan
    && differences.some((other) => other.setting === TenantSetting.BLOCKED_DOMAINS && other.domain === domain && !other.plan);
  return differences.map((each) => (isBlocked(each) ? { ...each, fix: `decide first whether it stays blocked, see blocked domains; if not, ${each.fix} after that` } : each));
}

/** What was not compared, because a side was not read. */
export function notComparedOf({ tenant: planned }: PlannedSides, { onPremises, tenant }: TenantComparisonProps): string[] {
  const hasList = !planned.allowsAllKnownDomains && tenant.openFederation !== true;
  const ofBoth = Object.keys(NAMES) as (keyof FederationSettings)[];
  const ofServers = (Object.keys(NAMES_OF_SERVERS) as (keyof OnPremisesSettings)[])
    // A provider that is missing has none.
    .filter((name) => name !== 'verificationLevel' || onPremises.hostingProvider !== false);
  const names: Readonly<Record<keyof OnPremisesSettings, string>> = { ...NAMES, ...NAMES_OF_SERVERS };
  return [
    ...[...ofBoth, ...ofServers].filter((name) => onPremises[name] === undefined).map((name) => `${names[name]} of Lync Server`),
    ...ofBoth.filter((name) => name !== 'allowedDomains' || hasList).filter((name) => tenant[name] === undefined).map((name) => `${names[name]} of the tenant`),
  ];
}

const NAMES_OF_SERVERS: Readonly<Record<Exclude<keyof OnPremisesSettings, keyof FederationSettings>, string>> = {
  hostingProvider: 'hosting provider',
  verificationLevel: 'verification level',
  outsideUsers: 'outside users',
  dnsSrvRouting: 'routing by SRV records',
};

const NAMES: Readonly<Record<keyof FederationSettings, string>> = {
  openFederation: 'open federation',
  federatedUsers: 'federated users',
  sharedAddressSpace: 'shared address space',
  allowedDomains: 'allowed domains',
  blockedDomains: 'blocked domains',
};

function differenceOf(setting: TenantSetting, domain: string | undefined, sides: ThreeSides): TenantDifference[] {
  const { plan, onPremises, tenant } = sides;
  if ([onPremises, tenant].every((side) => side === undefined || side === plan)) return [];
  return [{
    id: domain === undefined ? setting : `${setting}/${domain}`,
    setting,
    ...(domain === undefined ? {} : { domain }),
    plan,
    ...(onPremises === undefined ? {} : { onPremises }),
    ...(tenant === undefined ? {} : { tenant }),
    fix: fixOf(setting, domain, sides),
  }];
}
