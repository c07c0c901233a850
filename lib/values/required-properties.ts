import { EdgeValidationError } from './edge-validation-error';

/**
 * Checks that an object has its required properties.
 *
 * @param paths properties, with a dot between levels
 * @throws EdgeValidationError for the first missing property.
 */
export function requireProperties(given: object, paths: readonly string[]): void {
  for (const path of paths) {
    let value: unknown = given;
    for (const name of path.split('.')) {
      value = typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined;
    }
    if (value !== undefined && value !== null) continue;
    throw new EdgeValidationError({
      property: path,
      given: 'nothing',
      expected: 'a value: the property is required',
      fix: `set ${path}`,
    });
  }
}
