import { RECORDS_IN_HYBRID } from '../../guide/hybrid/microsoft-365';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybrid } from '../../plan/federation/hosting';
import type { EdgeRule, PlannedEdge } from '../rule';

/** A shared SIP domain: its records do not point to the provider, even if most of its users are there. */
export const hybridRecordsOnPremises: EdgeRule = {
  id: 'hybrid-records-on-premises',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-hybrid-deployments.md',
  facts: [RECORDS_IN_HYBRID],
  meaning: 'If a record points to the provider, users who are homed here cannot sign in from outside, and partners cannot '
    + 'reach them.',
  remedy: 'Point every external Lync record of the domain to your on-premises servers.',
  check: (plan) => sharersOf(plan).map((subject) => ({
    subject,
    message: 'users are homed here and at a provider, but all external Lync records of a shared SIP domain must point to '
      + 'your on-premises servers',
    fix: 'create the records of this plan, and remove any sip, lyncdiscover, _sip._tls, or _sipfederationtls._tcp record of '
      + 'a shared domain that points to the provider',
  })),
};

/** The shared domains; the hybrid providers if no domain is named. */
function sharersOf({ federation }: PlannedEdge): string[] {
  const domains = (federation?.partners ?? []).filter(({ sharedAddressSpace }) => sharedAddressSpace)
    .map(({ domain }) => domain);
  return domains.length > 0 ? domains : (federation?.hostingProviders ?? []).filter(isHybrid).map(({ name }) => name);
}
