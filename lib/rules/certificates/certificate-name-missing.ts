import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import { mergedTenantNames } from '../merged-tenant-names';
import type { EdgeRule } from '../rule';

/** A planned name that the existing external certificate does not list. A wildcard does not cover it. */
export const certificateNameMissing: EdgeRule = {
  id: 'certificate-name-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Clients and partners that connect by this name end the connection, because the certificate does not cover it.',
  remedy: 'Reissue the certificate with every planned name as a subject alternative name.',
  check: (plan) => existingExternalCertificates(plan).flatMap(({ existing, planned }) => {
    const listed = new Set(existing.sans);
    // Those of a merged tenant have a rule of their own.
    const elsewhere = new Set(mergedTenantNames(plan));
    return [...new Set([planned.subject, ...planned.sans])].filter((name) => !listed.has(name) && !elsewhere.has(name)).map((name) => {
      const wildcard = `*${name.slice(name.indexOf('.'))}`;
      const hint = listed.has(wildcard)
        ? `; ${wildcard} does not count, because the Edge does not support wildcards`
        : name === existing.subject ? '; the subject does not count, because TLS checks only the alternative names' : '';
      return {
        subject: name,
        message: `the existing certificate ${existing.subject} does not have ${name} as a subject alternative name${hint}`,
        fix: `reissue the certificate with the subject alternative name ${name}`,
      };
    });
  }),
};
