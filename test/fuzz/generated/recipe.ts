import * as edge from 'cdktf-lync-edge';

/** A value object as data: the factory or constant of the public API that makes it, and its arguments. */
export interface Made {
  readonly make: string;
  readonly args?: readonly unknown[];
}

/** A call of a factory, as data. */
export function made(make: string, ...args: unknown[]): Made {
  return { make, args };
}

/** A constant of a class, as data. */
export function constant(make: string): Made {
  return { make };
}

type Factory = (...args: unknown[]) => unknown;

/** What a recipe stands for, made anew with every call, so that nothing is shared. */
export function built(recipe: unknown): unknown {
  if (Array.isArray(recipe)) return recipe.map(built);
  if (typeof recipe !== 'object' || recipe === null) return recipe;
  if ('make' in recipe) return called(recipe as Made);
  return Object.fromEntries(Object.entries(recipe).filter(([, value]) => value !== undefined).map(([key, value]) => [key, built(value)]));
}

function called({ make, args }: Made): unknown {
  const [owner = '', name = ''] = make.split('.');
  const type = Reflect.get(edge, owner) as object;
  if (name === 'new') return Reflect.construct(type as new () => unknown, []);
  const member: unknown = Reflect.get(type, name);
  return args === undefined ? member : Reflect.apply(member as Factory, type, args.map(built));
}

/** Lists whose order means something: the preferred DNS server is first, arguments have places, and server 1 is in the first zone. */
const ORDERED = new Set(['perimeterDnsServers', 'dnsServers', 'ServerAddresses', 'args', 'argument']);

/** The same recipe with keys and lists in another order, where order means nothing. */
export function reordered(recipe: unknown, seed: number): unknown {
  const next = numbers(seed);
  const shuffled = <Item>(items: readonly Item[]): Item[] => items
    .map((item) => ({ item, place: next() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => visit(item, key === 'args' ? 'argument' : ''));
      return ORDERED.has(key) ? items : shuffled(items);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(shuffled(Object.entries(value)).map(([name, part]) => [name, visit(part, name)]));
  };
  return visit(recipe, '');
}

/** Evenly spread numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
