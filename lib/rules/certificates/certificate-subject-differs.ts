import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate whose subject is not the FQDN of the Access Edge. */
export const certificateSubjectDiffers: EdgeRule = {
  id: 'certificate-subject-differs',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Lync Server accepts the certificate, but partners on Office Communications Server check the subject and refuse '
    + 'the connection.',
  remedy: 'If there are such partners, reissue the certificate with the FQDN of the Access Edge as its subject.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => existing.subject !== planned.subject)
    .map(({ existing, planned }) => ({
      subject: existing.subject,
      message: `the subject of the existing certificate is ${existing.subject}, not the Access Edge ${planned.subject}: `
        + 'partners on Office Communications Server may refuse it',
      fix: `if there are such partners, reissue the certificate for ${planned.subject}`,
    })),
};
