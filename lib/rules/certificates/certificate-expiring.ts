import { daysBetween } from '../../values/days-between';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { STAGING_LEAD } from '../../guide/certificates/renewal';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import { stagingHours } from '../staging-hours';
import type { EdgeRule } from '../rule';

/** Days before a certificate expires from which it is reported: the time that a request may take. */
const NOTICE_DAYS = 30;

/** An existing certificate that expires soon after the planning date. */
export const certificateExpiring: EdgeRule = {
  id: 'certificate-expiring',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  facts: [STAGING_LEAD],
  meaning: 'Once the certificate has expired, no remote user can sign in, no partner can connect, and no media flows.',
  remedy: 'Renew the certificate in time. Stage the new one for A/V authentication on every server at least 8 hours before '
    + 'the old one expires, or as long as tokens last.',
  check: (plan) => {
    const { planningDate } = plan;
    return existingExternalCertificates(plan).flatMap(({ existing: { subject, validUntil } }) => {
      if (planningDate === undefined || validUntil === undefined) return [];
      const days = daysBetween(planningDate, validUntil);
      return days < 0 || days > NOTICE_DAYS ? [] : [{
        subject,
        message: `the existing certificate is valid until ${validUntil}, ${counted(days, 'day')} after the planning date`,
        fix: `renew the certificate now, and stage the new one for A/V authentication at least ${counted(stagingHours(plan), 'hour')} before the old one expires`,
      }];
    });
  },
};
