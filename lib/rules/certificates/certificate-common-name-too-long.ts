import { LONGEST_COMMON_NAME } from '../../plan/certificate-contents';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { CertificatePurpose } from '../../values/vocabulary/certificates';

/** A name of the Edge that does not fit into the subject of a certificate. */
export const certificateCommonNameTooLong: EdgeRule = {
  id: 'certificate-common-name-too-long',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  meaning: 'No certification authority issues the certificate, and the Edge services do not start without it.',
  remedy: `Give the Access Edge and the internal interface names of at most ${LONGEST_COMMON_NAME} characters.`,
  check: (plan) => plan.certificates
    .filter(({ subject }) => subject.length > LONGEST_COMMON_NAME)
    .map(({ purpose, subject }) => {
      const [side, property] = purpose === CertificatePurpose.EDGE_EXTERNAL ? ['external', 'accessEdge.fqdn'] : ['internal', 'internal.fqdn'];
      return {
        subject,
        message: `the subject of the ${side} certificate has ${subject.length} characters, and a common name has at most `
          + String(LONGEST_COMMON_NAME),
        fix: `give ${property} a shorter name`,
      };
    }),
};
