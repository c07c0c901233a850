import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An existing certificate that is not valid any more on the day for which the plan is made. */
export const certificateExpired: EdgeRule = {
  id: 'certificate-expired',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  meaning: 'Nobody outside signs in, no partner connects and no media flows.',
  remedy: 'Renew the certificate before the Edge goes into use.',
  check: (plan) => {
    const { planningDate } = plan;
    return existingExternalCertificates(plan).flatMap(({ existing: { subject, validUntil } }) => (
      planningDate === undefined || validUntil === undefined || validUntil >= planningDate ? [] : [{
        subject,
        message: `the existing certificate was valid until ${validUntil}, before the day of the plan (${planningDate})`,
        fix: 'renew the certificate',
      }]));
  },
};
