import { ProblemList } from '../values/boundary/shape';
import { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { IpAddress } from '../values/ip-address';

/** Checks one value by itself. @throws EdgeValidationError for an invalid one. */
export type ValueCheck = () => void;

type Parse = (text: string, property: string) => unknown;

export const parseFqdn: Parse = (text, property) => Fqdn.parse(text, property);
export const parseAddress: Parse = (text, property) => IpAddress.parse(text, property);
export const parseNetwork: Parse = (text, property) => Cidr.parse(text, property);

/**
 * Checks a request. If it is refused, each of its values is checked by itself too: how values fit together can be checked only
 * when all of them are valid.
 *
 * @param check checks the request in order, and stops at the first problem
 * @param checksOf the checks of its values
 * @throws EdgeValidationError with the first problem, and those of all other values that are invalid by themselves.
 */
export function checkedWithEveryProblem<Checked>(check: () => Checked, checksOf: () => readonly ValueCheck[]): Checked {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const problems = new ProblemList();
    for (const problem of error.problems) problems.add(problem);
    for (const each of checksOf()) problems.collect(each);
    problems.throwIfAny();
    throw error;
  }
}

/** The check of one value; none if it is not given. */
export function one<Value>(
  value: Value | undefined, property: string, check: (value: Value, property: string) => unknown,
): ValueCheck[] {
  return value === undefined ? [] : [() => { check(value, property); }];
}

/** The checks of a list of texts. */
export function each(texts: readonly string[] | undefined, property: string, parse: Parse): ValueCheck[] {
  return (texts ?? []).flatMap((text, index) => one(text, `${property}[${index}]`, parse));
}
