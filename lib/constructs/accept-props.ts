import { Construct } from 'constructs';
import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { text } from '../values/boundary/kinds';
import type { Shape } from '../values/boundary/shape';
import { EdgeValidationError, errorAt } from '../values/edge-validation-error';

/**
 * The properties of a construct, as a copy. Called before the construct exists, so that a refusal leaves nothing in the tree.
 *
 * @throws EdgeValidationError with all problems and the path that the construct would have.
 */
export function acceptProps<Props>(scope: Construct, id: string, shape: Shape<Props>, given: unknown): Props {
  if (!Construct.isConstruct(scope)) {
    throw new EdgeValidationError({
      property: 'scope', given: givenText(scope), expected: 'a TerraformStack, or a construct in one', fix: 'pass the stack',
    });
  }
  try {
    accept(text, id, 'id');
    return accept(shape, given);
  } catch (error) {
    throw error instanceof EdgeValidationError ? errorAt(error, [scope.node.path, id].filter(Boolean).join('/')) : error;
  }
}
