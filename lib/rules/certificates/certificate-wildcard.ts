import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A wildcard in the existing external certificate. The Edge does not support wildcards. */
export const certificateWildcard: EdgeRule = {
  id: 'certificate-wildcard',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-wildcard-certificate-support.md',
  meaning: 'Clients and partners that do not accept wildcards end the connection. Which ones accept them differs by '
    + 'product.',
  remedy: 'Reissue the certificate with every name listed in full.',
  check: (plan) => existingExternalCertificates(plan).flatMap(({ existing }) =>
    [...new Set([existing.subject, ...existing.sans])].filter((name) => name.startsWith('*.')).map((name) => ({
      subject: name,
      message: `the existing certificate has the wildcard ${name} as `
        + `${name === existing.subject ? 'its subject' : 'a subject alternative name'}: the Edge does not support `
        + 'wildcards',
      fix: `reissue the certificate with the names that ${name} stands for listed in full`,
    }))),
};
