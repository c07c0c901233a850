import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate that has expired by the planning date. */
export const certificateExpired: EdgeRule = {
  id: 'certificate-expired',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  meaning: 'No remote user can sign in, no partner can connect, and no media flows.',
  remedy: 'Renew the certificate before the Edge goes into production.',
  check: (plan) => {
    const { planningDate } = plan;
    return existingExternalCertificates(plan).flatMap(({ existing: { subject, validUntil } }) => (
      planningDate === undefined || validUntil === undefined || validUntil >= planningDate ? [] : [{
        subject,
        message: `the existing certificate was valid until ${validUntil}, before the planning date (${planningDate})`,
        fix: 'renew the certificate',
      }]));
  },
};
