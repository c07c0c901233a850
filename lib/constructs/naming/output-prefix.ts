import type { IConstruct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { stackOf } from '../../engine/stack-of';
import { wordsOf } from './construct-ids';

/**
 * Prefix of the names of a construct's Terraform outputs: the ids from the stack down, in lower case with underscores, as
 * `edge` of `Edge` and `site_1_edge` of `Site1/Edge`.
 *
 * @throws EdgeValidationError for ids without letters and digits of ASCII.
 */
export function outputPrefixOf(construct: IConstruct): string {
  const { scopes } = construct.node;
  const ids = scopes.slice(scopes.indexOf(stackOf(construct)) + 1).map(({ node }) => node.id);
  // Names of outputs start with a letter or an underscore.
  const prefix = wordsOf(ids.join('_')).join('_').replace(/^(?=\d)/, '_');
  if (prefix !== '') return prefix;
  throw new EdgeValidationError({
    property: 'id',
    given: `"${construct.node.id}"`,
    expected: 'a construct id with letters or digits: it becomes the beginning of the names of the outputs',
    fix: 'use an id such as "Edge"',
  });
}
