import type { EdgeRule } from '../rule';
import { CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { FindingSeverity } from '../../plan/finding';

/** An external certificate that nobody but the Edge itself trusts. */
export const certificateSelfSigned: EdgeRule = {
  id: 'certificate-self-signed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Clients outside do not sign in and partners do not connect, unless each of them is given the certificate by '
    + 'hand.',
  remedy: 'Keep it to labs, and have a public certification authority issue the external certificate.',
  check: (plan) => plan.certificates
    .filter(({ purpose, source }) => purpose === CertificatePurpose.EDGE_EXTERNAL && source?.kind === CertificateSource.SELF_SIGNED)
    .map(({ subject }) => ({
      subject,
      message: 'the external certificate is self-signed: clients and partners refuse it',
      fix: 'use EdgeCertificate.fromIssuer or EdgeCertificate.signedElsewhere for certificates.external outside of a lab',
    })),
};
