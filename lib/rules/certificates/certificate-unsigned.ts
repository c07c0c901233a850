import type { EdgeRule } from '../rule';
import { CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { FindingSeverity } from '../../plan/finding';

/** A certificate whose request has not been signed: no server has it. */
export const certificateUnsigned: EdgeRule = {
  id: 'certificate-unsigned',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-deployment-checklist-for-external-user-access.md',
  meaning: 'The Edge services do not start before they have their certificates.',
  remedy: 'Have the request signed, give the certificate back to the Key Vault, and say that it is signed.',
  check: (plan) => plan.certificates
    .filter(({ source }) => source?.kind === CertificateSource.SIGNED_ELSEWHERE && !source.isInstalled)
    .map(({ purpose, subject }) => ({
      subject,
      message: 'the certificate waits to be signed elsewhere, and no server gets it',
      fix: 'have the Key Vault\'s request signed, merge the certificate into the vault, and set signed in '
        + `certificates.${purpose === CertificatePurpose.EDGE_EXTERNAL ? 'external' : 'internal'}`,
    })),
};
