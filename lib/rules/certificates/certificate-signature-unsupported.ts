import { SERVER_REQUIREMENTS, serverRequirements } from '../../guide/certificates/server-requirements';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import { SignatureAlgorithm } from '../../values/vocabulary/certificates';
import type { EdgeRule } from '../rule';

/** An existing certificate that is signed with RSASSA-PSS, where the product does not support it. */
export const certificateSignatureUnsupported: EdgeRule = {
  id: 'certificate-signature-unsupported',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-infrastructure-requirements.md',
  facts: SERVER_REQUIREMENTS,
  meaning: 'Microsoft does not support such certificates on the servers: services may not start with it, and connections may fail.',
  remedy: 'Have the authority sign with PKCS #1 v1.5, as RSA signatures usually are.',
  check: (plan) => (serverRequirements(plan.product.key)?.rsassaPss !== false ? [] : existingExternalCertificates(plan)
    .filter(({ existing }) => existing.signatureAlgorithm === SignatureAlgorithm.RSASSA_PSS)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: `the existing certificate is signed with RSASSA-PSS, which ${plan.product.name} does not support`,
      fix: 'reissue the certificate with another signature algorithm, such as sha256RSA',
    }))),
};
