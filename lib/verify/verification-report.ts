import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { flag, isPlainObject, listOf, propertyOf, wordOf } from '../values/boundary/kinds';
import { EdgeValidationError } from '../values/edge-validation-error';
import { onDemand } from '../values/on-demand';
import type * as formattedVerification from './formats/formatted-verification';
import { VerificationFormat } from './formats/verification-format';
import type { Expectation } from './model/expectation';
import type { VerificationResult } from './verification-result';
import { VERIFICATION_SCHEMA_VERSION } from './verification-schema-version';
import { EXPECTATION_SHAPE, VERIFICATION_RESULT_SHAPE } from './verification-shapes';

const formats = onDemand(() => require('./formats/formatted-verification') as typeof formattedVerification);

const FORMAT = wordOf('VerificationFormat', VerificationFormat);

/** What a verification expects or found, as text for people or programs. The same result always results in the same text. */
export class VerificationReport {
  /**
   * What a verification found. As text, it begins with one word: `GOOD` or `BAD`.
   *
   * @param result what `PlanVerification.run()` returned, or the same from JSON: what this method or `lync-edge verify` wrote
   * @param all whether text lists what is as planned too; other formats always do
   * @throws EdgeValidationError for a format that does not exist, for a value that is not a result, and for JSON with another schema
   * version.
   */
  public static of(result: VerificationResult, format: VerificationFormat = VerificationFormat.TEXT, all = false): string {
    refuseOtherVersion(result);
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

/** Results that a run returned have no version; those from JSON have the one of the library that wrote them. */
function refuseOtherVersion(result: unknown): void {
  const written = isPlainObject(result) ? propertyOf(result, 'schemaVersion') : undefined;
  if (written === undefined || written === VERIFICATION_SCHEMA_VERSION) return;
  throw new EdgeValidationError({
    property: 'result.schemaVersion', given: givenText(written), expected: `${VERIFICATION_SCHEMA_VERSION}, the version of this library`,
    fix: 'verify again with this version of the library, or use the version that wrote the result',
  });
}

function refuseFormat(format: VerificationFormat): never {
  throw new EdgeValidationError({
    property: 'format', given: format, expected: `${VerificationFormat.TEXT} or ${VerificationFormat.JSON}`,
    fix: 'use one of them, or run the verification',
  });
}
