import { CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A certificate whose request is not signed yet: no server has it. */
export const certificateUnsigned: EdgeRule = {
  id: 'certificate-unsigned',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-deployment-checklist-for-external-user-access.md',
  meaning: 'The Edge services do not start until they have their certificates.',
  remedy: 'Have the request signed, merge the certificate into the key vault, and mark it as signed in the plan.',
  check: (plan) => plan.certificates
    .filter(({ source }) => source?.kind === CertificateSource.SIGNED_ELSEWHERE && !source.isInstalled)
    .map(({ purpose, subject }) => ({
      subject,
      message: 'the certificate is waiting to be signed elsewhere, and no server receives it',
      fix: 'have the request from the key vault signed, merge the certificate into the key vault, and set signed in '
        + `certificates.${purpose === CertificatePurpose.EDGE_EXTERNAL ? 'external' : 'internal'}`,
    })),
};
