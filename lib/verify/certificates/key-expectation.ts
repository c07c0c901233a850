import { FindingSeverity } from '../../plan/findings/finding';
import { failed, passed } from '../model/expectation';
import { SymptomKind } from '../model/symptom';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

/** The key is as long as planned, or longer. */
export function keyExpectation(at: TlsEndpoint): EndpointExpectation {
  const planned = at.certificate.keyLengthBits;
  return {
    what: 'key', severity: FindingSeverity.WARNING, expected: `shows a certificate with a key of ${planned} bits or more`,
    judge: ({ certificate }) => {
      const { keyLengthBits } = certificate;
      // Lengths of other keys mean something else.
      if (keyLengthBits === undefined) return passed('its key is not an RSA key');
      if (keyLengthBits >= planned) return passed(`its key has ${keyLengthBits} bits`);
      return failed(
        `its key has ${keyLengthBits} bits`,
        [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_KEY_SHORT, { values: [String(keyLengthBits)] })],
      );
    },
  };
}
