import { counted } from '../projection/model/words';
import { type Diagram, flowsOf } from './diagram-model';
import type { Layout } from './layout';
import type { Arrow, Box, Label, Segment } from './sheet';
import { svgStyle } from './svg-style';
import { svgId, svgNumber as number, svgText } from './svg-text';

/** Size of the head of an arrow: its length, and half of its width. */
const HEAD = { length: 9, reach: 4.5 };
/** From the middle of a line of text to its baseline, in parts of the font size. */
const BASELINE = 0.36;

/** A diagram as SVG: an image with a name and a description, which needs no other file. */
export function svgOf(diagram: Diagram, { width, height, boxes, labels, arrows }: Layout): string {
  const id = svgId(diagram.id);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img" aria-labelledby="${id}-title ${id}-desc"`
      + ` width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}">`,
    `<title id="${id}-title">${svgText(diagram.title)}</title>`,
    `<desc id="${id}-desc">${svgText(description(diagram))}</desc>`,
    `<style>\n${svgStyle(id)}\n</style>`,
    `<rect class="paper" width="${number(width)}" height="${number(height)}"/>`,
    ...boxes.map(boxElement),
    ...labels.map(textElement),
    ...arrows.map(arrowElement),
    '</svg>',
    '',
  ].join('\n');
}

function description(diagram: Diagram): string {
  const flows = flowsOf(diagram).map(({ flow }) => flow);
  const inbound = flows.filter(({ isInbound }) => isInbound).length;
  return `${diagram.summary}. From left to right: outside, external firewall, perimeter network, internal firewall, inside. `
    + `${counted(inbound, 'flow')} inbound to the servers, ${flows.length - inbound} outbound.`;
}

function boxElement({ kind, x, y, width, height }: Box): string {
  return `<rect class="${kind}" x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="4"/>`;
}

function textElement(label: Label): string {
  const { x, width, text, whole, style, isCentered } = label;
  const place = isCentered ? `x="${number(x + width / 2)}" text-anchor="middle"` : `x="${number(x)}"`;
  const title = whole === undefined ? '' : `<title>${svgText(whole)}</title>`;
  return `<text class="${style.name}" ${place} y="${baseline(label)}">${title}${svgText(text)}</text>`;
}

function arrowElement({ isInbound, isPlatform, sentences, y, segments, labels }: Arrow): string {
  const kind = isPlatform ? 'platform' : isInbound ? 'inbound' : 'outbound';
  const title = sentences.length === 0 ? '' : `<title>${sentences.map(svgText).join('\n')}</title>`;
  const lines = segments.map((segment) => segmentElements(segment, y)).join('');
  return `<g class="${kind}">${title}${lines}${labels.map(textElement).join('')}</g>`;
}

function baseline({ y, height, style }: Label): string {
  return number(y + height / 2 + style.size * BASELINE);
}

function segmentElements({ from, to }: Segment, y: number): string {
  const back = to > from ? -HEAD.length : HEAD.length;
  const { reach } = HEAD;
  return `<path class="wire" d="M${number(from)} ${number(y)}H${number(to + back / 2)}"/>`
    + `<path class="head" d="M${number(to)} ${number(y)}l${back} ${-reach}v${2 * reach}z"/>`;
}
