/**
 * A module that is loaded, or a constant that is computed, when it is first used, and not with the library
 * (docs/performance.md):
 *
 *     const planning = onDemand(() => require('./planning') as typeof planner);
 *
 * Do not use `require` anywhere else: the linter accepts it only in this form.
 */
export function onDemand<Value>(load: () => Value): () => Value {
  let loaded: Value | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
