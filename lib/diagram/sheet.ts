import { shownText } from './shown-text';
import { fittedText, type TextStyle, textWidth, wrappedText } from './text-width';

/** An area in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a box stands for, and its class in the style sheet. */
export enum BoxKind {
  /** The outside or the inside. */
  SURROUNDINGS = 'surroundings',
  HOST = 'host',
  SERVER = 'server',
  SERVICE = 'service',
  PEER = 'peer',
  FIREWALL = 'firewall',
  VIRTUAL_ADDRESS = 'virtual',
}

/** A rectangle of the picture. */
export interface Box extends Rectangle {
  readonly kind: BoxKind;
}

/** Style of a label, with its class in the style sheet. */
export interface LabelStyle extends TextStyle {
  readonly name: string;
  readonly lineHeight: number;
}

/** The text styles of the picture. */
export const STYLES = {
  title: { name: 'heading', size: 18, isBold: true, lineHeight: 26 },
  header: { name: 'header', size: 12, isBold: true, lineHeight: 16 },
  name: { name: 'name', size: 12, isBold: true, lineHeight: 16 },
  line: { name: 'line', size: 11, isBold: false, lineHeight: 14 },
  ports: { name: 'ports', size: 11, isBold: true, lineHeight: 14 },
} as const satisfies Readonly<Record<string, LabelStyle>>;

/** A line of text. Its rectangle is as wide as the text in a wide font. */
export interface Label extends Rectangle {
  readonly text: string;
  /** The whole text, if not all of it is shown. */
  readonly whole?: string;
  readonly style: LabelStyle;
  readonly isCentered: boolean;
}

/** A flow: a line with a head at the end of each segment, and what is written above it. */
export interface Arrow {
  readonly isInbound: boolean;
  readonly isPlatform: boolean;
  /** Each rule in words; empty in the legend. */
  readonly sentences: readonly string[];
  readonly y: number;
  /** From its beginning to its head; two if it passes through a load balancer. */
  readonly segments: readonly Segment[];
  readonly labels: readonly Label[];
}

/** A horizontal line with its head at the second place. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A text as lines of a width. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly whole: string;
  readonly style: LabelStyle;
}

/** A text in at most so many lines. */
export function paragraph(text: string, width: number, style: LabelStyle, most: number): Paragraph {
  const whole = shownText(text);
  return { lines: wrappedText(whole, width, style, most), whole, style };
}

/** Height of texts below each other. */
export function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { lines, style }) => sum + lines.length * style.lineHeight, 0);
}

/** The labels of texts below each other. */
export function labelsOf(paragraphs: readonly Paragraph[], { x, y }: Pick<Rectangle, 'x' | 'y'>): Label[] {
  const labels: Label[] = [];
  let top = y;
  for (const { lines, whole, style } of paragraphs) {
    const isCut = lines.at(-1) !== whole.slice(-(lines.at(-1)?.length ?? 0));
    lines.forEach((text, index) => {
      labels.push({
        x, y: top, width: textWidth(text, style), height: style.lineHeight, text, style, isCentered: false,
        ...(isCut && index === lines.length - 1 ? { whole } : {}),
      });
      top += style.lineHeight;
    });
  }
  return labels;
}

/** A text on one line, at the left of an area or in its middle. */
export function labelIn(area: Rectangle, text: string, style: LabelStyle, isCentered = false): Label {
  const whole = shownText(text);
  const shown = fittedText(whole, area.width, style);
  const width = textWidth(shown, style);
  return {
    x: isCentered ? area.x + (area.width - width) / 2 : area.x,
    y: area.y + (area.height - style.lineHeight) / 2,
    width, height: style.lineHeight, text: shown, style, isCentered,
    ...(shown === whole ? {} : { whole }),
  };
}
