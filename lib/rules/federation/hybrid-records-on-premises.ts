import { isHybrid } from '../../plan/hosting';
import type { EdgeRule, PlannedEdge } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A shared SIP domain: its records do not lead to the provider, even if most of its users are there. */
export const hybridRecordsOnPremises: EdgeRule = {
  id: 'hybrid-records-on-premises',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-hybrid-deployments.md',
  meaning: 'With a record that leads to the provider, users who are homed here do not sign in from outside, and partners '
    + 'do not reach them.',
  remedy: 'Let every external Lync record of the domain lead to the own infrastructure.',
  check: (plan) => sharersOf(plan).map((subject) => ({
    subject,
    message: 'users are homed here and at a provider, yet all external Lync records of a shared SIP domain lead to the own '
      + 'infrastructure',
    fix: 'make the records of this plan, and let no sip, lyncdiscover, _sip._tls or _sipfederationtls._tcp record of a '
      + 'shared domain lead to the provider',
  })),
};

/** The shared domains; the hybrid providers while no domain is named. */
function sharersOf({ federation }: PlannedEdge): string[] {
  const domains = (federation?.partners ?? []).filter(({ sharedAddressSpace }) => sharedAddressSpace)
    .map(({ domain }) => domain);
  return domains.length > 0 ? domains : (federation?.hostingProviders ?? []).filter(isHybrid).map(({ name }) => name);
}
