import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { LONGEST_COMMON_NAME } from '../../plan/certificates/certificate-contents';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A name of the Edge that is too long for the subject of a certificate. */
export const certificateCommonNameTooLong: EdgeRule = {
  id: 'certificate-common-name-too-long',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'No certification authority issues the certificate, and the Edge services do not start without it.',
  remedy: `Use names of at most ${LONGEST_COMMON_NAME} characters for the Access Edge and the internal interface.`,
  check: (plan) => plan.certificates
    .filter(({ subject }) => subject.length > LONGEST_COMMON_NAME)
    .map(({ purpose, subject }) => {
      const isExternal = purpose === CertificatePurpose.EDGE_EXTERNAL;
      return {
        subject,
        message: `the subject of the ${isExternal ? 'external' : 'internal'} certificate has ${subject.length} characters, `
          + `but a common name can have at most ${LONGEST_COMMON_NAME}`,
        fix: `set ${isExternal ? 'accessEdge.fqdn' : 'internal.fqdn'} to a shorter name`,
      };
    }),
};
