import type { Construct, IConstruct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { TerraformStack } from '../../engine/terraform';

/** Ids that the engine leaves out of the names of resources. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Default', 'Resource']);

/**
 * Checks that the resources below a construct get names that Terraform accepts. The engine makes them from the ids between
 * the stack and the resource, and Terraform would refuse them only after the synthesis.
 *
 * @throws EdgeValidationError for an id from which the names would start with a digit or a hyphen.
 */
export function checkConstructIds(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  const { scopes } = scope.node;
  const ids = scopes.slice(scopes.indexOf(stack) + 1).map(({ node }) => node.id);
  const first = ids.find((id) => !LEFT_OUT.has(id)) ?? '';
  const start = first.replace(/[^\w-]/g, '').charAt(0);
  if (!/[\d-]/.test(start)) return;
  throw new EdgeValidationError({
    property: 'id',
    given: `"${first}"`,
    expected: 'a construct id that starts with a letter: Terraform refuses names of resources that start with a digit or a '
      + 'hyphen',
    fix: `did you mean "Edge-${first.replace(/^-+/, '')}"?`,
  });
}

/**
 * Checks that a construct can be created: the program may have placed one of its own in the same scope.
 *
 * @throws EdgeValidationError for an id that a construct in the scope has.
 */
export function checkIdFree(scope: IConstruct, id: string): void {
  if (scope.node.tryFindChild(id) === undefined) return;
  throw new EdgeValidationError({
    property: 'id',
    given: `"${id}" of a construct of your program in ${scope.node.path}`,
    expected: 'another id, because a resource of the plan has this one',
    fix: 'create your construct in the stack, or in a construct of your own',
  });
}

/**
 * A construct id as part of names of Azure resources, in lower case with hyphens: `reverse-proxy` of `ReverseProxy`.
 *
 * @throws EdgeValidationError for an id without letters and digits of ASCII.
 */
export function nameOfId(id: string): string {
  const name = wordsOf(id).join('-');
  if (name !== '') return name;
  throw new EdgeValidationError({
    property: 'name',
    given: `nothing, and the construct id "${id}"`,
    expected: 'a name for the Azure resources: the id has neither letters nor digits',
    fix: 'set name, for example "proxy"',
  });
}

/** The words of a construct ID in lowercase, without other characters than letters and digits of ASCII. */
export function wordsOf(id: string): string[] {
  return id.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== '');
}
