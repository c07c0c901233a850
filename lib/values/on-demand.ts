/**
 * A module that is loaded when it is first used, and not with the library (docs/performance.md):
 *
 *     const planning = onDemand(() => require('./planning') as typeof planner);
 *
 * Do not use `require` anywhere else: the linter accepts it only in this form.
 */
export function onDemand<Module>(load: () => Module): () => Module {
  let loaded: Module | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
