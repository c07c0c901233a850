import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** What public authorities commonly sell, and about as many as fit into the 4,096 bytes of a Windows authority. */
const USUAL_LIMIT = 100;

/** A certificate with more names than most authorities put into one. */
export const certificateManyNames: EdgeRule = {
  id: 'certificate-many-names',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'The certification authority refuses the request, or asks for another product. Every SIP domain adds a name.',
  remedy: 'Ask the authority how many names it takes, and leave out SIP domains that nobody signs in with.',
  check: (plan) => plan.certificates.filter(({ sans }) => sans.length > USUAL_LIMIT).map(({ subject, sans }) => ({
    subject,
    message: `the certificate has ${sans.length} alternative names; many certification authorities take at most `
      + String(USUAL_LIMIT),
    fix: 'ask the certification authority for its limit before ordering, or have fewer SIP domains on this Edge',
  })),
};
