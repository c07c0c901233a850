import { existingExternalCertificates } from '../../plan/existing-certificate';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A planned name that the existing external certificate does not list. A wildcard does not stand for it. */
export const certificateNameMissing: EdgeRule = {
  id: 'certificate-name-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'Clients and partners that connect by the name break off, since the certificate is not for it.',
  remedy: 'Have the certificate issued anew with every planned name among its alternative names.',
  check: (plan) => existingExternalCertificates(plan).flatMap(({ existing, planned }) => {
    const listed = new Set(existing.sans);
    return [...new Set([planned.subject, ...planned.sans])].filter((name) => !listed.has(name)).map((name) => {
      const wildcard = `*${name.slice(name.indexOf('.'))}`;
      const hint = listed.has(wildcard)
        ? `; ${wildcard} does not count, since the Edge supports no wildcards`
        : name === existing.subject ? '; the subject does not count, since TLS compares the alternative names' : '';
      return {
        subject: name,
        message: `the existing certificate ${existing.subject} does not have ${name} among its alternative names${hint}`,
        fix: `have the certificate issued anew with the alternative name ${name}`,
      };
    });
  }),
};
