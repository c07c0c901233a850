/**
 * A module that is loaded when it is first used, and not with the library (docs/performance.md):
 *
 *     const planning = onDemand(() => require('./planning') as typeof planner);
 *
 * `require` stands nowhere else: the linter accepts it in this form alone.
 */
export function onDemand<Module>(load: () => Module): () => Module {
  let loaded: Module | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
