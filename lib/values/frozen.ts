/** The same value, deeply frozen. Loops without copies and without calls for texts, which are most parts, take half the time. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) freeze(value);
  return value;
}

function freeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    for (let index = 0; index < parts.length; index += 1) freezePart(parts[index]);
  } else {
    const parts = value as Readonly<Record<string, unknown>>;
    for (const key in parts) freezePart(parts[key]);
  }
}

function freezePart(part: unknown): void {
  if (typeof part === 'object' && part !== null) freeze(part);
}
