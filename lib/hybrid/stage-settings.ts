import { MICROSOFT_365_PROXY } from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import { isOwnTenant, type TenantFederation } from '../plan/federation/tenant-federation';
import { counted } from '../projection/model/words';
import { HybridStage, type HybridSetting } from './hybrid-stage';

const { ON_PREMISES, HYBRID, ONLINE } = HybridStage;

type Values = Readonly<Record<HybridStage, string>>;

/** The settings of a stage: the same ones in each. */
export function stageSettings(plan: EdgePlan, tenant: TenantFederation, stage: HybridStage): HybridSetting[] {
  const setting = (id: string, side: string, name: string, values: Values): HybridSetting => ({ id, side, name, value: values[stage] });
  const federates = onOff(plan.accessEdgeConfiguration.allowFederatedUsers);
  const discovery = onOff(plan.accessEdgeConfiguration.enablePartnerDiscovery);
  const lists = tenant.allowsAllKnownDomains ? 'all known domains' : counted(tenant.allowedDomains.length, 'domain');
  const blocked = counted(tenant.blockedDomains.length, 'domain');
  const servers = counted(plan.servers.length, 'server');
  return [
    setting('lync-server/hosting-provider', 'Lync Server', `Hosting provider at ${MICROSOFT_365_PROXY}`, {
      [ON_PREMISES]: providerToday(plan), [HYBRID]: 'on, shares the address space and hosts users', [ONLINE]: 'off',
    }),
    setting('lync-server/federated-users', 'Lync Server', 'Federated users', { [ON_PREMISES]: federates, [HYBRID]: 'on', [ONLINE]: 'gone' }),
    setting('lync-server/partner-discovery', 'Lync Server', 'Partner discovery', { [ON_PREMISES]: discovery, [HYBRID]: discovery, [ONLINE]: 'gone' }),
    setting('tenant/shared-address-space', 'Tenant', 'Shared address space', { [ON_PREMISES]: 'off', [HYBRID]: 'on', [ONLINE]: 'off' }),
    setting('tenant/federated-users', 'Tenant', 'Federated users', { [ON_PREMISES]: 'not used', [HYBRID]: 'on', [ONLINE]: 'on' }),
    setting('tenant/allowed-domains', 'Tenant', 'Allowed domains', { [ON_PREMISES]: 'not used', [HYBRID]: lists, [ONLINE]: lists }),
    setting('tenant/blocked-domains', 'Tenant', 'Blocked domains', { [ON_PREMISES]: 'not used', [HYBRID]: blocked, [ONLINE]: blocked }),
    setting('edge-pool/servers', 'Edge pool', plan.internal.fqdn, { [ON_PREMISES]: servers, [HYBRID]: servers, [ONLINE]: 'gone' }),
  ];
}

/** A plan that is hybrid does not tell what was there before. */
function providerToday({ federation }: EdgePlan): string {
  const known = (federation?.hostingProviders ?? []).find(({ proxyFqdn }) => proxyFqdn === MICROSOFT_365_PROXY);
  if (known === undefined) return 'none';
  return isOwnTenant(known) ? 'shares nothing' : 'on, for other organizations';
}

function onOff(flag: boolean): string {
  return flag ? 'on' : 'off';
}
