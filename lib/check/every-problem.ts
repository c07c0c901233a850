import { ProblemList } from '../values/boundary/shape';
import { Cidr } from '../values/cidr';
import type { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { IpAddress } from '../values/ip-address';

/** Checks one value by itself. @throws EdgeValidationError for an invalid one. */
export type ValueCheck = () => void;

type Parse = (text: string, property: string) => unknown;

export const parseFqdn: Parse = (text, property) => Fqdn.parse(text, property);
export const parseAddress: Parse = (text, property) => IpAddress.parse(text, property);
export const parseNetwork: Parse = (text, property) => Cidr.parse(text, property);

/**
 * Refuses a request that has problems, with those of all its values, each checked by itself: how values fit together can be
 * checked only when all of them are valid.
 *
 * @param refusal the problems that are known, which come first
 * @throws EdgeValidationError always.
 */
export function refuseWithEveryProblem(refusal: EdgeValidationError, checks: readonly ValueCheck[]): void {
  const problems = new ProblemList();
  for (const problem of refusal.problems) problems.add(problem);
  for (const check of checks) problems.collect(check);
  problems.throwIfAny();
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
