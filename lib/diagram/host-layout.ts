import { type Column, type Columns, INSET, LABEL_GAP, PADDING } from './columns';
import type { Host, HostServer } from './diagram-model';
import { laneParts } from './lane-layout';
import { joined, type Parts, type PartsDown } from './parts';
import { BoxKind, heightOf, type Label, labelIn, labelsOf, paragraph, STYLES } from './sheet';

const LANE_GAP = 14;
const SERVER_GAP = 4;
const SERVER_INSET = 3;
/** Of a server, the name and the first address share a line. */
const SERVER_NAME_WIDTH = 124;

/** A host from a place downward, with its lanes from outside to inside. */
export function hostParts(host: Host, columns: Columns, top: number, leastHead: number): PartsDown {
  const inner = { x: columns.host.x + PADDING, width: columns.host.width - 2 * PADDING };
  const head = [
    paragraph(host.title, inner.width, STYLES.name, 1),
    ...host.lines.map((line) => paragraph(line, inner.width, STYLES.line, 2)),
    ...(host.serversTitle === undefined ? [] : [paragraph(host.serversTitle, inner.width, STYLES.line, 1)]),
  ];
  const parts: Parts[] = [];
  let y = top + PADDING;
  parts.push({ boxes: [], labels: labelsOf(head, { x: inner.x, y }), arrows: [] });
  y += heightOf(head);
  for (const server of host.servers) {
    const drawn = serverParts(server, inner, y + SERVER_GAP);
    parts.push(drawn);
    y = drawn.end;
  }
  y = Math.max(y, top + leastHead) + PADDING;
  for (const lane of host.lanes) {
    const drawn = laneParts(lane, columns, inner, y);
    parts.push(drawn);
    y = drawn.end + LANE_GAP;
  }
  const end = y - LANE_GAP + PADDING;
  const box = { kind: BoxKind.HOST, ...columns.host, y: top, height: end - top };
  return { ...joined([{ boxes: [box], labels: [], arrows: [] }, ...parts]), end };
}

function serverParts({ name, lines }: HostServer, { x, width }: Column, y: number): PartsDown {
  const left = x + INSET;
  const space = width - 2 * INSET;
  const top = y + SERVER_INSET;
  const { lineHeight: height } = STYLES.name;
  const labels: Label[] = [];
  let below = lines;
  if (name !== undefined) {
    const [first = '', ...others] = lines;
    const address = left + SERVER_NAME_WIDTH + LABEL_GAP;
    labels.push(
      labelIn({ x: left, y: top, width: SERVER_NAME_WIDTH, height }, name, STYLES.name),
      labelIn({ x: address, y: top, width: left + space - address, height }, first, STYLES.line),
    );
    below = others;
  }
  const texts = below.map((line) => paragraph(line, space, STYLES.line, 2));
  const firstHeight = name === undefined ? 0 : height;
  labels.push(...labelsOf(texts, { x: left, y: top + firstHeight }));
  const end = top + firstHeight + heightOf(texts) + SERVER_INSET;
  return { boxes: [{ kind: BoxKind.SERVER, x, y, width, height: end - y }], labels, arrows: [], end };
}
