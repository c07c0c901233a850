import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';

/** An existing certificate without the key usage of clients, where the plan needs it. */
export const certificateClientUsageMissing: EdgeRule = {
  id: 'certificate-client-usage-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  meaning: 'The public IM provider that asks for it refuses the connection, and its contacts stay offline.',
  remedy: 'Have the certificate issued anew with the key usage of clients beside that of servers.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => planned.eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION) && !existing.clientAuthentication)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the existing certificate is for servers only, while AOL needs client authentication too',
      fix: 'have the certificate issued anew by Request-CsCertificate with -ClientEku $true',
    })),
};
