import { TenantSetting } from './tenant-difference';
import type { ThreeSides } from './tenant-differences';

const SERVERS_SCRIPT = 'lync-settings.ps1';
const TENANT_SCRIPT = 'tenant-settings.ps1';

/** What to do about a difference. */
export function fixOf(setting: TenantSetting, domain: string | undefined, { plan, onPremises, tenant }: ThreeSides): string {
  const scripts = [
    ...(onPremises !== undefined && onPremises !== plan ? [SERVERS_SCRIPT] : []),
    ...(tenant !== undefined && tenant !== plan ? [TENANT_SCRIPT] : []),
  ];
  if (plan || domain === undefined) return withoutPlanChange(setting, plan, scripts);
  return `remove it with ${removals(setting, domain, onPremises === true, tenant === true)}; or add it to the plan, and run its scripts`;
}

/** The plan has it, or it is on or off: the scripts of the plan set it. */
function withoutPlanChange(setting: TenantSetting, plan: boolean, scripts: readonly string[]): string {
  const run = `run ${scripts.join(' and ')} of this plan`;
  if (setting !== TenantSetting.OPEN_FEDERATION) return run;
  return `${run}, which ${plan ? 'accepts partners on no list' : 'cuts off partners on no list'}; or change partnerDiscovery of the plan`;
}

function removals(setting: TenantSetting, domain: string, inServers: boolean, inTenant: boolean): string {
  const isAllowed = setting === TenantSetting.ALLOWED_DOMAINS;
  return [
    ...(inServers ? [`${isAllowed ? 'Remove-CsAllowedDomain' : 'Remove-CsBlockedDomain'} -Identity ${domain}`] : []),
    ...(inTenant ? [isAllowed
      ? `Set-CsTenantFederationConfiguration -AllowedDomainsAsAList @{ Remove = ... } for ${domain}`
      : `Set-CsTenantFederationConfiguration -BlockedDomains @{ Remove = (New-CsEdgeDomainPattern -Domain ${domain}) }`] : []),
  ].join(' and ');
}
