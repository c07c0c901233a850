import { FindingSeverity } from '../../plan/findings/finding';
import { failed, notLookedAt, passed } from '../model/expectation';
import type { FoundCertificate } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { day, daysText, daysUntil } from './certificate-rules';
import type { EndpointExpectation } from './endpoint-check';
import { certificateSymptom } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

/** Where a moment is in the life of a certificate. */
export enum LifePhase {
  NOT_YET_VALID = 'not-yet-valid',
  VALID = 'valid',
  EXPIRED = 'expired',
}

/** The phase of a certificate at a moment. */
export function phaseOf({ validFrom, validTo }: FoundCertificate, now: string): LifePhase {
  const moment = Date.parse(now);
  if (moment < Date.parse(validFrom)) return LifePhase.NOT_YET_VALID;
  return moment > Date.parse(validTo) ? LifePhase.EXPIRED : LifePhase.VALID;
}

/** The certificate is valid now. */
export function validityExpectation(at: TlsEndpoint, { now }: VerificationTerms): EndpointExpectation {
  return {
    what: 'validity', severity: FindingSeverity.ERROR, expected: 'shows a certificate that is valid now',
    judge: ({ certificate }) => {
      switch (phaseOf(certificate, now)) {
        case LifePhase.VALID: return passed(`valid until ${day(certificate.validTo)}`);
        case LifePhase.EXPIRED:
          return failed(
            `it expired on ${day(certificate.validTo)}`, [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_EXPIRED)],
          );
        case LifePhase.NOT_YET_VALID:
          return failed(
            `it is not valid before ${day(certificate.validFrom)}`,
            [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_NOT_YET_VALID)],
          );
      }
    },
  };
}

/** There is time to renew it. Whether it has expired already, the expectation above tells. */
export function expiryExpectation(at: TlsEndpoint, { now, daysLeft: required }: VerificationTerms): EndpointExpectation {
  return {
    what: 'expiry', severity: FindingSeverity.WARNING, expected: `shows a certificate that is valid for ${daysText(required)} or more`,
    judge: ({ certificate }) => {
      const daysLeft = daysUntil(certificate.validTo, now);
      if (phaseOf(certificate, now) === LifePhase.EXPIRED) return { ...notLookedAt('it has expired already'), daysLeft };
      const found = `it expires in ${daysText(daysLeft)}, on ${day(certificate.validTo)}`;
      if (daysLeft >= required) return { ...passed(found), daysLeft };
      return { ...failed(found, [certificateSymptom(at, certificate, SymptomKind.CERTIFICATE_EXPIRES_SOON)]), daysLeft };
    },
  };
}
