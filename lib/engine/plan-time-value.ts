import { DefaultTokenResolver, StringConcat, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';

/** Checks a value, unless it is undefined or a Terraform token, which is known only at deployment. */
export function checkIfKnown(
  value: string | undefined, property: string, check: (value: string, property: string) => void,
): void {
  if (value !== undefined && !isReference(value)) check(value, property);
}

/** Checks a number, as {@link checkIfKnown} does. */
export function checkNumberIfKnown(
  value: number | undefined, property: string, check: (value: number, property: string) => void,
): void {
  if (value !== undefined && !isReference(value)) check(value, property);
}

/**
 * Requires that a value, from which the plan is computed, contains no Terraform tokens.
 *
 * @throws EdgeValidationError with the property of the first token.
 */
export function requirePlanTimeValue(value: unknown, property: string): void {
  if (typeof value === 'string' || typeof value === 'number') {
    if (isReference(value)) refuseToken(property);
  } else if (Array.isArray(value)) {
    if (isReference(value)) refuseToken(property);
    value.forEach((entry, index) => requirePlanTimeValue(entry, `${property}[${index}]`));
  } else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, entry] of Object.entries(value)) {
      requirePlanTimeValue(entry, property === '' ? key : `${property}.${key}`);
    }
  }
}

function refuseToken(property: string): never {
  throw new EdgeValidationError({
    property,
    given: 'a Terraform token, whose value is known only at deployment',
    expected: 'a value that is known at synth: names, ports and addresses of an Edge are planned, compared and reported '
      + 'before deployment',
    fix: 'pass the value itself, for example from the configuration of your app',
  });
}

/** Runs `body`, and adds the construct's path to a validation error that it throws. */
export function withConstructPath<Result>(scope: IConstruct, body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    throw atConstructPath(scope, error);
  }
}

/** The error to rethrow for a caught one: a validation error gets the construct's path. */
export function atConstructPath(scope: IConstruct, error: unknown): unknown {
  return error instanceof EdgeValidationError ? error.at(scope.node.path) : error;
}

/** Part of every text that contains a reference. */
const REFERENCE_MARK = 'TfToken[';

/** Whether a value is a reference or contains one in its text, and is therefore known only at deployment. */
export function isReference(value: unknown): boolean {
  return typeof value === 'string' ? value.includes(REFERENCE_MARK) : Token.isUnresolved(value);
}

/** A value as JSON text with resolved references: two tokens for the same attribute have the same text. */
export function referenceText(scope: IConstruct, value: unknown): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return JSON.stringify(Tokenization.resolve(value, { scope, resolver, preparing: false }));
}
