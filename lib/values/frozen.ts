/** The same value, in which nothing can be changed any more. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) {
    // Most parts are texts, and a call for each costs more than all the rest.
    if (typeof part === 'object') frozen(part);
  }
  return Object.freeze(value);
}
