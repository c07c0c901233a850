import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing external certificate from a private certification authority. */
export const certificatePrivateCa: EdgeRule = {
  id: 'certificate-private-ca',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Partners, public IM providers, and computers outside the domain do not trust the certificate and end the '
    + 'connection.',
  remedy: 'Have a public certification authority issue the external certificate.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing }) => !existing.publicCa)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the existing certificate is from a private certification authority, which nobody outside trusts',
      fix: 'have the certificate issued by a public certification authority that supports subject alternative names',
    })),
};
