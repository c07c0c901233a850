/** The same object without the properties that are undefined. */
export type Given<Value> = { [Name in keyof Value as undefined extends Value[Name] ? never : Name]: Value[Name] }
  & { [Name in keyof Value as undefined extends Value[Name] ? Name : never]?: Exclude<Value[Name], undefined> };

/** The same object without the properties that are undefined. */
export function given<Value extends object>(value: Value): Given<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<Value>;
}
