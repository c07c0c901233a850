import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';

/** Domains of a list, which must be SIP domains; all SIP domains when there is no list. */
export function ownDomains(
  given: readonly string[] | undefined, sipDomains: readonly Fqdn[], property: string,
): readonly Fqdn[] {
  if (given === undefined) return sipDomains;
  const known = new Set(sipDomains.map((domain) => domain.text));
  return distinctDomains(given, property).map((domain) => {
    if (known.has(domain.text)) return domain;
    throw new EdgeValidationError({
      property,
      given: `"${domain.text}"`,
      expected: `one of the SIP domains: ${[...known].join(', ')}`,
      fix: `add "${domain.text}" to sipDomains, or remove it here`,
    });
  });
}

/**
 * Domains in alphabetical order.
 *
 * @throws EdgeValidationError for an invalid domain name, and for a duplicate domain.
 */
export function distinctDomains(given: readonly string[], property: string): readonly Fqdn[] {
  const seen = new Map<string, number>();
  const domains = given.map((text, index) => {
    const domain = Fqdn.parse(text, `${property}[${index}]`);
    const first = seen.get(domain.text);
    if (first !== undefined) {
      throw new EdgeValidationError({
        property: `${property}[${index}]`,
        given: `"${text}"`,
        expected: 'each domain only once (names are case-insensitive), '
          + `but ${property}[${first}] is "${String(given[first])}"`,
        fix: 'remove one of the two',
      });
    }
    seen.set(domain.text, index);
    return domain;
  });
  return domains.sort((a, b) => a.compare(b));
}
