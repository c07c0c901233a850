import { accept } from '../values/boundary/accept';
import { flag, listOf, wordOf } from '../values/boundary/kinds';
import { EdgeValidationError } from '../values/edge-validation-error';
import { onDemand } from '../values/on-demand';
import type * as formattedVerification from './formats/formatted-verification';
import { VerificationFormat } from './formats/verification-format';
import type { Expectation } from './model/expectation';
import type { VerificationResult } from './verification-result';
import { EXPECTATION_SHAPE, VERIFICATION_RESULT_SHAPE } from './verification-shapes';

const formats = onDemand(() => require('./formats/formatted-verification') as typeof formattedVerification);

const FORMAT = wordOf('VerificationFormat', VerificationFormat);

/** What a verification expects or found, as text for people or programs. The same result always results in the same text. */
export class VerificationReport {
  /**
   * What a verification found. As text, it begins with one word: `GOOD` or `BAD`.
   *
   * @param result what `PlanVerification.run()` returned, or the same from JSON
   * @param all whether text lists what is as planned too; other formats always do
   * @throws EdgeValidationError for a format that does not exist, and for a value that is no result.
   */
  public static of(result: VerificationResult, format: VerificationFormat = VerificationFormat.TEXT, all = false): string {
    return formats().formattedVerification(
      accept(VERIFICATION_RESULT_SHAPE, result, 'result'), accept(FORMAT, format, 'format'), accept(flag, all, 'all'),
    );
  }

  /**
   * What a verification expects, before anything is asked: as text or as JSON.
   *
   * @param expectations those of a `PlanVerification`
   * @throws EdgeValidationError for another format, because nothing was found that it could tell, and for values that are no
   * expectations.
   */
  public static ofExpectations(expectations: Expectation[], format: VerificationFormat = VerificationFormat.TEXT): string {
    const accepted = accept(FORMAT, format, 'format');
    if (accepted !== VerificationFormat.TEXT && accepted !== VerificationFormat.JSON) refuseFormat(accepted);
    return formats().formattedExpectations(accept(listOf(EXPECTATION_SHAPE), expectations, 'expectations'), accepted);
  }
}

function refuseFormat(format: VerificationFormat): never {
  throw new EdgeValidationError({
    property: 'format', given: format, expected: `${VerificationFormat.TEXT} or ${VerificationFormat.JSON}`,
    fix: 'use one of them, or run the verification',
  });
}
