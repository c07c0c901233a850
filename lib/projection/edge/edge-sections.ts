import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { certificatesTable } from '../common/certificates';
import { dnsRecordsTable } from '../common/dns-records';
import { findingsTable } from '../common/findings';
import { firewallTables } from '../common/firewall';
import { firewallAddressesTable } from '../common/firewall-addresses';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import { sectionOf } from '../model/section-of';
import { blockedDomainsTable, federationTable } from '../partners/federation';
import { hostingProvidersTable } from '../partners/hosting-providers';
import { mobilePushTable } from '../partners/mobile-push';
import { partnerDomainsTable } from '../partners/partner-domains';
import { publicImTable } from '../partners/public-im';
import { xmppPartnersTable, xmppTable } from '../partners/xmpp';
import { edgeTaskSection } from '../tasks/edge-tasks';
import { balancedNetworkTable } from './balanced-network';
import { FIREWALL_TITLES } from './firewall-titles';
import { listenersTable, listenerSettingsTable } from './listeners';
import { accessEdgeConfigurationTable, externalAccessPolicyTable } from './lync-settings';
import { mediaPolicyTable } from './media-policies';
import { overviewTable } from './overview';
import { serverAddressesTable } from './server-addresses';
import { serverIpv6AddressesTable } from './server-ipv6-addresses';
import { serverSettingsTable } from './server-settings';
import { virtualAddressesTable } from './virtual-addresses';

/** The sections of an Edge plan, in the order in which an Edge is set up. */
export function edgeSections(plan: EdgePlan): PlanSection[] {
  const { firewall, dnsRecords, certificates, existingExternalCertificate, federation, xmpp, mobilePush, findings } = plan;
  return [
    sectionOf(PlanPart.OVERVIEW, 'Overview', [overviewTable(plan)]),
    sectionOf(PlanPart.SERVERS, 'Servers and addresses', [
      serverAddressesTable(plan), serverIpv6AddressesTable(plan), serverSettingsTable(plan),
    ]),
    ...(plan.loadBalancers.length === 0 ? [] : [loadBalancers(plan)]),
    sectionOf(PlanPart.EXTERNAL_FIREWALL, FIREWALL_TITLES[EdgeSide.EXTERNAL], firewallTables(firewall, EdgeSide.EXTERNAL)),
    sectionOf(PlanPart.INTERNAL_FIREWALL, FIREWALL_TITLES[EdgeSide.INTERNAL], firewallTables(firewall, EdgeSide.INTERNAL)),
    sectionOf(PlanPart.FIREWALL_ADDRESSES, 'Addresses in the firewall tables', [firewallAddressesTable(firewall)]),
    ...(plan.mediaPolicies.length === 0 ? [] : [mediaPolicies(plan)]),
    sectionOf(PlanPart.DNS_RECORDS, 'DNS records', [dnsRecordsTable(dnsRecords)]),
    sectionOf(PlanPart.CERTIFICATES, 'Certificates', [
      certificatesTable('Certificates', certificates, existingExternalCertificate),
    ]),
    sectionOf(PlanPart.PARTNERS, 'Partners', [
      federationTable(federation), partnerDomainsTable(federation), hostingProvidersTable(federation),
      blockedDomainsTable(federation), publicImTable(plan), xmppTable(xmpp), xmppPartnersTable(xmpp),
      mobilePushTable(mobilePush),
    ]),
    sectionOf(PlanPart.SETTINGS, 'Lync settings', [accessEdgeConfigurationTable(plan), externalAccessPolicyTable(plan)]),
    edgeTaskSection(plan),
    sectionOf(PlanPart.FINDINGS, 'Findings', [findingsTable(findings)]),
  ];
}

/** A complete, vendor-neutral configuration of the load balancers. */
function loadBalancers(plan: EdgePlan): PlanSection {
  return sectionOf(PlanPart.LOAD_BALANCERS, 'Load balancers', [
    virtualAddressesTable(plan), listenersTable(plan), listenerSettingsTable(plan), balancedNetworkTable(plan),
  ]);
}

function mediaPolicies({ mediaPolicies: policies }: EdgePlan): PlanSection {
  return sectionOf(PlanPart.MEDIA_POLICY, 'A/V firewall policy', policies.map(mediaPolicyTable), [
    'For your own firewall between the A/V Edge and the Internet: use only the policy that fits your firewall. '
    + 'Outbound is from the A/V Edge to the Internet, and inbound is the opposite direction.',
  ]);
}
