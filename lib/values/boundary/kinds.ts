import { nearestWord } from '../nearest-word';
import { givenText } from './given-text';
import { literalText } from './literal-text';
import { isReference } from './reference';
import { composedOf, type ProblemList, REFUSED, type Shape, shapeOf, wrongKind } from './shape';
import { inStoredOrder, storedForm } from './stored-form';

/** No name, comment or certificate is longer. */
const LONGEST_TEXT = 32_768;

const KNOWN_AT_SYNTH = 'a value that is known at synth: names, ports and addresses of an Edge are planned, compared and '
  + 'reported before deployment';

/** Text that is known at synth. */
export const text: Shape<string> = shapeOf((given, property, problems) =>
  (isRefusedReference(given, property, problems) ? REFUSED : deploymentText.read(given, property, problems)));

/** Text that may be a reference, or have references in it. */
export const deploymentText: Shape<string> = shapeOf((given, property, problems) => {
  if (typeof given !== 'string') return wrongKind(problems, property, given, 'text', 'pass a string');
  if (given.length > LONGEST_TEXT) {
    return wrongKind(problems, property, given, `text of at most ${LONGEST_TEXT} characters`, 'shorten it');
  }
  return isReference(given) ? literalText(given) : given;
});

/** Text in which Terraform evaluates references alone. */
export const templateText: Shape<string> = shapeOf((given, property, problems) => {
  const read = deploymentText.read(given, property, problems);
  return read === REFUSED || isReference(read) ? read : literalText(read);
});

/** A secret, which no message shows. */
export const secretText: Shape<string> = shapeOf((given, property, problems) => {
  if (typeof given === 'string') return given;
  const kind = given === undefined || given === null ? given : Symbol(typeof given);
  return wrongKind(problems, property, kind, 'the value of a sensitive Terraform variable', 'pass its stringValue');
});

/** A number that is known at synth. */
export const number: Shape<number> = shapeOf((given, property, problems) =>
  (isRefusedReference(given, property, problems) ? REFUSED : deploymentNumber.read(given, property, problems)));

/** A number that may be a reference. */
export const deploymentNumber: Shape<number> = shapeOf((given, property, problems) => {
  if (typeof given === 'number' && Number.isFinite(given)) return given;
  const meant = typeof given === 'string' && /^\d{1,15}$/.test(given) ? `did you mean ${given}, without quotes?` : 'pass a number';
  return wrongKind(problems, property, given, 'a number', meant);
});

/** True or false; not the texts `'true'` and `'false'`, which both count as true. */
export const flag: Shape<boolean> = shapeOf((given, property, problems) => {
  if (typeof given === 'boolean') return given;
  const meant = given === 'true' || given === 'false' ? `did you mean ${given}, without quotes?` : 'pass true or false';
  return wrongKind(problems, property, given, 'true or false', meant);
});

/**
 * A value of an enum.
 *
 * @param name name of the enum
 * @param hint how to find out which
 */
export function wordOf<Word extends string>(
  name: string, words: Readonly<Record<string, Word>>, hint = `use a value of ${name}`,
): Shape<Word> {
  const known = new Map<unknown, Word>(Object.values(words).map((word) => [word, word]));
  return shapeOf((given, property, problems) => {
    const word = known.get(given);
    if (word !== undefined) return word;
    const expected = `a value of ${name}: ${[...known.values()].join(', ')}`;
    const key = typeof given === 'string' ? keyMeant(given, words) : undefined;
    const fix = key === undefined ? hint : `did you mean ${name}.${key}?`;
    return wrongKind(problems, property, given, expected, fix);
  });
}

/** The key of the word that was probably meant: the word or the key with typos, or a text that only one of them starts with. */
function keyMeant(given: string, words: Readonly<Record<string, string>>): string | undefined {
  const start = given.slice(0, LONGEST_TEXT).toLowerCase();
  const entries = Object.entries(words);
  const nearest = nearestWord(start, entries.flat());
  const meant = nearest ?? onlyOne(entries.map(([, word]) => word).filter((word) => start.length > 2 && word.startsWith(start)));
  return entries.find(([key, word]) => key === meant || word === meant)?.[0];
}

