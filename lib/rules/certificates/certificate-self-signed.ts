import { CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An external certificate that only the Edge itself trusts. */
export const certificateSelfSigned: EdgeRule = {
  id: 'certificate-self-signed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'External clients cannot sign in and partners cannot connect unless the certificate is installed on each of them '
    + 'manually.',
  remedy: 'Use it only in labs, and have a public certification authority issue the external certificate.',
  check: (plan) => plan.certificates
    .filter(({ purpose, source }) => purpose === CertificatePurpose.EDGE_EXTERNAL
      && source?.kind === CertificateSource.SELF_SIGNED)
    .map(({ subject }) => ({
      subject,
      message: 'the external certificate is self-signed: clients and partners refuse it',
      fix: 'outside a lab, use EdgeCertificate.fromIssuer or EdgeCertificate.signedElsewhere for certificates.external',
    })),
};
