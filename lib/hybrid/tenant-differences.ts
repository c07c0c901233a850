import type { TenantFederation } from '../plan/federation/tenant-federation';
import type { FederationSettings, TenantComparisonProps } from './federation-settings';
import { fixOf } from './difference-fixes';
import { type TenantDifference, TenantSetting } from './tenant-difference';

/** What is compared of a setting or a domain: `undefined` was not read. */
export interface ThreeSides {
  readonly plan: boolean;
  readonly onPremises: boolean | undefined;
  readonly tenant: boolean | undefined;
}

type Lists = Pick<FederationSettings, 'allowedDomains' | 'blockedDomains'>;

/** The differences by setting, and then by domain. Domains that belong on one side alone are not compared. */
export function tenantDifferences(
  planned: TenantFederation, { onPremises, tenant }: TenantComparisonProps, ofOneSide: ReadonlySet<string>,
): TenantDifference[] {
  const flag = (setting: TenantSetting, plan: boolean, name: 'openFederation' | 'federatedUsers' | 'sharedAddressSpace'): TenantDifference[] => (
    differenceOf(setting, undefined, { plan, onPremises: onPremises[name], tenant: tenant[name] }));
  const domains = (setting: TenantSetting, plan: readonly string[], name: keyof Lists, tenantHasList: boolean): TenantDifference[] => {
    const lists = [plan, onPremises[name], tenantHasList ? tenant[name] : undefined];
    const [inPlan, inServers, inTenant] = lists.map((list) => (list === undefined ? undefined : new Set(list)));
    return [...new Set(lists.flatMap((list) => list ?? []))].filter((each) => !ofOneSide.has(each)).sort().flatMap((each) => (
      differenceOf(setting, each, { plan: inPlan?.has(each) ?? false, onPremises: inServers?.has(each), tenant: inTenant?.has(each) })));
  };
  // An open tenant has no allow list, whether the plan wants it open or not.
  const tenantHasList = !planned.allowsAllKnownDomains && tenant.openFederation !== true;
  return [
    ...flag(TenantSetting.OPEN_FEDERATION, planned.allowsAllKnownDomains, 'openFederation'),
    ...flag(TenantSetting.FEDERATED_USERS, true, 'federatedUsers'),
    ...flag(TenantSetting.SHARED_ADDRESS_SPACE, true, 'sharedAddressSpace'),
    ...domains(TenantSetting.ALLOWED_DOMAINS, planned.allowedDomains, 'allowedDomains', tenantHasList),
    ...domains(TenantSetting.BLOCKED_DOMAINS, planned.blockedDomains, 'blockedDomains', true),
  ];
}

/** What was not compared, because a side was not read. */
export function notComparedOf(planned: TenantFederation, { onPremises, tenant }: TenantComparisonProps): string[] {
  const missing = (side: string, settings: FederationSettings, names: readonly (keyof FederationSettings)[]): string[] => (
    names.filter((name) => settings[name] === undefined).map((name) => `${NAMES[name]} of ${side}`));
  const all = Object.keys(NAMES) as (keyof FederationSettings)[];
  const hasList = !planned.allowsAllKnownDomains && tenant.openFederation !== true;
  return [...missing('Lync Server', onPremises, all), ...missing('the tenant', tenant, all.filter((name) => name !== 'allowedDomains' || hasList))];
}

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
