import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A wildcard in the existing external certificate. The Edge supports none. */
export const certificateWildcard: EdgeRule = {
  id: 'certificate-wildcard',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-wildcard-certificate-support.md',
  meaning: 'Clients and partners that do not accept a wildcard break off; who does differs from product to product.',
  remedy: 'Have the certificate issued anew with every name written out.',
  check: (plan) => existingExternalCertificates(plan).flatMap(({ existing }) =>
    [...new Set([existing.subject, ...existing.sans])].filter((name) => name.startsWith('*.')).map((name) => ({
      subject: name,
      message: `the existing certificate has the wildcard ${name} as `
        + `${name === existing.subject ? 'its subject' : 'an alternative name'}: the Edge supports none`,
      fix: `have the certificate issued anew with the names written out that ${name} stands for`,
    }))),
};
