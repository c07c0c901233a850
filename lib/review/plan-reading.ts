/** The parts of an object or list that were read. */
interface Trace {
  /** Names of the properties that were read. */
  readonly read: Set<string>;
  /** Traces of the properties that are objects or lists. */
  readonly parts: Map<string, Trace>;
}

/** The place of an object in a plan. */
interface Place {
  /** Derived from content, with the names of list entries: `servers/lsedge01/external`. */
  readonly id: string;
  /** Only the properties: `servers.external`. */
  readonly property: string;
}

/** A value in a plan: the value of a property that does not contain objects. */
interface Leaf {
  readonly place: Place;
  readonly name: string;
  readonly value: unknown;
  readonly wasRead: boolean;
}

/**
 * A plan that records which of its properties are read. Code that uses the plan reads {@link PlanReading.plan}. Properties
 * that remain unread are those that a later version of the library has added, and those that this code does not use.
 *
 * The IDs of values are derived from content: `servers/lsedge01/external/subnet`. Values with the same ID count as one.
 */
export class PlanReading<Plan extends object> {
  /** A copy of the plan. Every read of a property is recorded. */
  public readonly plan: Plan;
  private readonly trace = newTrace();
  private readonly original: Plan;

  public constructor(plan: Plan) {
    this.original = plan;
    this.plan = traced(plan, this.trace) as Plan;
  }

  /**
   * IDs of the values that were not read.
   *
   * @param except properties that do not count: `firewall.name`
   */
  public unread(except: ReadonlySet<string>): string[] {
    const ids = new Set<string>();
    walk(this.original, this.trace, TOP, ({ place, name, wasRead }) => {
      if (!wasRead && !except.has(joined(place.property, '.', name))) ids.add(joined(place.id, '/', name));
    });
    return [...ids];
  }

  /** The values with these IDs as texts, whether they were read or not; IDs that the plan does not have are omitted. */
  public valuesOf(ids: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    if (ids.size === 0) return found;
    walk(this.original, this.trace, TOP, ({ place, name, value }) => {
      const id = joined(place.id, '/', name);
      if (ids.has(id)) found.set(id, [...found.get(id) ?? [], ...textsOf(value)]);
    });
    return found;
  }
}

const TOP: Place = { id: '', property: '' };

function joined(path: string, separator: string, name: string): string {
  return path === '' ? name : path + separator + name;
}

function newTrace(): Trace {
  return { read: new Set(), parts: new Map() };
}

/** The trace of a value without properties, which is always read as a whole. */
const WHOLE = newTrace();

function traced(value: unknown, trace: Trace): unknown {
  const partOf = (name: string, part: unknown): unknown => {
    if (!isObject(part)) return part;
    const own = newTrace();
    trace.parts.set(name, own);
    return traced(part, own);
  };
  if (Array.isArray(value)) return value.map((part: unknown, index) => partOf(String(index), part));
  if (!isObject(value)) return value;
  const copies = new Map<string, unknown>();
  // A copy, because a proxy of a frozen object must return the object's own values.
  return new Proxy<object>({ ...value }, {
    get: (copy, name) => {
      if (typeof name !== 'string') return Reflect.get(copy, name) as unknown;
      if (!trace.read.has(name)) copies.set(name, partOf(name, Reflect.get(copy, name)));
      trace.read.add(name);
      return copies.get(name);
    },
  });
}

/** Visits every value inside an object, in order. Without a trace, no part of the object was read. */
function walk(value: object, trace: Trace | undefined, place: Place, visit: (leaf: Leaf) => void): void {
  for (const [name, part] of Object.entries(value)) {
    const own = trace?.read.has(name) === true ? trace.parts.get(name) ?? WHOLE : undefined;
    const inside = (): Place => ({ id: joined(place.id, '/', name), property: joined(place.property, '.', name) });
    if (Array.isArray(part) && part.some(isObject)) walkList(part, own, inside(), visit);
    else if (isObject(part) && !Array.isArray(part)) walk(part, own, inside(), visit);
    else visit({ place, name, value: part, wasRead: own !== undefined });
  }
}

function walkList(entries: readonly unknown[], trace: Trace | undefined, place: Place, visit: (leaf: Leaf) => void): void {
  entries.forEach((entry, index) => {
    if (!isObject(entry)) return;
    const name = nameOf(entry);
    const own = trace && (trace.parts.get(String(index)) ?? WHOLE);
    walk(entry, own, name === undefined ? place : { ...place, id: joined(place.id, '/', name) }, visit);
  });
}

/** Properties that identify the entries of a list, best first. */
const NAMES = [
  'id', 'computerName', 'domain', 'fqdn', 'host', 'proxyFqdn', 'provider', 'ruleId', 'url', 'service', 'purpose', 'form', 'side',
  'client', 'destination', 'address', 'name',
];

function nameOf(entry: object): string | undefined {
  const properties = entry as Readonly<Record<string, unknown>>;
  return NAMES.map((name) => properties[name]).find((name) => typeof name === 'string');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
