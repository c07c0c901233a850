import { edgeDiagram } from '../../lib/diagram/diagram-of-plan';
import { layoutOf } from '../../lib/diagram/layout';
import { type Arrow, type Box, BoxKind, type Rectangle } from '../../lib/diagram/sheet';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { contosoPlan } from '../support/plan-request';
import { DIAGRAMS } from './diagrams';
import { HOSTILE } from './hostile';

describe.each(Object.entries(DIAGRAMS))('%s', (_, drawn) => {
  const { diagram, rules } = drawn();
  const { width, height, boxes, labels: texts, arrows } = layoutOf(diagram);
  const labels = [...texts, ...arrows.flatMap((arrow) => arrow.labels)];
  const inner = boxes.filter(({ kind }) => kind !== BoxKind.SURROUNDINGS && kind !== BoxKind.HOST);
  const flows = arrows.filter(({ sentences }) => sentences.length > 0);

  test('no two labels overlap', () => {
    expect(pairs(labels).filter(([one, other]) => overlap(one, other))).toEqual([]);
  });

  test('every label is inside the picture', () => {
    expect(labels.filter((label) => !isInside(label, { x: 0, y: 0, width, height }))).toEqual([]);
  });

  test('a label is inside of a box or outside of it, and never across its edge', () => {
    const crossed = labels.map((label) => boxes.filter((box) => overlap(label, box) && !isInside(label, box)));
    expect(crossed.flat()).toEqual([]);
  });

  test('boxes of servers, services, peers, firewalls and virtual addresses do not overlap', () => {
    expect(pairs(inner).filter(([one, other]) => overlap(one, other))).toEqual([]);
  });

  test('no line crosses a label or a box other than the firewall', () => {
    const lines = arrows.flatMap(lineAreas);
    expect(lines.filter((line) => labels.some((label) => overlap(line, label)))).toEqual([]);
    expect(lines.filter((line) => inner.some((box) => box.kind !== BoxKind.FIREWALL && overlap(line, box)))).toEqual([]);
  });

  test('lines begin and end at boxes, at least a step apart', () => {
    expect(flows.flatMap(({ y, segments }) => segments.flatMap(({ from, to }) => [from, to])
      .filter((x) => !inner.some((box) => touches(box, x, y))))).toEqual([]);
    expect(flows.every(({ segments }) => segments.every(({ from, to }) => Math.abs(from - to) > 20))).toBe(true);
  });

  test('inbound flows end at a service, outbound flows begin there', () => {
    const services = boxes.filter(({ kind }) => kind === BoxKind.SERVICE);
    for (const { isInbound, y, segments, sentences } of flows) {
      const x = isInbound ? segments.at(-1)?.to : segments[0]?.from;
      expect(services.filter((box) => touches(box, x ?? 0, y))).toHaveLength(1);
      const directions = rules.filter(({ id }) => id !== HOSTILE && sentences.some((text) => text.includes(`(rule ${id},`)))
        .map(({ direction }) => direction);
      expect(directions.filter((direction) => (direction === TrafficDirection.INBOUND) !== isInbound)).toEqual([]);
    }
  });

  test('flows with a listener pass through its virtual address', () => {
    for (const { y, segments, sentences } of flows) {
      const passed = boxes.filter((box) => box.kind === BoxKind.VIRTUAL_ADDRESS
        && segments.length === 2 && touches(box, segments[0]?.to ?? 0, y) && touches(box, segments[1]?.from ?? 0, y));
      const addresses = texts.filter((label) => passed.some((box) => isInside(label, box))).map(({ text }) => text);
      expect([...new Set(sentences.flatMap((text) => / through (VIP [^:]*):/.exec(text)?.[1] ?? []))]).toEqual(addresses);
    }
  });
});

const USUAL = Object.entries(DIAGRAMS).filter(([name]) => !name.includes('hostile'));

test.each(USUAL)('ports and names are not cut: %s', (_, drawn) => {
  const { labels, arrows } = layoutOf(drawn().diagram);
  const cut = [...labels, ...arrows.flatMap((arrow) => arrow.labels)].filter(({ whole }) => whole !== undefined);
  expect(cut.map(({ text }) => text)).toEqual([]);
});

test('behind load balancers, traffic with a listener goes through them, and no other', () => {
  const plan = contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) });
  const balanced = layoutOf(edgeDiagram(plan)).arrows.filter(({ segments }) => segments.length === 2).flatMap(({ sentences }) => (
    sentences.map((text) => /through VIP (?<address>[^:]*):.*\(rule (?<id>[^,]*),/.exec(text)?.groups)));
  const listened = plan.loadBalancers.flatMap(({ side, listeners, virtualAddresses }) => listeners.flatMap((listener) => {
    const address = virtualAddresses.find(({ service }) => service === listener.virtualAddress)?.address;
    return plan.firewall.filter((rule) => rule.side === side && rule.direction === TrafficDirection.INBOUND
      && rule.service === listener.service && rule.transport === listener.transport && rule.ports === String(listener.port))
      .map(({ id }) => ({ address, id }));
  }));
  expect(balanced).toHaveLength(listened.length);
  expect(balanced).toEqual(expect.arrayContaining(listened));
  expect(balanced.length).toBeGreaterThan(5);
});

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}

function isInside(label: Rectangle, box: Rectangle): boolean {
  return label.x >= box.x && label.x + label.width <= box.x + box.width
    && label.y >= box.y && label.y + label.height <= box.y + box.height;
}

function lineAreas({ y, segments }: Arrow): Rectangle[] {
  return segments.map(({ from, to }) => ({ x: Math.min(from, to), y: y - 0.5, width: Math.abs(from - to), height: 1 }));
}

function touches({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return (atX === x || atX === x + width) && atY > y && atY < y + height;
}
