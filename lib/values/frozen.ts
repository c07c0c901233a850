/** The same value, deeply frozen. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) {
    // Most parts are texts, and calling this function for each of them would take most of the time.
    if (typeof part === 'object') frozen(part);
  }
  return Object.freeze(value);
}
