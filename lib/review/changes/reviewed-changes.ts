import type { PlanDifference } from '../../projection/changes/plan-comparison';
import type { ReviewedChange } from '../../projection/changes/plan-review';
import { grouped } from '../../projection/model/grouped';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { certificateChanges } from './certificate-changes';
import { dnsChanges } from './dns-changes';
import { firewallChanges } from './firewall-changes';
import { loadBalancerChanges } from './load-balancer-changes';
import { mediaPolicyChanges } from './media-policy-changes';
import { otherChanges } from './other-changes';
import { overviewChanges } from './overview-changes';
import { partnerChanges } from './partner-changes';
import type { Reviewer, ReviewContext } from './review-context';
import { serverChanges } from './server-changes';
import { settingChanges } from './setting-changes';
import { publishingChanges, webChanges } from './web-changes';

const none: Reviewer = () => [];

/** Who turns the differences of a table into changes. */
const REVIEWERS: Readonly<Record<PlanTableId, Reviewer>> = {
  [PlanTableId.COMPARED_PLANS]: none,
  [PlanTableId.INTERRUPTIONS]: none,
  [PlanTableId.OVERVIEW]: overviewChanges,
  [PlanTableId.SERVER_ADDRESSES]: serverChanges,
  [PlanTableId.SERVER_IPV6_ADDRESSES]: serverChanges,
  [PlanTableId.SERVER_SETTINGS]: serverChanges,
  [PlanTableId.VIRTUAL_ADDRESSES]: loadBalancerChanges,
  [PlanTableId.LISTENERS]: loadBalancerChanges,
  [PlanTableId.LISTENER_SETTINGS]: otherChanges,
  [PlanTableId.BALANCED_NETWORK]: otherChanges,
  [PlanTableId.WEB_POOLS]: webChanges,
  [PlanTableId.SIMPLE_URLS]: webChanges,
  [PlanTableId.PUBLISHING_RULES]: publishingChanges,
  [PlanTableId.EXTERNAL_INBOUND_RULES]: firewallChanges,
  [PlanTableId.EXTERNAL_OUTBOUND_RULES]: firewallChanges,
  [PlanTableId.INTERNAL_INBOUND_RULES]: firewallChanges,
  [PlanTableId.INTERNAL_OUTBOUND_RULES]: firewallChanges,
  [PlanTableId.FIREWALL_ADDRESSES]: otherChanges,
  // A proof is about one plan, and no comparison has one.
  [PlanTableId.PROOF]: none,
  [PlanTableId.PROOF_DIFFERENCES]: none,
  [PlanTableId.MEDIA_POLICY_BY_DESTINATION]: mediaPolicyChanges,
  [PlanTableId.MEDIA_POLICY_BY_SOURCE_AND_DESTINATION]: mediaPolicyChanges,
  [PlanTableId.DNS_RECORDS]: dnsChanges,
  [PlanTableId.SPLIT_NAMES]: webChanges,
  [PlanTableId.HIDDEN_NAMES]: webChanges,
  [PlanTableId.CERTIFICATES]: certificateChanges,
  // A calendar is not part of a plan, and comparisons do not have one.
  [PlanTableId.ROTATIONS]: none,
  [PlanTableId.ROTATED_CERTIFICATES]: none,
  [PlanTableId.FEDERATION]: partnerChanges,
  [PlanTableId.PARTNER_DOMAINS]: partnerChanges,
  [PlanTableId.HOSTING_PROVIDERS]: partnerChanges,
  [PlanTableId.BLOCKED_DOMAINS]: partnerChanges,
  [PlanTableId.PUBLIC_IM]: partnerChanges,
  [PlanTableId.XMPP]: partnerChanges,
  [PlanTableId.XMPP_PARTNERS]: partnerChanges,
  [PlanTableId.MOBILE_PUSH]: partnerChanges,
  [PlanTableId.ACCESS_EDGE_CONFIGURATION]: settingChanges,
  [PlanTableId.EXTERNAL_ACCESS_POLICY]: settingChanges,
  [PlanTableId.NETWORK_TASKS]: otherChanges,
  [PlanTableId.DNS_TASKS]: otherChanges,
  [PlanTableId.PKI_TASKS]: otherChanges,
  [PlanTableId.LYNC_TASKS]: otherChanges,
  // No plan has them by itself.
  [PlanTableId.TENANT_DIFFERENCES]: none,
  [PlanTableId.HYBRID_RECORDS]: none,
  [PlanTableId.HYBRID_SETTINGS]: none,
  [PlanTableId.HYBRID_STEPS]: none,
  // Findings are told beside the changes that cause them.
  [PlanTableId.FINDINGS]: none,
  [PlanTableId.OTHER_PROPERTIES]: otherChanges,
};

/** The differences as changes, in the order of the tables. */
export function reviewedChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  const byReviewer = new Map<Reviewer, PlanDifference[]>();
  for (const own of grouped(differences, ({ table }) => table).values()) {
    const reviewer = REVIEWERS[own[0].table];
    byReviewer.set(reviewer, [...byReviewer.get(reviewer) ?? [], ...own]);
  }
  return [...byReviewer].flatMap(([reviewer, own]) => reviewer(own, context));
}
