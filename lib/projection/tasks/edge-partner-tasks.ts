import type { EdgePlan } from '../../plan/edge-plan';
import { isHosted } from '../../plan/federation/hosting';
import { PublicImProvisioning } from '../../plan/federation/public-im-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { XmppPartnerType } from '../../values/vocabulary/xmpp';
import { PlanAudience } from '../model/plan-table';
import { listed } from '../model/words';
import { methodNames } from '../partners/xmpp';
import { type PlanTask, TaskTime } from './plan-task';

/** More partners are in their table. */
const NAMED = 20;

/** What others do on their side: partners, providers and Microsoft, whom the Lync administrators ask. */
export function edgePartnerTasks(plan: EdgePlan): PlanTask[] {
  return [...partnerTasks(plan), ...xmppTasks(plan), ...tenantTasks(plan), ...publicImTasks(plan)]
    .map((task) => ({ ...task, audience: PlanAudience.LYNC, time: TaskTime.BEFORE_USERS }));
}

type PartnerTask = Omit<PlanTask, 'audience' | 'time'>;

function partnerTasks(plan: EdgePlan): PartnerTask[] {
  const partners = plan.federation?.partners.filter(({ pushClearingHouse, sharedAddressSpace }) => !pushClearingHouse && !sharedAddressSpace) ?? [];
  const found = partners.filter((partner) => partner.edgeFqdn === undefined && !isHosted(partner));
  return partners.length === 0 ? [] : [{
    id: 'inform-partners',
    what: 'Send the partners the names of this Edge, and ask them to allow its SIP domains',
    where: `administrators of ${listed(partners.map(({ domain }) => domain), NAMED)}`,
    details: [
      ...ownNames(plan),
      ...(found.length === 0 ? [] : [
        `must have a federation SRV record of their own: ${listed(found.map(({ domain }) => domain), NAMED)}`,
      ]),
    ],
    page: 'lync-server-2013-setting-up-lync-federation.md',
  }];
}

function xmppTasks({ xmpp }: EdgePlan): PartnerTask[] {
  // Nobody can be asked at a public service.
  const partners = xmpp?.partners.filter(({ type }) => type === XmppPartnerType.FEDERATED) ?? [];
  return xmpp === undefined || partners.length === 0 ? [] : [{
    id: 'inform-xmpp-partners',
    what: 'Agree on the negotiation with the XMPP partners, and ask them to allow your domains',
    where: `administrators of ${listed(partners.map(({ domain }) => domain), NAMED)}`,
    details: [
      `XMPP host ${xmpp.fqdn}`,
      `domains ${xmpp.domains.join(', ')}`,
      ...partners.slice(0, NAMED).map((partner) => `${partner.domain}: ${methodNames(partner).join(', ') || 'no method'}`),
    ],
    page: 'lync-server-2013-setting-up-xmpp-federation.md',
  }];
}

function tenantTasks({ federation }: EdgePlan): PartnerTask[] {
  const shared = federation?.hostingProviders.filter(({ sharedAddressSpace }) => sharedAddressSpace) ?? [];
  return shared.length === 0 ? [] : [{
    id: 'share-sip-address-space',
    what: 'Turn on the shared SIP address space, with the same allowed and blocked domains as here',
    where: `PowerShell, connected to the tenant at ${shared.map(({ name }) => name).join(', ')}`,
    details: [],
    page: 'lync-server-2013-configure-federation-with-lync-online.md',
  }];
}

function publicImTasks(plan: EdgePlan): PartnerTask[] {
  const providers = plan.publicIm.filter(({ inService, provisioning }) => inService && provisioning === PublicImProvisioning.ON_REQUEST);
  return providers.length === 0 ? [] : [{
    id: 'request-public-im',
    what: 'Request the connection with the public IM providers, which takes up to 30 days',
    where: 'provisioning site of Microsoft for public IM',
    details: [...ownNames(plan), ...providers.map(({ displayName, license }) => `${displayName}, license ${license}`)],
    page: 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
  }];
}

/** What others need to know of the Edge. */
function ownNames({ services, sipDomains }: EdgePlan): string[] {
  const accessEdge = services.find(({ service }) => service === EdgeService.ACCESS_EDGE);
  return [
    ...(accessEdge === undefined ? [] : [`Access Edge ${accessEdge.fqdn}`]),
    `SIP domains ${sipDomains.join(', ')}`,
  ];
}
