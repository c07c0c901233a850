import { FindingSeverity } from '../../plan/findings/finding';
import { type Expectation, type Judgement, type PlannedCheck, unlooked } from '../model/expectation';
import type { TlsObservation } from '../model/observation';
import { VerifyArea } from '../model/verify-area';
import { endpointPath, endpointSubject } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN } from '../model/reasons';
import { type SeenCertificate, seenCertificate } from './seen-certificate';
import type { TlsEndpoint } from './tls-endpoint';

/** An expectation about what one endpoint shows. */
export interface EndpointExpectation {
  /** Last part of its ID. */
  readonly what: string;
  readonly severity: FindingSeverity;
  readonly expected: string;
  /** Why it is not looked at; absent if it is. */
  readonly reason?: string;
  /** Of a handshake that showed a certificate. */
  readonly judge: (seen: SeenCertificate) => Judgement;
  /** Of one that did not. @default that nothing was looked at */
  readonly judgeMissing?: (observation: TlsObservation) => Judgement;
}

/**
 * The check of an expectation. A drained server is looked at too, because what is wrong with it matters when it returns; until then,
 * it is advice.
 */
export function endpointCheck(
  at: TlsEndpoint, { what, severity, expected, reason, judge, judgeMissing }: EndpointExpectation,
): PlannedCheck {
  const { endpoint, certificate, probe } = at;
  const expectation: Expectation = {
    id: `certificates/${endpointPath(endpoint)}/${what}`, area: VerifyArea.CERTIFICATES,
    severity: endpoint.isDrained ? FindingSeverity.ADVICE : severity,
    subject: endpointSubject(endpoint), expected, tableRows: [...new Set([...certificate.tableRows, ...endpoint.tableRows])],
  };
  if (probe === undefined) return unlooked(expectation, ADDRESS_UNKNOWN);
  if (reason !== undefined) return unlooked(expectation, reason);
  return {
    expectation, probes: [probe],
    judge: (observations) => {
      const observation = observations.tls(probe);
      const seen = seenCertificate(at, observation);
      if (!('judgement' in seen)) return judge(seen);
      return endpoint.isDrained ? seen.judgement : judgeMissing?.(observation) ?? seen.judgement;
    },
  };
}
