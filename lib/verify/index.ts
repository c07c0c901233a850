// What a verification is asked for, and what it finds, as the public namespace `verification`: `verification.VerificationResult`.
export { type VerificationCause, BlamedLayer, CauseAudience } from './causes/verification-cause';
export {
  FailoverAudience, type FailoverRehearsal, FailoverResult, type FailoverRow,
} from './failover/failover-rehearsal';
export { VerificationFormat } from './formats/verification-format';
export { CheckOutcome, type Expectation } from './model/expectation';
export { VerifyArea } from './model/verify-area';
export type { VerificationProps } from './verification-props';
export { VerificationReport } from './verification-report';
export type { CheckResult, VerificationResult } from './verification-result';
