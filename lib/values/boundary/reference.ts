/** Stands in every text that has a reference to another resource: `${TfToken[TOKEN.0]}`. */
const REFERENCE_MARK = 'TfToken[';

const LIST_MARK = '#{TfToken[';
const MAP_MARK = '&{TfToken[';

/** References to numbers are written as numbers below this one. */
const LARGEST_NUMBER_REFERENCE = -1e288;

/** Whether a value is a Terraform reference, or has one in its text, so that it is known only at deployment. */
export function isReference(value: unknown): boolean {
  switch (typeof value) {
    case 'string': return value.includes(REFERENCE_MARK);
    case 'number': return value < LARGEST_NUMBER_REFERENCE && value !== Number.NEGATIVE_INFINITY;
    case 'object': return value !== null && isReferenceObject(value);
    default: return false;
  }
}

/** Whether a text is one reference and nothing else: a text with more has a part written out. */
export function isWholeReference(text: string): boolean {
  return /^\$\{TfToken\[[\w:.-]+\]\}$/.test(text);
}

/** A list reference is a list with a text of its own kind, a map reference an object with one as key; others resolve themselves. */
function isReferenceObject(value: object): boolean {
  if (Array.isArray(value)) return typeof value[0] === 'string' && value[0].startsWith(LIST_MARK);
  if (typeof Reflect.get(value, 'resolve') === 'function') return true;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && key.startsWith(MAP_MARK);
}
