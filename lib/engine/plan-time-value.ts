import { DefaultTokenResolver, StringConcat, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';

/** Runs a check on a value, unless the value is a Terraform token, known at deployment only. */
export function checkIfKnown(
  value: string | undefined, property: string, check: (value: string, property: string) => void,
): void {
  if (value !== undefined && !Token.isUnresolved(value)) check(value, property);
}

/** {@link checkIfKnown} for numbers. */
export function checkNumberIfKnown(
  value: number | undefined, property: string, check: (value: number, property: string) => void,
): void {
  if (value !== undefined && !Token.isUnresolved(value)) check(value, property);
}

/**
 * Refuses Terraform tokens anywhere in a value that the plan is computed from.
 *
 * @throws EdgeValidationError that names the property.
 */
export function requirePlanTimeValue(value: unknown, property: string): void {
  if (typeof value === 'string' || typeof value === 'number') {
    if (Token.isUnresolved(value)) refuseToken(property);
  } else if (Array.isArray(value)) {
    if (Token.isUnresolved(value)) refuseToken(property);
    value.forEach((entry, index) => requirePlanTimeValue(entry, `${property}[${index}]`));
  } else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, entry] of Object.entries(value)) requirePlanTimeValue(entry, property === '' ? key : `${property}.${key}`);
  }
}

function refuseToken(property: string): never {
  throw new EdgeValidationError({
    property,
    given: 'a Terraform token, whose value is known at deployment only',
    expected: 'a value known at synth: names, ports and addresses of an Edge are planned, compared and reported before '
      + 'anything is deployed',
    fix: 'give the text itself, for example from the configuration of your app',
  });
}

/** Runs `body`, and adds the construct's path to a validation error that leaves it. */
export function withConstructPath<Result>(scope: IConstruct, body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    throw atConstructPath(scope, error);
  }
}

/** The error to throw in place of one that was caught: a validation error gets the construct's path. */
export function atConstructPath(scope: IConstruct, error: unknown): unknown {
  return error instanceof EdgeValidationError ? error.at(scope.node.path) : error;
}

/** A value as JSON text in which references are written out: two tokens for one attribute read the same. */
export function referenceText(scope: IConstruct, value: unknown): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return JSON.stringify(Tokenization.resolve(value, { scope, resolver, preparing: false }));
}
