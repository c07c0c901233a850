import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { isReference } from '../values/boundary/reference';
import { EdgeValidationError, errorAt } from '../values/edge-validation-error';

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
  return error instanceof EdgeValidationError ? errorAt(error, scope.node.path, atConstructPath) : error;
}

/** A value as JSON text with resolved references: two tokens for the same attribute have the same text. */
export function referenceText(scope: IConstruct, value: unknown): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return JSON.stringify(Tokenization.resolve(value, { scope, resolver, preparing: false }));
}

/** As {@link referenceText}, with the stacks that the references lead to: two stacks can have resources of the same name. */
export function referenceTextAcrossStacks(scope: IConstruct, value: string): string {
  const origins = Tokenization.reverse(value).map((token) =>
    ('originStack' in token && Construct.isConstruct(token.originStack) ? token.originStack.node.path : ''));
  return [...origins, referenceText(scope, value)].join(' ');
}
