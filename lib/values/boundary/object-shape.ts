import { nearestWord } from '../nearest-word';
import { givenText } from './given-text';
import { isPlainObject, propertyOf } from './kinds';
import { composedOf, type ProblemList, type Shape, wrongKind } from './shape';
import { storedForm } from './stored-form';

/** A property that may be missing. */
export interface OptionalShape<Value> {
  readonly ifGiven: Shape<Value>;
}

/** Declares that a property may be missing. `null` does not count as missing. */
export function optional<Value>(ifGiven: Shape<Value>): OptionalShape<Value> {
  return { ifGiven };
}

type IsOptional<Props, Name extends keyof Props> = object extends Pick<Props, Name> ? true : false;

/** The declarations of an interface: one for each of its properties, optional where the property is. */
export type Properties<Props> = {
  readonly [Name in keyof Props]-?: IsOptional<Props, Name> extends true
    ? OptionalShape<NonNullable<Props[Name]>>
    : Shape<Props[Name]>;
};

type AnyProperty = Shape<unknown> | OptionalShape<unknown>;

/**
 * An object with these properties and no others. The copy has them in the order of their declaration.
 *
 * @param name name of the interface, for messages
 */
export function objectOf<Props extends object>(name: string, properties: Properties<Props>): Shape<Props> {
  return objectShape(name, properties, true);
}

/** A part of a stored plan: at least these properties, since a later version of the library may have added others. */
export function planPartOf<Part extends object>(name: string, properties: Properties<Part>): Shape<Part> {
  return objectShape(name, properties, false);
}

function objectShape<Props extends object>(name: string, properties: Properties<Props>, isComplete: boolean): Shape<Props> {
  const declared: [string, AnyProperty][] = Object.entries(properties);
  const names = declared.map(([each]) => each);
  const known = new Set(names);
  const reader = (properties: readonly (readonly [string, AnyProperty])[]): Shape<Props>['read'] => (given, property, problems) => {
    if (!isPlainObject(given)) return wrongKind(problems, property || 'props', given, `an object (${name})`, fixOf(declared));
    const copy: Record<string, unknown> = {};
    for (const unknown of Object.keys(given).filter((each) => !known.has(each))) {
      if (!isComplete) {
        requireData(problems, pathOf(property, unknown), propertyOf(given, unknown));
        continue;
      }
      if (propertyOf(given, unknown) !== undefined) refuseUnknown(problems, pathOf(property, unknown), unknown, name, names);
    }
    for (const [each, shape] of properties) {
      if (problems.isFull) break;
      const value = propertyOf(given, each);
      if (!('ifGiven' in shape)) copy[each] = shape.read(value, pathOf(property, each), problems);
      else if (value !== undefined) copy[each] = shape.ifGiven.read(value, pathOf(property, each), problems);
    }
    return copy as Props;
  };
  return composedOf(reader(declared), () => ({
    read: reader(declared.map(([each, shape]) => [each, storedProperty(shape)])),
    write: (value) => writtenProperties(declared, value as Readonly<Record<string, unknown>>),
  }));
}

/** A property as it stands in a file. */
function storedProperty(shape: AnyProperty): AnyProperty {
  return 'ifGiven' in shape ? { ifGiven: storedForm(shape.ifGiven) } : storedForm(shape);
}

/** The properties that are given, in the order of their declaration. */
function writtenProperties(
  declared: readonly (readonly [string, AnyProperty])[], value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(declared.flatMap(([name, shape]): [string, unknown][] => {
    const part = value[name];
    return part === undefined ? [] : [[name, storedForm('ifGiven' in shape ? shape.ifGiven : shape).write(part)]];
  }));
}

/** Nothing that a library writes is nested deeper; what is, may be cyclic. */
const DEEPEST_DATA = 32;

function requireData(problems: ProblemList, property: string, value: unknown): void {
  if (isData(value, DEEPEST_DATA)) return;
  problems.add({
    property, given: givenText(value), expected: 'data as in a file: text, numbers, true or false, lists and objects of them',
    fix: 'remove it',
  });
}

function isData(value: unknown, depth: number): boolean {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((each) => isData(each, depth - 1));
  return isPlainObject(value) && Object.keys(value).every((name) => isData(propertyOf(value, name), depth - 1));
}

function pathOf(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}

function fixOf(declared: readonly (readonly [string, AnyProperty])[]): string {
  const required = declared.filter(([, shape]) => !('ifGiven' in shape)).map(([each]) => each);
  return required.length === 0 ? 'pass an object with properties' : `pass an object with ${required.join(', ')}`;
}

function refuseUnknown(
  problems: ProblemList, property: string, given: string, name: string, names: readonly string[],
): void {
  const meant = nearestWord(given, names);
  problems.add({
    property,
    given: givenText(given),
    expected: `a property of ${name}: ${names.join(', ')}`,
    fix: meant === undefined ? 'remove it' : `did you mean ${meant}?`,
  });
}
