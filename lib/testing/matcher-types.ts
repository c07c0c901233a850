/** What a matcher needs of `this` in jest and vitest. */
export interface EdgeMatcherContext {
  readonly isNot?: boolean;
}

/** Result of a matcher, as jest and vitest expect it. */
export interface EdgeMatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A serializer for `expect.addSnapshotSerializer` of jest and vitest. */
export interface EdgeSnapshotSerializer {
  readonly test: (value: unknown) => boolean;
  readonly serialize: (value: unknown, config: unknown, indentation: string) => string;
}

/** What {@link edgeMatchersFor} needs of `expect`: the one of jest, `@jest/globals` or vitest. */
export interface EdgeExpect {
  (received: unknown): { toMatchSnapshot(hint?: string): unknown };
  addSnapshotSerializer(serializer: EdgeSnapshotSerializer): void;
  getState(): { readonly assertionCalls: number };
  setState(state: { readonly assertionCalls: number }): void;
}
