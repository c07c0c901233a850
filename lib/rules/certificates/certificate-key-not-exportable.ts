import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** An existing certificate whose private key cannot leave the computer it was made on. */
export const certificateKeyNotExportable: EdgeRule = {
  id: 'certificate-key-not-exportable',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'The certificate cannot be moved to another Edge Server, and A/V authentication does not accept '
    + 'it: callers outside get no media.',
  remedy: 'Have the certificate issued anew with an exportable private key.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => planned.privateKeyExportable && !existing.privateKeyExportable)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the private key of the existing certificate cannot be exported, which A/V authentication needs even on a '
        + 'single Edge Server',
      fix: 'have the certificate issued anew from a request that marks the private key as exportable',
    })),
};
