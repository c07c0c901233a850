import type { Finding } from '../plan/edge-plan';
import type { CompatibilityRule, PlannedEdge } from './compatibility-rule';
import { hardwareBelowGuide } from './hardware-below-guide';
import { nextHopUnresolvable } from './next-hop-unresolvable';
import { ocsDnsFailover } from './ocs-dns-failover';
import { partnerEdgeFixed } from './partner-edge-fixed';
import { publicAddressesMappedByCloud } from './public-addresses-mapped-by-cloud';
import { publicImServiceEnded } from './public-im-service-ended';
import { recordsByOthers } from './records-by-others';
import { singleExternalAddress } from './single-external-address';
import { singleServerNoFailover } from './single-server-no-failover';

/** Every rule, in alphabetical order of its id. */
export const COMPATIBILITY_RULES: readonly CompatibilityRule[] = [
  hardwareBelowGuide,
  nextHopUnresolvable,
  ocsDnsFailover,
  partnerEdgeFixed,
  publicAddressesMappedByCloud,
  publicImServiceEnded,
  recordsByOthers,
  singleExternalAddress,
  singleServerNoFailover,
];

/** What the rules have to say about a plan, in the order of the rules. */
export function findingsOf(plan: PlannedEdge): Finding[] {
  return COMPATIBILITY_RULES.flatMap((rule) => rule.check(plan).map(({ subject, message, fix }) => ({
    ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page,
  })));
}
