import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate without client authentication, where the plan needs it. */
export const certificateClientUsageMissing: EdgeRule = {
  id: 'certificate-client-usage-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  meaning: 'The public IM provider that requires client authentication refuses the connection, and its contacts stay '
    + 'offline.',
  remedy: 'Reissue the certificate with client authentication in addition to server authentication.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => !existing.clientAuthentication
      && planned.eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION))
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the existing certificate is only for server authentication, but AOL requires client authentication too',
      fix: 'reissue the certificate by using Request-CsCertificate with -ClientEku $true',
    })),
};
