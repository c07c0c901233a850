import { capitalized } from '../projection/model/words';
import { type Column, type Columns, INSET, LABEL_MARGIN, PADDING, type SideColumns } from './columns';
import type { Flow, Lane, PeerFlows } from './diagram-model';
import { joined, NO_PARTS, type Parts, type PartsDown } from './parts';
import {
  type Arrow, type Box, BoxKind, heightOf, type Label, labelIn, labelsOf, type Paragraph, paragraph, type Rectangle,
  type Segment, STYLES,
} from './sheet';

/** Height of a flow, and where in it its ports, its line and its protocols are. */
const FLOW_HEIGHT = 42;
const PORTS_AT = 5;
const LINE_AT = 21;
const PROTOCOLS_AT = 23;
const PEER_GAP = 10;
/** From the line of a flow to the edge of its virtual address. */
const VIRTUAL_ADDRESS_REACH = 12;

/** A flow, the box of its peer, and the place of its line. */
interface PlacedFlow {
  readonly flow: Flow;
  readonly peer: Box;
  readonly y: number;
}

/** The box of a peer, without its place. */
interface PeerBox extends Column {
  readonly group: PeerFlows;
  readonly kind: BoxKind;
  readonly texts: readonly Paragraph[];
  readonly height: number;
}

/** A service from a place downward, between the flows from outside and from inside. */
export function laneParts(lane: Lane, columns: Columns, inner: Column, y: number): PartsDown {
  const texts = boxTexts(lane.title, lane.lines, inner.width);
  const outside = lane.outside.map((group) => peerBox(group, columns.outside));
  const inside = lane.inside.map((group) => peerBox(group, columns.inside));
  const height = Math.max(heightOf(texts) + 2 * INSET, stackHeight(outside), stackHeight(inside));
  const service = { kind: BoxKind.SERVICE, ...inner, y, height };
  const labels = labelsOf(texts, { x: inner.x + INSET, y: y + (height - heightOf(texts)) / 2 });
  return {
    ...joined([
      { ...NO_PARTS, boxes: [service], labels },
      stackParts(outside, columns.outside, service),
      stackParts(inside, columns.inside, service),
    ]),
    end: y + height,
  };
}

function boxTexts(title: string, lines: readonly string[], width: number): Paragraph[] {
  return [
    paragraph(title, width - 2 * INSET, STYLES.name, 1),
    ...lines.map((line) => paragraph(line, width - 2 * INSET, STYLES.line, 2)),
  ];
}

/** The box of a peer among its surroundings, or of the load balancer in its own column. */
function peerBox(group: PeerFlows, { surroundings, loadBalancer }: SideColumns): PeerBox {
  const isLoadBalancer = group.peer.isLoadBalancer === true && loadBalancer !== undefined;
  const column = isLoadBalancer ? loadBalancer : { x: surroundings.x + PADDING, width: surroundings.width - 2 * PADDING };
  const texts = isLoadBalancer
    ? boxTexts('Health probes', group.flows.map(({ ports }) => ports), column.width)
    : boxTexts(capitalized(group.peer.name), group.peer.lines, column.width);
  return {
    group, ...column, texts,
    kind: isLoadBalancer ? BoxKind.VIRTUAL_ADDRESS : BoxKind.PEER,
    height: Math.max(group.flows.length * FLOW_HEIGHT, heightOf(texts) + 2 * INSET),
  };
}

function stackHeight(boxes: readonly PeerBox[]): number {
  return boxes.reduce((sum, { height }) => sum + height + PEER_GAP, boxes.length === 0 ? 0 : -PEER_GAP);
}

/** The peers of a side below each other, in the middle of the height of the service. */
function stackParts(boxes: readonly PeerBox[], side: SideColumns, service: Rectangle): Parts {
  const parts: Parts[] = [];
  const placed: PlacedFlow[] = [];
  let y = service.y + (service.height - stackHeight(boxes)) / 2;
  for (const { group, kind, x, width, height, texts } of boxes) {
    const box = { kind, x, y, width, height };
    parts.push({
      ...NO_PARTS, boxes: [box], labels: labelsOf(texts, { x: x + INSET, y: y + (height - heightOf(texts)) / 2 }),
    });
    const first = y + (height - group.flows.length * FLOW_HEIGHT) / 2 + LINE_AT;
    placed.push(...group.flows.map((flow, index) => ({ flow, peer: box, y: first + index * FLOW_HEIGHT })));
    y += height + PEER_GAP;
  }
  return joined([
    ...parts,
    ...virtualAddressParts(placed, side),
    { ...NO_PARTS, arrows: placed.map((flow) => arrowOf(flow, side, service)) },
  ]);
}

/** The virtual addresses of a lane: a box for flows next to each other with the same one. */
function virtualAddressParts(placed: readonly PlacedFlow[], { loadBalancer }: SideColumns): Parts[] {
  if (loadBalancer === undefined) return [];
  const runs: { readonly address: string | undefined; readonly from: number; to: number }[] = [];
  for (const { flow, y } of placed) {
    const run = runs.at(-1);
    if (run !== undefined && run.address === flow.virtualAddress) run.to = y;
    else runs.push({ address: flow.virtualAddress, from: y, to: y });
  }
  return runs.flatMap(({ address, from, to }): Parts[] => {
    if (address === undefined) return [];
    const y = from - VIRTUAL_ADDRESS_REACH;
    const box = { kind: BoxKind.VIRTUAL_ADDRESS, ...loadBalancer, y, height: to - from + 2 * VIRTUAL_ADDRESS_REACH };
    return [{
      ...NO_PARTS, boxes: [box],
      labels: [labelIn({ ...box, x: box.x + INSET, width: box.width - 2 * INSET }, address, STYLES.line, true)],
    }];
  });
}

function arrowOf({ flow, peer, y }: PlacedFlow, side: SideColumns, service: Column): Arrow {
  const { isInbound, isPlatform, sentences } = flow;
  // From the edge of the peer to the edge of the service, which face each other.
  const facing = (left: Column, right: Column): Segment => (
    side.isOutside ? { from: left.x + left.width, to: right.x } : { from: left.x, to: right.x + right.width });
  const segments = flow.virtualAddress === undefined || side.loadBalancer === undefined
    ? [facing(peer, service)] : [facing(peer, side.loadBalancer), facing(side.loadBalancer, service)];
  return {
    isInbound, isPlatform, sentences, y,
    segments: isInbound ? segments : segments.map(({ from, to }) => ({ from: to, to: from })),
    // The box of a load balancer shows the ports itself.
    labels: peer.kind === BoxKind.PEER ? arrowLabels(flow, side.ports, y - LINE_AT) : [],
  };
}

function arrowLabels({ ports, protocols }: Flow, { x, width }: Column, top: number): Label[] {
  const area = { x: x + LABEL_MARGIN, width: width - 2 * LABEL_MARGIN, height: STYLES.ports.lineHeight };
  return [
    labelIn({ ...area, y: top + PORTS_AT }, ports, STYLES.ports),
    ...(protocols === '' ? [] : [labelIn({ ...area, y: top + PROTOCOLS_AT }, protocols, STYLES.line)]),
  ];
}
