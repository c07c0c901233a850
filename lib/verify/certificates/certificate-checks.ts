import type { PlannedCheck } from '../model/expectation';
import type { PlanToVerify } from '../model/plan-to-verify';
import type { VerificationTerms } from '../model/verification-terms';
import { chainExpectation } from './chain-expectation';
import { endpointCheck } from './endpoint-check';
import { keyExpectation } from './key-expectation';
import { mutualExpectations } from './mutual-expectations';
import { namesExpectation, subjectExpectation } from './name-expectations';
import { samenessChecks } from './sameness-checks';
import { type TlsEndpoint, tlsEndpoints } from './tls-endpoint';
import { usageExpectation } from './usage-expectation';
import { expiryExpectation, validityExpectation } from './validity-expectations';
import { currentVersionExpectation, oldVersionsExpectation } from './version-expectations';

/** What every port with TLS must show: the planned certificate, with a version of TLS that others can speak. */
export function certificateChecks(plan: PlanToVerify, terms: VerificationTerms): PlannedCheck[] {
  const endpoints = tlsEndpoints(plan);
  return [...endpoints.flatMap((at) => endpointChecks(at, plan, terms)), ...samenessChecks(endpoints)];
}

function endpointChecks(at: TlsEndpoint, plan: PlanToVerify, terms: VerificationTerms): PlannedCheck[] {
  return [
    namesExpectation(at),
    subjectExpectation(at),
    chainExpectation(at, terms),
    validityExpectation(at, terms),
    expiryExpectation(at, terms),
    usageExpectation(at),
    keyExpectation(at),
    currentVersionExpectation(at, plan),
    oldVersionsExpectation(at, plan),
    ...mutualExpectations(at, terms),
  ].map((expectation) => endpointCheck(at, expectation));
}
