import { accept } from '../values/boundary/accept';
import { wordOf } from '../values/boundary/kinds';
import { onDemand } from '../values/on-demand';
import type * as formattedVerification from './formats/formatted-verification';
import { VerificationFormat } from './formats/verification-format';
import type { PlanVerification } from './plan-verification';
import type { VerificationResult } from './verification-result';

const formats = onDemand(() => require('./formats/formatted-verification') as typeof formattedVerification);

const FORMAT = wordOf('VerificationFormat', VerificationFormat);

/** What a verification expects or found, as text for people or programs. The same result always results in the same text. */
export class VerificationReport {
  /**
   * What a verification found. As text, it begins with one word: `GOOD` or `BAD`.
   *
   * @param result what `PlanVerification.run()` returned
   * @param all whether text lists what is as planned too; other formats always do
   * @throws EdgeValidationError for a format that does not exist.
   */
  public static of(result: VerificationResult, format: VerificationFormat = VerificationFormat.TEXT, all = false): string {
    return formats().formattedVerification(result, accept(FORMAT, format, 'format'), all);
  }

  /**
   * What a verification expects, before anything is asked: as text or as JSON.
   *
   * @throws EdgeValidationError for another format.
   */
  public static ofExpectations(verification: PlanVerification, format: VerificationFormat = VerificationFormat.TEXT): string {
    return formats().formattedExpectations(verification.expectations, accept(FORMAT, format, 'format'));
  }
}
