import { EdgeService } from '../../values/vocabulary/edge-service';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import { PublicImProvisioning } from '../../plan/federation/public-im-plan';
import { serviceOf } from '../../plan/servers/service-of';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import { command, entered, unknownPublicAddress } from './checklist-value';
import { loadBalancerSteps } from './load-balancer-steps';
import { namedPartner, partnersOf, partnerValues } from './partner-values';

/** Tasks for others: administrators of DNS zones and load balancers, partners, and providers. */
export function handOffSteps(plan: EdgePlan): ChecklistStep[] {
  return [...recordSteps(plan), ...loadBalancerSteps(plan), ...partnerSteps(plan), ...tenantSteps(plan), ...publicImSteps(plan)];
}

function recordSteps(plan: EdgePlan): ChecklistStep[] {
  const records = plan.dnsRecords.filter(({ zone }) => zone === undefined);
  return records.length === 0 ? [] : [{
    what: 'Request the DNS records that are in none of the zones of the plan.',
    where: 'the administrators of the DNS zones',
    values: records.map((record) => recordValue(record, plan)),
    notes: [],
    page: 'lync-server-2013-determine-dns-requirements.md',
  }];
}

function recordValue({ side, type, name, srv, addresses }: DnsRecordPlan, plan: EdgePlan): ChecklistValue {
  const data = srv === undefined
    ? addresses.map(({ address }) => address ?? unknownPublicAddress(plan))
    : [`priority ${srv.priority}, weight ${srv.weight}, port ${srv.port}, ${srv.target}`];
  return entered(`${side} ${type} record`, name, ...data);
}

function partnerSteps(plan: EdgePlan): ChecklistStep[] {
  const partners = partnersOf(plan);
  return partners.length === 0 ? [] : [{
    what: 'Send the partners these details of your deployment, and ask them to allow your domains.',
    where: 'the administrators of each partner',
    values: [...ownDetails(plan), ...partnerValues(partners, namedPartner)],
    notes: [],
    page: 'lync-server-2013-setting-up-lync-federation.md',
  }];
}

function tenantSteps({ federation }: EdgePlan): ChecklistStep[] {
  const shared = federation?.hostingProviders.filter(({ sharedAddressSpace }) => sharedAddressSpace) ?? [];
  return shared.length === 0 ? [] : [{
    what: 'Turn on the shared SIP address space in the tenant, and keep its allowed and blocked domains the same as yours.',
    where: 'PowerShell connected to the tenant of the provider',
    values: [
      entered('Providers', ...shared.map(({ name }) => name)),
      command('Set-CsTenantFederationConfiguration -SharedSipAddressSpace $true'),
    ],
    notes: [],
    page: 'lync-server-2013-configure-federation-with-lync-online.md',
  }];
}

function publicImSteps(plan: EdgePlan): ChecklistStep[] {
  const providers = plan.publicIm.filter(({ provisioning, inService }) =>
    inService && provisioning === PublicImProvisioning.ON_REQUEST);
  return providers.length === 0 ? [] : [{
    what: 'Request provisioning of public IM.',
    where: 'the provisioning site for public IM connectivity, with the number of your license agreement',
    values: [
      ...ownDetails(plan),
      entered('Providers', ...providers.map(({ displayName }) => displayName)),
      ...providers.map(({ displayName, license }) => entered('License', `${displayName}: ${license}`)),
    ],
    notes: ['Each domain is served through one Access Edge. Provisioning takes up to 30 days.'],
    page: 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
  }];
}

/** What others need to know about the deployment. */
function ownDetails(plan: EdgePlan): ChecklistValue[] {
  return [
    entered('Access Edge', serviceOf(plan, EdgeService.ACCESS_EDGE).fqdn),
    entered('SIP domains', ...plan.sipDomains),
  ];
}
