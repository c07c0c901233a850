const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)>/g;

/** A tag of a page, with its attributes as written. */
export interface PageTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The body of a page. */
export function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body>'), page.indexOf('</html>'));
}

/** The tags of a part of a page, in their order. Markup of any other form stays, and fails the test. */
export function tagsOf(part: string): PageTag[] {
  const [other] = /.{0,20}[<>].{0,20}/.exec(part.replace(TAG, '')) ?? [];
  if (other !== undefined) throw new Error(`markup of another form: ${other}`);
  return [...part.matchAll(TAG)].map(([, end, name = '', attributes = '']) => ({
    name,
    isEnd: end === '/',
    attributes: new Map([...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
  }));
}

/** What a reader reads: the text between the tags, with a blank for each, and none where a word may be broken. */
export function textOf(part: string): string {
  return part.replace(/<wbr>/g, '').replace(/<[^>]*>/g, ' ').replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

/** The values of an attribute. */
export function attributesOf(page: string, name: string): string[] {
  return tagsOf(bodyOf(page)).flatMap(({ attributes }) => attributes.get(name) ?? []);
}

/** The part of a page from the element with an ID to the next element that begins in one of some ways. */
export function partFrom(page: string, id: string, ...ends: readonly string[]): string {
  const start = page.indexOf(`id="${id.replace(/&/g, '&amp;')}"`);
  if (start < 0) throw new Error(`no element ${id}`);
  const found = ends.map((end) => page.indexOf(end, start)).filter((end) => end >= 0);
  return page.slice(page.indexOf('>', start) + 1, found.length === 0 ? undefined : Math.min(...found));
}
