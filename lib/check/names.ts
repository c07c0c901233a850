import { EdgeValidationError } from '../values/edge-validation-error';
import type { Fqdn } from '../values/fqdn';

/** A name of the deployment. */
export interface OwnName {
  /** Property that the name comes from, for errors. */
  readonly property: string;
  readonly fqdn: Fqdn;
}

/**
 * Refuses a name that is used twice: it resolves to only one of the two.
 *
 * @param names names in the order of errors, which are about the second of two, each with its fix
 * @param mayShare whether two things may have one name
 * @throws EdgeValidationError for two equal names.
 */
export function checkDistinctNames<Name extends OwnName & { readonly fix: string }>(
  names: readonly Name[], mayShare: (one: Name, other: Name) => boolean,
): void {
  names.forEach((name, index) => {
    const owner = names.slice(0, index).find((other) => other.fqdn.equals(name.fqdn) && !mayShare(other, name));
    if (owner !== undefined) refuseSharedName(name, owner, name.fix);
  });
}

/** @throws EdgeValidationError for a name that something else has. */
export function refuseSharedName({ property, fqdn }: OwnName, owner: OwnName, fix: string): never {
  throw new EdgeValidationError({
    property, given: `"${fqdn.text}"`, expected: `a unique name: ${owner.property} has the same name`, fix,
  });
}
