import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An Edge pool whose servers use different certificates, or different private keys. */
export const certificateKeyNotShared: EdgeRule = {
  id: 'certificate-key-not-shared',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Calls of external users fail whenever one server has to accept media credentials that another server issued.',
  remedy: 'Install one certificate with its private key on every server of the pool.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => planned.sharedAcrossPool && !existing.sharedAcrossPool)
    .map(({ existing, planned }) => ({
      subject: existing.subject,
      message: 'the servers of the pool do not share the existing certificate and its private key: '
        + planned.installedOn.join(', '),
      fix: 'export the certificate with its private key, and import it on every server of the pool',
    })),
};
