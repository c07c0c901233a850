import { IpFamily } from '../../values/ip-address';
import { type Box, BoxSet, IntervalSet } from '../../proof/packet-space';
import { grouped } from '../../projection/model/grouped';

/** Properties of a box that are tried in every order, and the one that the rules of a plan do not restrict. */
const TRIED = ['protocols', 'destinationPorts', 'sources', 'destinations'] as const;
const LAST = 'sourcePorts';

type Dimension = typeof TRIED[number] | typeof LAST;

/** Values of a property for which the same boxes matter. */
interface ValueClass {
  readonly values: IntervalSet;
  readonly boxes: readonly Box[];
}

const ORDERS: readonly (readonly Dimension[])[] = ordersOf(TRIED).map((order) => [...order, LAST]);

/** Number of boxes above which only one order is tried. */
const MOST_TRIED = 32;

/**
 * The packets of some boxes, which may overlap, in few disjoint boxes. They depend on the packets alone and not on the boxes
 * that are passed: the packets are divided along one property after the other into values for which everything else is the
 * same, in each order of the properties. The order with the fewest boxes wins, and of several the first one.
 */
export function fewestBoxes(boxes: readonly Box[]): readonly Box[] {
  return Object.values(IpFamily).flatMap((wanted) => {
    const ofFamily = boxes.filter(({ family }) => family === wanted);
    const orders = ofFamily.length > MOST_TRIED ? ORDERS.slice(0, 1) : ORDERS;
    return orders
      .map((order) => BoxSet.of(divided(ofFamily, order)).boxes)
      .reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
  });
}

/** Disjoint boxes with the same packets, in a fixed order. */
function divided(boxes: readonly Box[], dimensions: readonly Dimension[]): readonly Box[] {
  const [dimension, ...others] = dimensions;
  if (dimension === undefined) return boxes.slice(0, 1);
  const slices = classesOf(boxes, dimension).map(({ values, boxes: inClass }) => ({ values, boxes: divided(inClass, others) }));
  const keyOf = (slice: ValueClass): string => slice.boxes
    .map((box) => others.map((other) => box[other].key).join(' ')).join('\n');
  return [...grouped(slices, keyOf).values()]
    .map((same) => ({ values: IntervalSet.union(same.map(({ values }) => values)), boxes: same[0].boxes }))
    .sort((a, b) => ((a.values.lowest ?? 0n) < (b.values.lowest ?? 0n) ? -1 : 1))
    .flatMap(({ values, boxes: slice }) => slice.map((box) => ({ ...box, [dimension]: values })));
}

/** Divides the values of a property by the boxes that have them. */
function classesOf(boxes: readonly Box[], dimension: Dimension): readonly ValueClass[] {
  return boxes.reduce<readonly ValueClass[]>((classes, box) => {
    let left = box[dimension];
    const split = classes.flatMap((each): ValueClass[] => {
      const common = each.values.intersection(left);
      if (common.isEmpty) return [each];
      left = left.minus(common);
      const others = each.values.minus(common);
      const inBoth = { values: common, boxes: [...each.boxes, box] };
      return others.isEmpty ? [inBoth] : [{ ...each, values: others }, inBoth];
    });
    return left.isEmpty ? split : [...split, { values: left, boxes: [box] }];
  }, []);
}

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}
