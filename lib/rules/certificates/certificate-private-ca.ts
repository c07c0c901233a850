import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An existing external certificate from a certification authority of one's own. */
export const certificatePrivateCa: EdgeRule = {
  id: 'certificate-private-ca',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Partners, public IM providers and computers outside of the domain do not trust it and break off.',
  remedy: 'Have the external certificate issued by a public certification authority.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing }) => !existing.publicCa)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the existing certificate comes from a private certification authority, which nobody outside trusts',
      fix: 'have the certificate issued by a public certification authority that supports alternative names',
    })),
};
