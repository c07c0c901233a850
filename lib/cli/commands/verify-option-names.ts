import { EdgeValidationError } from '../../values/edge-validation-error';

/** Options, by the property of a verification that they become. */
const OPTION_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^partners\b.*/, '--partner'], [/^allPartners$/, '--all-partners'], [/^resolver$/, '--resolver'], [/^only\b.*/, '--only'],
  [/^fromSide$/, '--from'], [/^(?:text|terraformJson)$/, '--deployed'], [/^trustedCertificates$/, '--ca'], [/^clientCertificate$/, '--certificate'],
  [/^clientKey$/, '--key'], [/^daysLeft$/, '--days'], [/^timeoutSeconds$/, '--timeout'], [/^deadlineSeconds$/, '--deadline'],
  [/^parallel$/, '--parallel'], [/^perSecond$/, '--rate'],
];

/** What messages about properties say, as messages about options. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['partners among the areas of only', 'partners among the areas of --only'],
  ['add the area partners to only, or omit only', 'add partners to --only, or omit --only'],
  ['pass partners, or allPartners', 'add --partner with domains, or --all-partners'],
  ['name the domains of the partners to look at', 'name their domains with --partner'],
  ['pass both, or neither', 'pass both --certificate and --key, or neither'],
  ['pass the content of the PEM file', 'pass a PEM file whose certificates are whole'],
]);

/**
 * Problems with the properties of a verification, told about its options, and those with its plan, about the file.
 *
 * @param path file of the plan
 */
export function withOptionNames<Value>(make: () => Value, path: string): Value {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map(({ property, given, expected, fix }) => ({
      property: optionName(property) ?? `${path}: ${property}`, given,
      expected: TEXTS.get(expected) ?? expected, fix: TEXTS.get(fix) ?? fix,
    }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}

function optionName(property: string): string | undefined {
  return OPTION_NAMES.find(([pattern, option]) => option === property || pattern.test(property))?.[1];
}
