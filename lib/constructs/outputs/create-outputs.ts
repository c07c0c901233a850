import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { stackOf } from '../../engine/stack-of';
import { TerraformOutput } from '../../engine/terraform';
import { isInTree } from '../app/withdrawal';
import { outputPrefixOf } from '../naming/output-prefix';
import { OUTPUT_DESCRIPTIONS, OutputContent, type OutputValue, type OutputValues } from './output-values';

/** Constructs with outputs by the prefix of their names, for each stack. */
const PREFIXES = new WeakMap<IConstruct, Map<string, IConstruct>>();

/**
 * Creates the Terraform outputs of a pool or a reverse proxy: one for each kind of value that it has.
 *
 * @throws EdgeValidationError for a construct path without letters and digits, and for names of other outputs.
 */
export function createOutputs(owner: Construct, values: OutputValues): void {
  const prefix = reservePrefix(owner);
  const present = Object.values(OutputContent).filter((content) => (values[content]?.size ?? 0) > 0);
  if (present.length === 0) return;
  const scope = new Construct(owner, 'Outputs');
  for (const content of present) {
    const output = new TerraformOutput(scope, content, {
      value: sortedValue(values[content]), description: OUTPUT_DESCRIPTIONS[content],
    });
    output.overrideLogicalId(outputName(prefix, content));
  }
}

function reservePrefix(owner: Construct): string {
  const stack = stackOf(owner);
  const prefix = outputPrefixOf(owner);
  const prefixes = PREFIXES.get(stack) ?? new Map<string, IConstruct>();
  PREFIXES.set(stack, prefixes);
  const user = [prefixes.get(prefix), userOfName(stack, prefix)].find((each) => each !== undefined && isInTree(each));
  if (user !== undefined) refusePrefix(prefix, user);
  prefixes.set(prefix, owner);
  return prefix;
}

function outputName(prefix: string, content: OutputContent): string {
  return `${prefix}_${content}`;
}

/** An output of the stack that has one of the names already. */
function userOfName(stack: IConstruct, prefix: string): IConstruct | undefined {
  const names = new Set(Object.values(OutputContent).map((content) => outputName(prefix, content)));
  return stack.node.findAll().find((each) => TerraformOutput.isTerraformOutput(each) && names.has(each.friendlyUniqueId));
}

function refusePrefix(prefix: string, user: IConstruct): never {
  throw new EdgeValidationError({
    property: 'id',
    given: `the outputs "${prefix}_...", which ${user.node.path} has too`,
    expected: 'names of outputs that are unique in the stack: they are made from the construct ids, in lowercase with '
      + 'underscores',
    fix: 'use ids that differ in letters or digits',
  });
}

/** The entries in alphabetical order: the order of servers and zones in a program does not matter. */
function sortedValue(value: OutputValue = new Map<string, string>()): Record<string, string | string[]> {
  return Object.fromEntries([...value].sort(([a], [b]) => (a < b ? -1 : 1)));
}
