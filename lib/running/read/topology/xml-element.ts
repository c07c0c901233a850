import { SaxesParser } from 'saxes';
import { givenText } from '../../../values/boundary/given-text';
import { refuse } from '../../../values/refusals';
import { isPlain, LONGEST_WORD, plainName } from '../plain-text';
import type { Reading } from '../reading';

/** Deeper than any topology. */
const DEEPEST = 40;

/** More than any topology has. */
const MOST_ELEMENTS = 200_000;

/** An element of an XML document, without its namespace. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without spaces around it. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root of an XML document. Only the five entities of XML and numbers are replaced; a document type is refused.
 *
 * @throws EdgeValidationError that names the file and the line, for anything that is not well-formed, has a document type, or is
 * nested deeper or larger than any topology.
 */
export function xmlRoot(file: string, text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const stop = (given: string, expected: string, fix = 'export the topology again'): never =>
    refuse(`${file}: line ${parser.line}`, given, expected, fix);
  parser.on('error', ({ message }) => stop(`XML that cannot be read (${message.replace(/^\d+:\d+: /, '').slice(0, 120)})`, 'well-formed XML'));
  parser.on('doctype', () => stop('a document type (DOCTYPE)', 'XML without one, as the product writes it',
    'do not use this file unless you know who changed it; export the topology again'));
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length >= DEEPEST) stop(`elements in ${DEEPEST + 1} levels`, `at most ${DEEPEST} levels`);
    if (count > MOST_ELEMENTS) stop(`more than ${MOST_ELEMENTS} elements`, `at most ${MOST_ELEMENTS}`);
    const attributes = new Map<string, string>();
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || local === 'xmlns') continue;
      if (!isPlain(value)) stop(`${tag.local} with an attribute of control characters or more than ${LONGEST_WORD} characters`, 'plain text');
      attributes.set(local, value.trim());
    }
    const element: OpenElement = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element === undefined || part.trim() === '') return;
    element.text = `${element.text}${part.trim()}`;
    if (!isPlain(element.text)) stop(`${element.name} with control characters or more than ${LONGEST_WORD} characters`, 'plain text');
  });
  parser.on('closetag', () => { open.pop(); });
  parser.write(text).close();
  return root ?? refuse(file, 'no element', 'a topology as XML', 'export the topology again');
}

/** Its children with a name. */
export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** Its first child with a name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Every element with a name below it, in the order of the document. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsNamed(child, name)]);
}

/** An attribute; undefined if it is missing or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name) || undefined;
}

/** An attribute with the name of a host or domain. */
export function nameOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = attributeOf(element, name);
  return text === undefined ? undefined : plainName(text) || undefined;
}

/** An attribute with a number, from 1; undefined, with a problem, for anything else. */
export function numberOf(reading: Reading, file: string, element: XmlElement, name: string, most: number): number | undefined {
  const text = attributeOf(element, name);
  const number = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= most) return number;
  reading.problems.add({
    property: `${file}: line ${element.line}`, given: `${name} of ${element.name}: ${givenText(text)}`,
    expected: `a whole number from 1 to ${most}`, fix: 'export the topology again',
  });
  return undefined;
}
