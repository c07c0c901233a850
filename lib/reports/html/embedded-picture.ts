import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IPlanDocument } from '../../values/plan-document';
import { Html } from './html-text';

/** The elements of a drawing, and nothing that a page could run, load or be changed by. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg', 'g', 'a', 'defs', 'desc', 'title', 'style', 'symbol', 'use', 'marker', 'clipPath', 'mask', 'pattern', 'linearGradient',
  'radialGradient', 'stop', 'path', 'rect', 'line', 'polyline', 'polygon', 'circle', 'ellipse', 'text', 'tspan', 'textPath',
]);

const ATTRIBUTE = /\s+([\w:.-]+)="([^"<]*)"/g;
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;

/**
 * The picture as part of a page.
 *
 * @throws EdgeValidationError if it is not a drawing, or has a script, an event handler or a reference to something outside
 */
export function embeddedPicture(picture: IPlanDocument): Html {
  const { text } = Object(picture) as Partial<Record<keyof IPlanDocument, unknown>>;
  if (typeof text !== 'string' || !text.startsWith('<svg')) {
    throw refusal(typeof text === 'string' ? text.slice(0, 20) : typeof picture, 'an SVG drawing that starts with <svg');
  }
  const drawing = text.trimEnd();
  const between = drawing.replace(TAG, '');
  if (between.includes('<')) {
    throw refusal(between.slice(between.indexOf('<')), 'an SVG drawing of elements, attributes in double quotes, and text');
  }
  const open: string[] = [];
  for (const { index, 0: tag, 1: end = '', 2: name = '', 3: attributes = '', 4: empty } of drawing.matchAll(TAG)) {
    if (index > 0 && open.length === 0) throw refusal(tag, 'one drawing');
    if (!ELEMENTS.has(name)) throw refusal(tag, `only the elements ${[...ELEMENTS].join(', ')}`);
    for (const [attribute, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      checkAttribute(attribute.trim(), key, value);
    }
    if (end === '' && empty === '') open.push(name);
    if (end !== '' && open.pop() !== name) throw refusal(tag, 'elements that end where they should');
  }
  if (open.length > 0) throw refusal(`<${open.join('> <')}>`, 'elements that end');
  if (/@import|url\(\s*["']?(?!#|["'#])/i.test(drawing)) {
    throw refusal('url(...) or @import', 'styles without external references');
  }
  return Html.trusted(drawing);
}

function checkAttribute(attribute: string, key: string, value: string): void {
  if (/^on/i.test(key)) throw refusal(attribute, 'no event handlers');
  if (/(^|:)(href|src)$/i.test(key) && !value.startsWith('#')) throw refusal(attribute, 'references within the drawing');
}

function refusal(given: string, expected: string): EdgeValidationError {
  return new EdgeValidationError({
    property: 'picture', given, expected, fix: 'pass the picture of the same plan, as this library draws it',
  });
}
