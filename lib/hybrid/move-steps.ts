import {
  FEDERATION_RECORD_IN_HYBRID, LEAVING_COMMANDS, LISTS_MATCH, MICROSOFT_365_PROXY, PARTNERS_CHANGE, RECORDS_AFTER, RECORDS_IN_HYBRID,
  SERVER_SETTINGS, TEAMS_ONLY, TENANT_SHARES, WEB_CONFERENCING_IN_HYBRID,
} from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import { isHosted } from '../plan/federation/hosting';
import { PlanAudience } from '../projection/model/plan-table';
import { listed } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import { type HybridRecord, HybridStage, type HybridStep } from './hybrid-stage';
import type { StageRecords } from './stage-records';

/** More names are in the tables of the plan. */
const NAMED = 20;
const TTL_PAGE = 'lync-server-2013-determine-dns-requirements.md';

type Step = Omit<HybridStep, 'number' | 'stage'>;

/** The steps in order: to hybrid, and from there to Microsoft 365. */
export function moveSteps(plan: EdgePlan, records: StageRecords): HybridStep[] {
  const steps = (stage: HybridStage, of: readonly Step[]): Omit<HybridStep, 'number'>[] => of.map((step) => ({ ...step, stage }));
  return [...steps(HybridStage.HYBRID, toHybrid(plan, records)), ...steps(HybridStage.ONLINE, toOnline(plan, records))]
    .map((step, index) => ({ ...step, number: index + 1 }));
}

function toHybrid({ sipDomains, services }: EdgePlan, { onPremises }: StageRecords): Step[] {
  const conferencing = services.find(({ service }) => service === EdgeService.WEB_CONFERENCING)?.fqdn;
  const missing = onPremises.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  return [
    {
      id: 'keep-records',
      what: 'Let every external record of the SIP domains lead to the servers',
      audience: PlanAudience.DNS,
      before: ['every SIP domain is a domain of the tenant'],
      actions: [
        `SIP domains ${listed(sipDomains, NAMED)}`,
        ...(missing.length === 0 ? [] : [`in no plan that was given, so look them up: ${listed(missing, NAMED)}`]),
      ],
      page: RECORDS_IN_HYBRID.page,
    },
    {
      id: 'configure-servers',
      what: 'Add the hosting provider of the tenant to Lync Server',
      audience: PlanAudience.LYNC,
      before: [
        `the Edge Servers resolve _sipfederationtls._tcp of every SIP domain to the Access Edge (${FEDERATION_RECORD_IN_HYBRID.page})`,
        ...(conferencing === undefined ? [] : [`clients inside resolve ${conferencing} (${WEB_CONFERENCING_IN_HYBRID.page})`]),
      ],
      actions: ['FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true) in federation.partners', 'lync-settings.ps1 of the plan'],
      page: SERVER_SETTINGS.page,
    },
    {
      id: 'configure-tenant',
      what: 'Share the address space in the tenant, with the lists of the plan',
      audience: PlanAudience.LYNC,
      before: [`the hosting provider at ${MICROSOFT_365_PROXY} is on`],
      actions: ['tenant-settings.ps1 of the plan'],
      page: TENANT_SHARES.page,
    },
    {
      id: 'compare-lists',
      what: 'Compare both sides with the plan, now and after each change of a partner',
      audience: PlanAudience.LYNC,
      before: ['both scripts have run'],
      actions: ['lync-edge hybrid PLAN --running FOLDER, or TenantComparison, tells no differences'],
      page: LISTS_MATCH.page,
    },
  ];
}

