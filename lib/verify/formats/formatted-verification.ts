import type { Expectation } from '../model/expectation';
import type { VerificationResult } from '../verification-result';
import { expectationsText } from './expectations-text';
import { VerificationFormat } from './verification-format';
import { expectationsJson, verificationJson } from './verification-json';
import { verificationJunit } from './verification-junit';
import { verificationPrometheus } from './verification-prometheus';
import { verificationText } from './verification-text';

/**
 * A result in a format.
 *
 * @param all whether the text lists what is as planned too; the other formats always do
 */
export function formattedVerification(result: VerificationResult, format: VerificationFormat, all: boolean): string {
  switch (format) {
    case VerificationFormat.TEXT: return verificationText(result, all);
    case VerificationFormat.JSON: return verificationJson(result);
    case VerificationFormat.JUNIT: return verificationJunit(result);
    case VerificationFormat.PROMETHEUS: return verificationPrometheus(result);
  }
}

/** What is expected: as JSON, or as text in any other format, because nothing was found that those could tell. */
export function formattedExpectations(expectations: readonly Expectation[], format: VerificationFormat): string {
  return format === VerificationFormat.JSON ? expectationsJson(expectations) : expectationsText(expectations);
}
