import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An existing certificate whose private key cannot be exported from the computer on which it was created. */
export const certificateKeyNotExportable: EdgeRule = {
  id: 'certificate-key-not-exportable',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'The certificate cannot be moved to another Edge Server, and A/V authentication does not accept it: external '
    + 'callers have no audio or video.',
  remedy: 'Reissue the certificate with an exportable private key.',
  check: (plan) => existingExternalCertificates(plan)
    .filter(({ existing, planned }) => planned.privateKeyExportable && !existing.privateKeyExportable)
    .map(({ existing }) => ({
      subject: existing.subject,
      message: 'the private key of the existing certificate cannot be exported, but A/V authentication requires an '
        + 'exportable one even on a single Edge Server',
      fix: 'reissue the certificate from a request that marks the private key as exportable',
    })),
};
