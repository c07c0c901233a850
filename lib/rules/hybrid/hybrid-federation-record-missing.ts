import { FEDERATION_RECORD_IN_HYBRID } from '../../guide/hybrid/microsoft-365';
import { FindingSeverity } from '../../plan/findings/finding';
import { isOwnTenant } from '../../plan/federation/tenant-federation';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgeRule } from '../rule';

/** A SIP domain of a hybrid deployment without its federation record: the Edge Servers must resolve that of every SIP domain. */
export const hybridFederationRecordMissing: EdgeRule = {
  id: 'hybrid-federation-record-missing',
  severity: FindingSeverity.WARNING,
  page: FEDERATION_RECORD_IN_HYBRID.page,
  facts: [FEDERATION_RECORD_IN_HYBRID],
  meaning: 'The tenant and the servers find each other by this record. Without it, users of the domain who are homed on one side cannot '
    + 'reach those on the other.',
  remedy: 'Publish the federation record of every SIP domain, or let at least the Edge Servers resolve it.',
  check: ({ federation, sipDomains, dnsRecords }) => {
    if (!(federation?.hostingProviders ?? []).some(isOwnTenant)) return [];
    const names = new Set(dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL).map(({ name }) => name));
    return sipDomains.filter((domain) => !names.has(`_sipfederationtls._tcp.${domain}`)).map((subject) => ({
      subject,
      message: `the plan has no record _sipfederationtls._tcp.${subject}, which the Edge Servers of a hybrid deployment must resolve to the `
        + 'Access Edge',
      fix: 'add the domain to federation.discoverableDomains, or acknowledge this rule if the Edge Servers resolve the record elsewhere',
    }));
  },
};
