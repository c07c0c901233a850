import { EdgeValidationError } from '../edge-validation-error';
import { isPlainObject, propertyOf } from './kinds';
import { type ProblemList, REFUSED, type Refused, type Shape, type StoredForm, wrongKind } from './shape';
import { storedForm } from './stored-form';

/** One of the ways in which values of a class are made: by a factory, from properties. */
export interface StoredVariant<Value> {
  /** Makes a value from the properties in a file. */
  read(given: unknown, property: string, problems: ProblemList): Value | Refused;
  /** The properties from which the same value is made. */
  write(value: Value): object;
}

/**
 * A way to make values.
 *
 * @param shape properties in the file
 * @param make factory, which may throw an EdgeValidationError about one of the properties
 * @param propsOf properties of a value; those that are undefined are left out
 */
export function variantOf<Value, Props extends object>(
  shape: Shape<Props>, make: (props: Props) => Value, propsOf: (value: Value) => Props,
): StoredVariant<Value> {
  return {
    read: (given, property, problems) => {
      const known = problems.all.length;
      const props = storedForm(shape).read(given, property, problems);
      if (props === REFUSED || problems.all.length > known) return REFUSED;
      return madeOf(() => make(props), property, problems);
    },
    write: (value) => storedForm(shape).write(propsOf(value)) as object,
  };
}

/**
 * The form of values of a class with several factories: an object, one property of which tells the factory.
 *
 * @param tag name of that property
 * @param tags its values
 * @param tagOf its value for a value of the class
 */
export function storedByVariant<Value, Tag extends string>(
  tag: string, tags: Shape<Tag>, tagOf: (value: Value) => Tag, variants: Readonly<Record<Tag, StoredVariant<Value>>>,
): StoredForm<Value> {
  return {
    read: (given, property, problems) => {
      if (!isPlainObject(given)) return wrongKind(problems, property, given, `an object with ${tag}`, `write it as an object with ${tag}`);
      const known = tags.read(propertyOf(given, tag), `${property}.${tag}`, problems);
      if (known === REFUSED) return REFUSED;
      const { [tag]: _tag, ...props } = given;
      return variants[known].read(props, property, problems);
    },
    write: (value) => ({ [tag]: tagOf(value), ...variants[tagOf(value)].write(value) }),
  };
}

/** What a factory makes. Its problems are about properties of the object in the file. */
function madeOf<Value>(make: () => Value, property: string, problems: ProblemList): Value | Refused {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    for (const problem of error.problems) {
      // Some factories name the property that they are the value of.
      const path = problem.property.startsWith(`${property}.`) ? problem.property : `${property}.${problem.property}`;
      problems.add({ ...problem, property: path });
    }
    return REFUSED;
  }
}