function onlyOne(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

/** A list, whose order has no meaning. Each value is read. */
export function listOf<Item>(item: Shape<Item>): Shape<Item[]> {
  return composedOf(listReader(item), () => ({
    read: listReader(storedForm(item)), write: (items) => inStoredOrder(items.map((each) => storedForm(item).write(each))),
  }));
}

/** A list, whose order has a meaning. Each value is read. */
export function rankedListOf<Item>(item: Shape<Item>): Shape<Item[]> {
  return composedOf(listReader(item), () => ({
    read: listReader(storedForm(item)), write: (items) => items.map((each) => storedForm(item).write(each)),
  }));
}

function listReader<Item>(item: Pick<Shape<Item>, 'read'>): Shape<Item[]>['read'] {
  return (given, property, problems) => {
    if (isRefusedReference(given, property, problems)) return REFUSED;
    if (!Array.isArray(given)) {
      const fix = typeof given === 'string' ? `did you mean [${givenText(given)}]?` : 'pass an array';
      return wrongKind(problems, property, given, 'a list', fix);
    }
    const items: Item[] = [];
    for (let index = 0; index < given.length && !problems.isFull; index += 1) {
      const read = item.read(given[index], `${property}[${index}]`, problems);
      if (read !== REFUSED) items.push(read);
    }
    return items;
  };
}

/** Values by name, where the names are the caller's own, in alphabetical order. */
export function byName<Value>(value: Shape<Value>): Shape<{ [name: string]: Value }> {
  return byNameAs(value, (name) => name);
}

function byNameAs<Value>(value: Shape<Value>, written: (name: string) => string): Shape<{ [name: string]: Value }> {
  return shapeOf((given, property, problems) => {
    if (!isPlainObject(given)) return wrongKind(problems, property, given, 'an object with values by name', 'pass an object');
    const entries = new Map<string, Value>();
    for (const name of Object.keys(given).sort()) {
      if (problems.isFull) break;
      const read = value.read(propertyOf(given, name), `${property}[${givenText(name)}]`, problems);
      if (read !== REFUSED) entries.set(written(name), read);
    }
    return Object.fromEntries(entries);
  });
}

/** Tags: Terraform evaluates templates in the names of a map too, so both names and values are escaped. */
export const tagTexts: Shape<{ [name: string]: string }> = byNameAs(templateText, literalText);

/** A class whose constructor may be private. */
interface ClassOf<Instance> {
  readonly name: string;
  readonly prototype: Instance;
}

/**
 * An object of a class of this library, by reference: it cannot be changed.
 *
 * @param name name of the class
 * @param fix how to get one
 */
export function instanceOf<Instance>(type: ClassOf<Instance>, name: string, fix: string): Shape<Instance> {
  return shapeOf((given, property, problems) => {
    if (typeof given === 'object' && given instanceof (type as unknown as abstract new () => object)) return given as Instance;
    const article = /^[AEIO]/.test(name) ? 'an' : 'a';
    return wrongKind(problems, property, given, `${article} ${name}`, fix);
  });
}

/** As {@link instanceOf} for the source of a secret: a text in its place may be the secret, which no message shows. */
export function secretSource<Instance>(type: ClassOf<Instance>, name: string, fix: string): Shape<Instance> {
  const shape = instanceOf(type, name, fix);
  return shapeOf((given, property, problems) => {
    if (typeof given !== 'string') return shape.read(given, property, problems);
    problems.add({ property, given: 'text, which is not shown because it may be the secret', expected: `an ${name}`, fix });
    return REFUSED;
  });
}

/** As `shape`, with words of its own for a value that is missing. */
export function orElse<Value>(shape: Shape<Value>, expected: string, fix: string): Shape<Value> {
  return shapeOf((given, property, problems) => {
    if (given !== undefined) return shape.read(given, property, problems);
    problems.add({ property, given: 'nothing', expected, fix });
    return REFUSED;
  });
}

/** An object made of properties, whatever made it; a list, map, date and the like is none. */
export function isPlainObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && Object.prototype.toString.call(given) === '[object Object]';
}

/** A property of an object; one that cannot be read has the error as its value. */
export function propertyOf(given: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return given[name];
  } catch (error) {
    return error;
  }
}

/** Refuses a reference where the plan needs the value. */
function isRefusedReference(given: unknown, property: string, problems: ProblemList): boolean {
  if (!isReference(given)) return false;
  problems.add({
    property, given: givenText(given), expected: KNOWN_AT_SYNTH,
    fix: 'pass the value itself, for example from the configuration of your app',
  });
  return true;
}