function toOnline(plan: EdgePlan, records: StageRecords): Step[] {
  const [tenant, servers] = LEAVING_COMMANDS;
  const changing = changesOf(records);
  const ttl = records.onPremises.reduce((longest, { ttlSeconds }) => Math.max(longest, ttlSeconds ?? 0), 0);
  const unknown = records.onPremises.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  const wait = unknown.length === 0 ? `${ttl} seconds` : `${ttl === 0 ? '' : `${ttl} seconds, or `}the TTL of the records that are in no plan${ttl === 0 ? '' : ' if it is longer'}`;
  const gone = records.online.filter(({ data, name }) => data.length === 0 && !isMissing(records, name)).map(({ name }) => name);
  const lost = [...plan.xmpp === undefined ? [] : ['XMPP partners'], ...plan.publicIm.length === 0 ? [] : ['public IM contacts']];
  return [
    {
      id: 'move-users',
      what: 'Move all users to Microsoft 365',
      audience: PlanAudience.LYNC,
      before: ['both sides accept the same partners', ...lost.map((who) => `users know that contact with ${who} ends with the Edge`)],
      actions: ['the tenant shares the address space until nobody is homed on the servers'],
      page: TENANT_SHARES.page,
    },
    partnersStep(plan),
    {
      id: 'shorten-ttl',
      what: 'Shorten the TTL of the records that change, and wait until the old one has passed',
      audience: PlanAudience.DNS,
      before: ['nobody is homed on the servers'],
      actions: [`${listed(changing.map(({ name }) => name), NAMED)}: wait ${wait}`, ...(unknown.length === 0 ? [] : [`in no plan: ${listed(unknown, NAMED)}`])],
      page: TTL_PAGE,
    },
    {
      id: 'change-records',
      what: 'Let the records lead to Microsoft 365, and make the next two changes at once',
      audience: PlanAudience.DNS,
      before: ['nobody is homed on the servers', 'partners know the day', 'the old TTL has passed', 'A and AAAA records of a name that becomes an alias are deleted with the change'],
      actions: changing.map(({ name, data, ttlSeconds }) => `${name}: ${data.join(', ')}, TTL ${ttlSeconds ?? 0}`),
      page: RECORDS_AFTER.page,
    },
    {
      id: 'unshare-tenant', what: 'Stop sharing the address space in the tenant', audience: PlanAudience.LYNC,
      before: ['the records lead to Microsoft 365'], actions: [tenant.command], page: tenant.page,
    },
    {
      id: 'disable-providers', what: 'Turn off the hosting providers of Lync Server', audience: PlanAudience.LYNC,
      before: ['the tenant does not share the address space'], actions: [servers.command], page: servers.page,
    },
    {
      id: 'teams-only', what: 'Make the tenant Teams Only', audience: PlanAudience.LYNC,
      before: ['every record above leads to Microsoft 365: the command fails while one leads elsewhere'], actions: [TEAMS_ONLY.command], page: TEAMS_ONLY.page,
    },
    {
      id: 'retire-edge',
      what: 'Remove the Edge pool, its firewall rules and certificates, and the records without a successor',
      audience: PlanAudience.NETWORK,
      before: [`the old TTL has passed since the records changed (${wait}): until then, clients and partners may still come to the Edge`],
      actions: [
        plan.internal.fqdn, ...(gone.length === 0 ? [] : [listed(gone, NAMED)]),
        ...(plan.hasOtherEdgePools === true ? ['every other Edge pool of the organization, with its own records: they are not in this plan'] : []),
      ],
      page: RECORDS_AFTER.page,
    },
  ];
}

function partnersStep({ federation, sipDomains }: EdgePlan): Step {
  const own = (federation?.partners ?? []).filter((partner) => !isHosted(partner) && !partner.sharedAddressSpace && !partner.pushClearingHouse);
  const fixed = own.filter(({ edgeFqdn }) => edgeFqdn !== undefined).map(({ domain }) => domain);
  const others = own.filter(({ edgeFqdn }) => edgeFqdn === undefined).map(({ domain }) => domain);
  return {
    id: 'inform-partners',
    what: 'Tell partners with servers of their own the day, and what they change on it',
    audience: PlanAudience.LYNC,
    before: ['the day of the change is set'],
    actions: [
      `remove the proxy FQDN from their entries of ${listed(sipDomains, NAMED)}`,
      `have an enabled hosting provider at ${MICROSOFT_365_PROXY}`,
      ...(fixed.length === 0 ? [] : [`ask first those whose Access Edge is fixed here, because they often have the same entry: ${listed(fixed, NAMED)}`]),
      ...(others.length === 0 ? [] : [`other listed partners: ${listed(others, NAMED)}`]),
      ...(federation?.partnerDiscovery === true ? ['partners that are on no list here cannot be named'] : []),
    ],
    page: PARTNERS_CHANGE.page,
  };
}

function changesOf({ online }: StageRecords): HybridRecord[] {
  return online.filter(({ data }) => data.length > 0);
}

function isMissing({ onPremises }: StageRecords, name: string): boolean {
  return onPremises.some((record) => record.name === name && record.isMissing);
}
