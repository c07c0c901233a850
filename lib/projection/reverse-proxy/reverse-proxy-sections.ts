import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { certificatesTable } from '../common/certificates';
import { dnsRecordsTable } from '../common/dns-records';
import { findingsTable } from '../common/findings';
import { firewallTables } from '../common/firewall';
import { firewallAddressesTable } from '../common/firewall-addresses';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import { sectionOf } from '../model/section-of';
import { proxyTaskSection } from '../tasks/proxy-tasks';
import { proxyOverviewTable } from './overview';
import { publishingRulesTable } from './publishing-rules';
import { simpleUrlsTable } from './simple-urls';
import { hiddenNamesTable, splitNamesTable } from './split-names';
import { webPoolsTable } from './web-pools';

/** The sections of the plan of a reverse proxy, in the order in which it is set up. */
export function reverseProxySections(plan: ReverseProxyPlan): PlanSection[] {
  const { listenerCertificate, dnsRecords, firewall, findings } = plan;
  return [
    sectionOf(PlanPart.OVERVIEW, 'Overview', [proxyOverviewTable(plan)]),
    sectionOf(PlanPart.WEB_POOLS, 'Pools', [webPoolsTable(plan)]),
    sectionOf(PlanPart.SIMPLE_URLS, 'Simple URLs', [simpleUrlsTable(plan)]),
    sectionOf(PlanPart.PUBLISHING_RULES, 'Publishing rules', [publishingRulesTable(plan)]),
    sectionOf(PlanPart.CERTIFICATES, 'Listener certificate', [
      certificatesTable('Listener certificate', [listenerCertificate]),
    ]),
    sectionOf(PlanPart.DNS_RECORDS, 'DNS records', [dnsRecordsTable(dnsRecords)]),
    sectionOf(PlanPart.SPLIT_NAMES, 'Names that resolve differently inside and outside', [
      splitNamesTable(plan), hiddenNamesTable(plan),
    ]),
    sectionOf(PlanPart.EXTERNAL_FIREWALL, 'Firewall, toward the Internet', firewallTables(firewall, EdgeSide.EXTERNAL)),
    sectionOf(PlanPart.INTERNAL_FIREWALL, 'Firewall, toward the pools', firewallTables(firewall, EdgeSide.INTERNAL)),
    sectionOf(PlanPart.FIREWALL_ADDRESSES, 'Addresses in the firewall tables', [firewallAddressesTable(firewall)]),
    proxyTaskSection(plan),
    sectionOf(PlanPart.FINDINGS, 'Findings', [findingsTable(findings)]),
  ];
}
