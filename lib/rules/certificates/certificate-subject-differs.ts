import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An existing certificate whose subject is not the Access Edge. */
export const certificateSubjectDiffers: EdgeRule = {
  id: 'certificate-subject-differs',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Lync Server does not mind; partners on Office Communications Server compare the subject '
    + 'and refuse the connection.',
  remedy: 'Have the certificate issued anew with the name of the Access Edge as its subject when there are '
    + 'such partners.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => existing.subject !== planned.subject)
    .map(({ existing, planned }) => ({
      subject: existing.subject,
      message: `the subject of the existing certificate is ${existing.subject}, not the Access Edge ${planned.subject}: `
        + 'partners on Office Communications Server may refuse it',
      fix: `with such partners have the certificate issued anew for ${planned.subject}`,
    })),
};
