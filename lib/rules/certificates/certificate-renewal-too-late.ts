import { STAGING_LEAD } from '../../guide/certificates/renewal';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import { daysBetween } from '../../values/days-between';
import { counted } from '../counted';
import { stagingHours } from '../staging-hours';
import type { EdgeRule } from '../rule';

const HOURS_OF_DAY = 24;

/** An existing certificate with fewer days left than its renewal takes. */
export const certificateRenewalTooLate: EdgeRule = {
  id: 'certificate-renewal-too-late',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  facts: [STAGING_LEAD],
  meaning: 'The certificate expires before its successor can be in use: calls whose credentials were signed by the old one end, and '
    + 'nobody signs in from outside until the new one is assigned.',
  remedy: 'Begin the renewal earlier: it takes the time until the new certificate is installed, and then the lifetime of tokens of '
    + 'A/V authentication.',
  check: (plan) => {
    const { planningDate, organization } = plan;
    const lead = organization?.certificateLeadDays ?? 0;
    const hours = stagingHours(plan);
    const needed = lead + Math.ceil(hours / HOURS_OF_DAY);
    return existingExternalCertificates(plan).flatMap(({ existing: { subject, validUntil } }) => {
      if (planningDate === undefined || validUntil === undefined) return [];
      const left = daysBetween(planningDate, validUntil);
      return left < 0 || left >= needed ? [] : [{
        subject,
        message: `the existing certificate is valid for ${counted(left, 'day')} after the planning date (${planningDate}), but its `
          + `renewal takes ${needed}: ${counted(lead, 'day')} until it is installed, and ${counted(hours, 'hour')} for A/V authentication`,
        fix: 'renew it now, tell users that calls may end, and begin earlier the next time',
      }];
    });
  },
};
