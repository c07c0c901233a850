/** A text style of the diagram; its font is one of the common sans-serif fonts. */
export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly isBold: boolean;
}

const FIRST = 0x20;

/**
 * Widths of the printable ASCII characters, in thousandths of the font size: of the wider of DejaVu Sans and Arial, so that
 * texts fit in the fonts of every system.
 */
const REGULAR = [
  318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337,
  637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557,
  1016, 685, 687, 723, 771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788,
  667, 788, 723, 667, 611, 732, 685, 989, 686, 667, 686, 391, 337, 391, 838, 557,
  500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,
  635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
];

const BOLD = [
  349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366,
  696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
  1000, 774, 763, 734, 831, 684, 684, 821, 837, 373, 557, 775, 638, 996, 837, 851,
  733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 366, 458, 838, 557,
  500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
  716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
];

const WIDEST = 1104;
const ELLIPSIS = '...';

/** Good places for a break inside a long word are after these characters. */
const BREAKS = '.-_/:,@';

/** Width of a text of printable ASCII in pixels. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += widthAt(text, index, style);
  return width;
}

/** The text, or its beginning with an ellipsis if it is wider than the space. */
export function fittedText(text: string, space: number, style: TextStyle): string {
  if (fittingLength(text, space, style) === text.length) return text;
  return text.slice(0, fittingLength(text, space - textWidth(ELLIPSIS, style), style)).trimEnd() + ELLIPSIS;
}

/** The text in at most so many lines that fit the space; the last one is shortened if the text is longer. */
export function wrappedText(text: string, space: number, style: TextStyle, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1) {
    const end = fittingLength(rest, space, style);
    if (end === rest.length) break;
    const cut = breakBefore(rest, end);
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, fittedText(rest, space, style)];
}

function widthAt(text: string, index: number, { size, isBold }: TextStyle): number {
  return ((isBold ? BOLD : REGULAR)[text.charCodeAt(index) - FIRST] ?? WIDEST) * size / 1000;
}

/** How many characters fit, at least one; only the part that fits is measured. */
function fittingLength(text: string, space: number, style: TextStyle): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    width += widthAt(text, index, style);
    if (width > space) return Math.max(index, 1);
  }
  return text.length;
}

/** The last good place for a break at or before a place; the place itself if there is none. */
function breakBefore(text: string, place: number): number {
  for (let index = place; index > 0; index -= 1) {
    if (text[index] === ' ') return index;
    // Of addresses and names, no short beginning is left alone at the end of a line.
    if (BREAKS.includes(text.charAt(index - 1)) && index > place / 2 && !text.slice(0, place).includes(' ')) return index;
  }
  return place;
}
