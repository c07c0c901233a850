import { REFUSED, type Shape, type StoredForm } from './shape';

/** The form of the values of a shape in a file. Values that are data stand there as they are. */
export function storedForm<Value>(shape: Shape<Value>): StoredForm<Value> {
  return shape.stored ?? { read: (given, property, problems) => shape.read(given, property, problems), write: (value) => value };
}

/** As `shape`, with a form for files. */
export function storedAs<Value>(shape: Shape<Value>, stored: StoredForm<Value>): Shape<Value> {
  return { read: (given, property, problems) => shape.read(given, property, problems), stored };
}

/** The form of values that a file names by their keys. */
export function storedByKey<Key extends string, Value extends { readonly key: Key }>(
  keys: Shape<Key>, valueOf: (key: Key) => Value,
): StoredForm<Value> {
  return {
    read: (given, property, problems) => {
      const key = keys.read(given, property, problems);
      return key === REFUSED ? REFUSED : valueOf(key);
    },
    write: ({ key }) => key,
  };
}

/** Data whose order has no meaning, in an order that follows from it. */
export function inStoredOrder(items: readonly unknown[]): unknown[] {
  if (items.every((item) => typeof item === 'number')) return [...items].sort((a, b) => a - b);
  return items.map((item) => ({ item, text: JSON.stringify(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ item }) => item);
}
