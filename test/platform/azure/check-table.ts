import { EdgeValidationError } from '../../../lib/values/edge-validation-error';

/** The refusal of a check, as an error of this library and nothing else. */
export function refusal(run: () => void): EdgeValidationError {
  try {
    run();
  } catch (error) {
    if (error instanceof EdgeValidationError) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Whether a check lets a value through. */
export function accepts<T>(check: (value: T, property: string) => void, value: T): boolean {
  try {
    check(value, 'property');
    return true;
  } catch (error) {
    if (error instanceof EdgeValidationError) {
      return false;
    }
    throw error;
  }
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length - 2})` : text;
};

/**
 * One test for each accepted and each refused value. A refused value comes with text that its fix must contain; it must
 * be named, with its property, in the error.
 */
export function describeCheck<T extends string | number>(
  check: (value: T, property: string) => void,
  table: { readonly accepted: readonly T[]; readonly refused: readonly (readonly [value: T, fix: string])[] },
): void {
  describe(check.name, () => {
    test.each(table.accepted.map((value) => [short(value), value] as const))('accepts %s', (_, value) => {
      expect(() => check(value, 'the.property')).not.toThrow();
    });

    test.each(table.refused.map(([value, fix]) => [short(value), value, fix] as const))('refuses %s', (_, value, fix) => {
      const error = refusal(() => check(value, 'the.property'));
      expect(error.property).toBe('the.property');
      expect(error.given).toBe(JSON.stringify(String(value)));
      expect(error.expected).not.toBe('');
      expect(error.fix).toContain(fix);
      // A suggestion that would be refused in its turn is worse than none.
      const suggested = /^did you mean "(.*)"\?$/.exec(error.fix)?.[1];
      if (suggested !== undefined) {
        const meant = JSON.parse(`"${suggested}"`) as string;
        expect(() => check((typeof value === 'number' ? Number(meant) : meant) as T, 'the.property')).not.toThrow();
      }
    });
  });
}
