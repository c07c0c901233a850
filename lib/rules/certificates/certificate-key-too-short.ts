import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate with a shorter key than a new one would have. */
export const certificateKeyTooShort: EdgeRule = {
  id: 'certificate-key-too-short',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-certificates-for-the-external-edge-interface.md',
  meaning: 'A short key is easier to break, and partners or public certification authorities may refuse it.',
  remedy: 'Reissue the certificate with the planned key length.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => existing.keyLengthBits < planned.keyLengthBits)
    .map(({ existing, planned }) => ({
      subject: existing.subject,
      message: `the key of the existing certificate has ${existing.keyLengthBits} bits instead of ${planned.keyLengthBits}`,
      fix: `reissue the certificate with a key of ${planned.keyLengthBits} bits`,
    })),
};
