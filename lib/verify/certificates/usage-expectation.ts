import { FindingSeverity } from '../../plan/findings/finding';
import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { failed, passed } from '../model/expectation';
import { SymptomKind } from '../model/symptom';
import { allowsUsage } from './certificate-rules';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

const NAMES: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: 'server authentication',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: 'client authentication',
};

/** The certificate has the planned extended key usages. */
export function usageExpectation(at: TlsEndpoint): EndpointExpectation {
  const planned = [...at.certificate.eku].sort().reverse();
  const expected = planned.map((usage) => NAMES[usage]).join(' and ');
  return {
    what: 'usage', severity: FindingSeverity.ERROR, expected: `shows a certificate for ${expected}`,
    judge: ({ certificate }) => {
      const missing = planned.filter((usage) => !allowsUsage(certificate, usage)).map((usage) => NAMES[usage]);
      if (missing.length === 0) {
        return passed(certificate.extendedKeyUsages.length === 0 ? 'the certificate does not limit its usage' : `it is for ${expected}`);
      }
      return failed(
        `the certificate is not for ${missing.join(' and ')}`,
        [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_KEY_USAGE, { values: [...missing].sort() })],
      );
    },
  };
}
