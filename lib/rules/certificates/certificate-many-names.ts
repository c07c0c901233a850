import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** What public certification authorities usually sell, and about what fits into the 4,096 bytes of a Windows one. */
const USUAL_LIMIT = 100;

/** A certificate with more names than most certification authorities allow. */
export const certificateManyNames: EdgeRule = {
  id: 'certificate-many-names',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'The certification authority refuses the request, or requires another product. Every SIP domain adds a name.',
  remedy: 'Ask the certification authority how many names it allows, and remove SIP domains that nobody signs in with.',
  check: (plan) => plan.certificates.filter(({ sans }) => sans.length > USUAL_LIMIT).map(({ subject, sans }) => ({
    subject,
    message: `the certificate has ${sans.length} subject alternative names, but many certification authorities allow at `
      + `most ${USUAL_LIMIT}`,
    fix: 'ask the certification authority for its limit before you order, or reduce the number of SIP domains on this Edge',
  })),
};
