import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { givenText } from '../values/boundary/given-text';
import { EdgeValidationError } from '../values/edge-validation-error';

/**
 * The stack that a construct is in.
 *
 * @throws EdgeValidationError for what is no construct, and for a construct outside of a stack.
 */
export function stackOf(scope: unknown): TerraformStack {
  if (Construct.isConstruct(scope)) {
    const stack = scope.node.scopes.reverse().find((each) => TerraformStack.isStack(each));
    if (stack !== undefined) return stack;
  }
  throw new EdgeValidationError({
    property: 'scope',
    given: Construct.isConstruct(scope) ? 'a construct outside of a stack' : givenText(scope),
    expected: 'a TerraformStack, or a construct in one',
    fix: 'pass the stack: `this` in its constructor',
  });
}
