import { FindingSeverity } from '../../plan/finding';
import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { failed, passed } from '../model/expectation';
import type { FoundCertificate } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

const OIDS: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: '1.3.6.1.5.5.7.3.1',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: '1.3.6.1.5.5.7.3.2',
};

const NAMES: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: 'server authentication',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: 'client authentication',
};

/** Whether a certificate may be used for something: one that names no usage may be used for everything. */
export function allowsUsage({ extendedKeyUsages }: FoundCertificate, usage: ExtendedKeyUsage): boolean {
  return extendedKeyUsages.length === 0 || extendedKeyUsages.includes(OIDS[usage]);
}

/** The certificate has the planned extended key usages. One that is for any usage does not count: Windows asks for those by name. */
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
