import type { Construct } from 'constructs';
import { stackOf } from '../engine/stack-of';
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
  stackOf(scope);
  try {
    accept(text, id, 'id');
    checkIdFree(scope, id);
    return accept(shape, given);
  } catch (error) {
    throw error instanceof EdgeValidationError ? errorAt(error, pathOf(scope, id), acceptProps) : error;
  }
}

function checkIdFree({ node }: Construct, id: string): void {
  if (node.tryFindChild(id) === undefined) return;
  throw new EdgeValidationError({
    property: 'id', given: givenText(id), expected: `an ID that no other construct in ${givenText(node.path)} has`, fix: 'use another ID',
  });
}

/** Path that the construct would have; that of its scope for an id that is no text. */
function pathOf({ node }: Construct, id: unknown): string {
  return typeof id !== 'string' || id === '' ? node.path : [node.path, id].filter((part) => part !== '').join('/');
}
