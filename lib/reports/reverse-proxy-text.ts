import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { longest } from './longest';
import { findingsSection } from './sections/findings';
import { firewallEndsSection, firewallSection } from './sections/firewall';
import {
  listenerCertificateSection, proxyOverviewSection, publishingSection, simpleUrlsSection, webPoolsSection,
} from './sections/reverse-proxy';
import { splitNamesSection } from './sections/reverse-proxy-dns';
import { indentedText } from './text-table';
import { dnsRecordsSection } from './sections/dns-records';
import { EdgeSide } from '../values/vocabulary/edge-side';

/** What `ReverseProxyReport.asText` gives. */
export function reverseProxyText(plan: ReverseProxyPlan): string {
  const title = indentedText(`Reverse proxy plan of ${plan.listenerCertificate.subject}`, 0);
  const lines = [
    ...title, '='.repeat(longest(title)), ...proxyOverviewSection(plan),
    '', 'POOLS', ...webPoolsSection(plan),
    '', 'SIMPLE URLS', ...simpleUrlsSection(plan),
    '', 'PUBLISHING RULES', ...publishingSection(plan),
    '', 'LISTENER CERTIFICATE', ...listenerCertificateSection(plan),
    '', 'DNS RECORDS', ...dnsRecordsSection(plan),
    '', 'NAMES THAT DIFFER INSIDE AND OUTSIDE', ...splitNamesSection(plan),
    '', 'FIREWALL, TOWARDS THE INTERNET', ...firewallSection(plan, EdgeSide.EXTERNAL),
    '', 'FIREWALL, TOWARDS THE POOLS', ...firewallSection(plan, EdgeSide.INTERNAL),
    '', 'ADDRESSES IN THE FIREWALL TABLES', ...firewallEndsSection(plan),
    '', 'FINDINGS', ...findingsSection(plan),
  ];
  return `${lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')}\n`;
}
