import type { EdgePlan } from '../plan/edge-plan';
import { certificatesSection } from './sections/certificates';
import { dnsRecordsSection } from './sections/dns-records';
import { findingsSection } from './sections/findings';
import { firewallEndsSection, firewallSection } from './sections/firewall';
import { lyncSettingsSection } from './sections/lync-settings';
import { mediaPoliciesSection } from './sections/media-policies';
import { overviewSection } from './sections/overview';
import { partnersSection } from './sections/partners';
import { serversSection } from './sections/servers';
import { loadBalancersSection } from './sections/load-balancers';
import { longest } from './longest';
import { indentedText } from './text-table';
import { EdgeSide } from '../values/vocabulary/edge-side';

/** What `EdgePlanReport.asText` gives. */
export function planText(plan: EdgePlan): string {
  const title = indentedText(`Edge plan of ${plan.internal.fqdn}`, 0);
  const lines = [
    ...title, '='.repeat(longest(title)), ...overviewSection(plan),
    '', 'SERVERS AND ADDRESSES', ...serversSection(plan),
    ...(plan.loadBalancers.length === 0 ? [] : ['', 'LOAD BALANCERS', ...loadBalancersSection(plan)]),
    '', 'FIREWALL, EXTERNAL INTERFACE', ...firewallSection(plan, EdgeSide.EXTERNAL),
    '', 'FIREWALL, INTERNAL INTERFACE', ...firewallSection(plan, EdgeSide.INTERNAL),
    '', 'ADDRESSES IN THE FIREWALL TABLES', ...firewallEndsSection(plan),
    ...(plan.mediaPolicies.length === 0 ? [] : ['', 'A/V FIREWALL POLICY', ...mediaPoliciesSection(plan)]),
    '', 'DNS RECORDS', ...dnsRecordsSection(plan),
    '', 'CERTIFICATES', ...certificatesSection(plan),
    '', 'PARTNERS', ...partnersSection(plan),
    '', 'LYNC SETTINGS', ...lyncSettingsSection(plan),
    '', 'FINDINGS', ...findingsSection(plan),
  ];
  return `${lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')}\n`;
}
