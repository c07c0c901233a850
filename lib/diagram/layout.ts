import { columnsOf, MARGIN, PADDING, type SideColumns } from './columns';
import type { Diagram } from './diagram-model';
import { HEADERS_HEIGHT, headerParts } from './headers';
import { hostParts } from './host-layout';
import { legendParts } from './legend';
import { joined, NO_PARTS, type Parts } from './parts';
import { BoxKind, heightOf, labelsOf, type Paragraph, paragraph, STYLES } from './sheet';

/** A diagram with coordinates in pixels. */
export interface Layout extends Parts {
  readonly width: number;
  readonly height: number;
}

const GAP = 10;
const HOST_GAP = 18;

/** Places of everything in a diagram: columns from outside to inside, and a lane for each service. */
export function layoutOf(diagram: Diagram): Layout {
  const columns = columnsOf(diagram);
  const across = { x: MARGIN, width: columns.width - 2 * MARGIN };
  const headings = [
    paragraph(diagram.title, across.width, STYLES.title, 1), paragraph(diagram.summary, across.width, STYLES.line, 2),
  ];
  const headersTop = MARGIN + heightOf(headings) + GAP;
  const top = headersTop + HEADERS_HEIGHT + GAP;

  const notes = [
    { column: columns.outside.surroundings, texts: notesOf(diagram.outsideNotes, columns.outside) },
    { column: columns.inside.surroundings, texts: notesOf(diagram.insideNotes, columns.inside) },
  ];
  const notesHeight = Math.max(...notes.map(({ texts }) => heightOf(texts)));
  const hosts: Parts[] = [];
  let y = top;
  for (const [index, host] of diagram.hosts.entries()) {
    const drawn = hostParts(host, columns, y, index === 0 ? notesHeight + PADDING : 0);
    hosts.push(drawn);
    y = drawn.end + HOST_GAP;
  }
  const bottom = y - HOST_GAP;
  const height = bottom - top;
  const legend = legendParts(diagram, across, bottom + GAP);
  return {
    width: columns.width,
    height: legend.end + MARGIN,
    ...joined([
      { ...NO_PARTS, labels: labelsOf(headings, { x: MARGIN, y: MARGIN }) },
      headerParts(columns, headersTop),
      ...[columns.outside, columns.inside].map((side): Parts => ({
        ...NO_PARTS,
        boxes: [
          { kind: BoxKind.SURROUNDINGS, ...side.surroundings, y: top, height },
          { kind: BoxKind.FIREWALL, ...side.firewall, y: top, height },
        ],
      })),
      ...notes.map(({ column, texts }) => (
        { ...NO_PARTS, labels: labelsOf(texts, { x: column.x + PADDING, y: top + PADDING }) })),
      ...hosts,
      legend,
    ]),
  };
}

function notesOf(notes: readonly string[], { surroundings }: SideColumns): Paragraph[] {
  return notes.map((note) => paragraph(note, surroundings.width - 2 * PADDING, STYLES.line, 3));
}
