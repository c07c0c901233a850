import type { ProblemList } from '../../values/boundary/shape';
import { quote } from '../../values/refusals';
import type { EdgePlan } from '../../plan/edge-plan';

/** How the entries of one kind, such as partners, are merged across Edge pools. */
export interface EntryKind<Entry> {
  /** `partner`. */
  readonly noun: string;
  readonly entriesOf: (pool: EdgePlan) => readonly Entry[];
  /** The name by which Lync Server tells entries apart. */
  readonly nameOf: (entry: Entry) => string;
  /** What an entry has once in Lync Server, so that all pools must agree on it. */
  readonly settings: readonly (keyof Entry & string)[];
  /** The same, but a pool without a value leaves it to the others. */
  readonly optionalSettings?: readonly (keyof Entry & string)[];
  /** Adds what the pools need together. */
  readonly union?: (entries: readonly Entry[]) => Partial<Entry>;
}

interface OwnedEntry<Entry> {
  readonly pool: EdgePlan;
  readonly entry: Entry;
}

/** The entries of all pools, each once, sorted by name regardless of case. Contradictions are added to the problems. */
export function mergedEntries<Entry extends object>(
  pools: readonly EdgePlan[], kind: EntryKind<Entry>, problems: ProblemList,
): Entry[] {
  const byName = new Map<string, [OwnedEntry<Entry>, ...OwnedEntry<Entry>[]]>();
  for (const pool of pools) {
    for (const entry of kind.entriesOf(pool)) {
      const key = kind.nameOf(entry).toLowerCase();
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [{ pool, entry }]);
      else known.push({ pool, entry });
    }
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owned]) => mergedEntry(owned, kind, problems));
}

function mergedEntry<Entry extends object>(
  owned: readonly [OwnedEntry<Entry>, ...OwnedEntry<Entry>[]], kind: EntryKind<Entry>, problems: ProblemList,
): Entry {
  const { nameOf, settings, optionalSettings = [], union = () => ({}) } = kind;
  const [{ entry: first }] = owned;
  const what = `the ${kind.noun} ${nameOf(first)}`;
  for (const setting of settings) checkAgreement(owned, setting, what, problems);
  const filled: Partial<Entry> = {};
  for (const setting of optionalSettings) {
    const owners = owned.filter(({ entry }) => !isEmpty(entry[setting]));
    checkAgreement(owners, setting, what, problems);
    if (owners[0] !== undefined) filled[setting] = owners[0].entry[setting];
  }
  return { ...first, ...filled, ...union(owned.map(({ entry }) => entry)) };
}

function checkAgreement<Entry extends object>(
  owned: readonly OwnedEntry<Entry>[], setting: keyof Entry & string, what: string, problems: ProblemList,
): void {
  const [first, ...others] = owned;
  const other = others.find(({ entry }) => first !== undefined && shown(entry[setting]) !== shown(first.entry[setting]));
  if (first === undefined || other === undefined) return;
  problems.add({
    property: 'plans',
    given: `${what} with ${setting} ${shown(first.entry[setting])} in ${first.pool.internal.fqdn}, and with `
      + `${shown(other.entry[setting])} in ${other.pool.internal.fqdn}`,
    expected: `one ${setting} of ${what} for all Edge pools of the organization`,
    fix: `set the same ${setting} in both pools, or remove ${what} from one of them`,
  });
}

/** An empty text sets nothing, as in the plan of a single pool. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}

function shown(value: unknown): string {
  if (isEmpty(value)) return 'none';
  return typeof value === 'boolean' ? String(value) : quote(String(value));
}
