import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { CertificatePurpose } from '../../values/vocabulary/certificates';

/** A certificate that its Key Vault renews, while Lync goes on with the one that it was given. */
export const certificateRenewalStaged: EdgeRule = {
  id: 'certificate-renewal-staged',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
  meaning: 'A certificate that is renewed in the Key Vault alone still expires in Lync. One that is changed at the last '
    + 'moment ends the calls whose credentials the old one had signed.',
  remedy: 'After each renewal deploy again, then assign the new certificate; stage it for A/V authentication on every '
    + 'server at least 8 hours before the old one expires.',
  check: (plan) => plan.certificates.flatMap(({ purpose, subject, source }) => (
    purpose !== CertificatePurpose.EDGE_EXTERNAL || source === undefined || !source.renewsItself ? [] : [{
      subject,
      message: `the Key Vault renews the external certificate ${source.renewDaysBeforeExpiry} days before its end; servers `
        + 'get the new one with the next deployment, and Lync uses it when it is assigned',
      fix: 'deploy after each renewal, and run Set-CsCertificate with -Roll for AudioVideoAuthentication on every server at '
        + 'least 8 hours before the old one expires',
    }])),
};
