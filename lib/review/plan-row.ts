/** Something in a plan that is told apart by its id. */
export interface PlanRow {
  readonly id: string;
  readonly columns: readonly string[];
  /** What can differ while it stays the same thing: values by the name of the fact. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** A value of a plan as texts; nothing for what is not there. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part).map((text) => `${inSmallLetters(name)} ${text}`));
}

/** Rows that have one fact each: a value by its name. */
export function valueRows(values: Readonly<Record<string, unknown>>): PlanRow[] {
  return Object.entries(values).map(([name, value]) => ({ id: name, columns: [name], facts: { [VALUE]: textsOf(value) } }));
}

/** Name of the only fact of a row that is a value. */
export const VALUE = '';

/** `externalAccessPolicy` as `external access policy`. */
export function inSmallLetters(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
