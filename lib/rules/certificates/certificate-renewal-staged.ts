import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { STAGING_LEAD } from '../../guide/certificates/renewal';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import { stagingHours } from '../staging-hours';
import type { EdgeRule } from '../rule';

/** A certificate that its key vault renews, while Lync continues to use the one that was assigned. */
export const certificateRenewalStaged: EdgeRule = {
  id: 'certificate-renewal-staged',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  facts: [STAGING_LEAD],
  meaning: 'A certificate that is renewed only in the key vault still expires in Lync. If it is replaced at the last '
    + 'moment, calls whose credentials were signed by the old certificate end.',
  remedy: 'After each renewal, deploy again and assign the new certificate. Stage it for A/V authentication on every server '
    + 'at least 8 hours before the old one expires, or as long as tokens last.',
  check: (plan) => plan.certificates.flatMap(({ purpose, subject, source }) => {
    const days = source?.renewDaysBeforeExpiry;
    if (purpose !== CertificatePurpose.EDGE_EXTERNAL || source?.renewsItself !== true || days === undefined) return [];
    return [{
      subject,
      message: `the key vault renews the external certificate ${counted(days, 'day')} before it expires; the servers `
        + 'receive the new one with the next deployment, and Lync uses it once it is assigned',
      fix: 'deploy after each renewal, and run Set-CsCertificate with -Roll for AudioVideoAuthentication on every server at '
        + `least ${counted(stagingHours(plan), 'hour')} before the old certificate expires`,
    }];
  }),
};
