/** The kernel of jsii sets this in its process before it loads a package. */
const JSII_KERNEL = Symbol.for('jsii.context.hostDirName');

/**
 * The same value, deeply frozen. Loops without copies and without calls for texts, which are most parts, take half the time.
 *
 * Not in a program of another language: the kernel of jsii marks every object that it passes on, and would fail with a frozen
 * one. There, the declarations have no property that can be set, and the kernel refuses to.
 */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !(JSII_KERNEL in globalThis)) freeze(value);
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
