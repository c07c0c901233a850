import { SERVER_REQUIREMENTS, serverRequirements } from '../../guide/certificates/server-requirements';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate without a CRL distribution point, where the product requires one. */
export const certificateCrlMissing: EdgeRule = {
  id: 'certificate-crl-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-infrastructure-requirements.md',
  facts: SERVER_REQUIREMENTS,
  meaning: 'Microsoft requires a CRL distribution point in every certificate of a server. Without one, nobody can look up whether the '
    + 'certificate was revoked.',
  remedy: 'Order a certificate with a CRL distribution point; certificates for a few days may come without one.',
  check: (plan) => (serverRequirements(plan.product.key)?.crlDistributionPoint !== true ? [] : existingExternalCertificates(plan)
    .filter(({ existing }) => existing.crlDistributionPoint === false)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: `the existing certificate names no CRL distribution point, which ${plan.product.name} requires`,
      fix: 'reissue the certificate with a CRL distribution point: ask the authority for a profile that has one',
    }))),
};
