import { daysBetween } from '../../values/days-between';
import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** How long before its end a certificate is worth a warning: the time that a request may take. */
const NOTICE_DAYS = 30;

/** An existing certificate that has only days left on the day for which the plan is made. */
export const certificateExpiring: EdgeRule = {
  id: 'certificate-expiring',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  meaning: 'On the day after its last one nobody outside signs in, no partner connects and no media flows.',
  remedy: 'Renew the certificate in time. A new one for A/V authentication has to be staged at least 8 '
    + 'hours ahead on every server.',
  check: (plan) => {
    const { planningDate } = plan;
    return existingExternalCertificates(plan).flatMap(({ existing: { subject, validUntil } }) => {
      if (planningDate === undefined || validUntil === undefined) return [];
      const days = daysBetween(planningDate, validUntil);
      return days < 0 || days > NOTICE_DAYS ? [] : [{
        subject,
        message: `the existing certificate is valid until ${validUntil}, ${days} days after the day of the plan`,
        fix: 'renew the certificate now, and stage the new one for A/V authentication at least 8 hours before the old one '
          + 'expires',
      }];
    });
  },
};
