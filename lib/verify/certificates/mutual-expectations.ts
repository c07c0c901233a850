import { FindingSeverity } from '../../plan/findings/finding';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { failed, notLookedAt, passed } from '../model/expectation';
import { NO_CERTIFICATE } from '../model/reasons';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

/** Where partners connect, the Edge asks for their certificate, and accepts one that it trusts. */
export function mutualExpectations(at: TlsEndpoint, { hasClientCertificate }: VerificationTerms): EndpointExpectation[] {
  const { side, protocols } = at.endpoint;
  if (side !== EdgeSide.EXTERNAL || !protocols.includes(AppProtocol.SIP_MTLS)) return [];
  return [
    {
      what: 'mutual-tls', severity: FindingSeverity.ERROR, expected: 'asks partners for their certificate',
      judge: ({ observation: { asksForCertificate, unknownVersions }, certificate }) => {
        if (asksForCertificate === true) return passed('asks for a certificate');
        if (asksForCertificate === undefined) {
          return notLookedAt(
            unknownVersions === undefined ? 'it agrees to TLS 1.3 alone, where that cannot be seen' : 'no answer came in time',
          );
        }
        return failed('asks for no certificate', [certificateSymptom(at, certificate, SymptomKind.MUTUAL_TLS_MISSING)]);
      },
    },
    {
      what: 'client-certificate', severity: FindingSeverity.ERROR, expected: 'accepts the certificate of a partner',
      ...(hasClientCertificate ? {} : { reason: NO_CERTIFICATE }),
      judge: ({ observation: { acceptsCertificate, asksForCertificate }, certificate }) => {
        if (acceptsCertificate === true) return passed('accepts the certificate that was passed');
        if (asksForCertificate === false) return notLookedAt('it asks for no certificate');
        if (acceptsCertificate === undefined) {
          return notLookedAt('the certificate and key that were passed could not be used, or no answer came in time');
        }
        return failed(
          'rejects the certificate that was passed', [certificateSymptom(at, certificate, SymptomKind.CLIENT_CERTIFICATE_REJECTED)],
        );
      },
    },
  ];
}
