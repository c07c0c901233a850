/** An element with its attributes, texts and elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TAG = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/;
/** What XML 1.0 forbids. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Reads XML with elements, attributes and texts; anything else, and anything that is not well-formed, fails. */
export function readXml(xml: string): XmlElement {
  const open: XmlElement[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  for (let at = 0; at < xml.length;) {
    const top = open.at(-1);
    if (top === undefined) throw new Error('an end without a start');
    TEXT.lastIndex = at;
    const text = TEXT.exec(xml)?.[0];
    if (text !== undefined) {
      if (ENTITY.test(text) || text.includes(']]>')) throw new Error(`not escaped: ${text}`);
      top.text += decoded(text);
      at += text.length;
      continue;
    }
    TAG.lastIndex = at;
    const [whole, slash, name = '', attributes = '', empty] = TAG.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`no tag: ${xml.slice(at, at + 40)}`);
    if (ENTITY.test(attributes)) throw new Error(`not escaped: ${attributes}`);
    at += whole.length;
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`not closed before </${name}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([A-Za-z:-]+)="([^"]*)"/g)]
      .map(([, key = '', value = '']) => [key, decoded(value)] as const);
    const element: XmlElement = { name, attributes: new Map(pairs), children: [], text: '' };
    if (element.attributes.size !== pairs.length) throw new Error(`an attribute twice: ${whole}`);
    top.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [root] = open;
  const [element] = root?.children ?? [];
  if (open.length !== 1 || element === undefined || root?.children.length !== 1) throw new Error('not one closed element');
  return element;
}

/** The element and all elements inside. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&');
}
