import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PLANNING = resolve(__dirname, '../../../shared/planning');

/** The topologies whose tables this library carries. */
export const TOPOLOGIES = [
  'single-private-nat', 'single-public', 'scaled-dns-private-nat', 'scaled-dns-public', 'scaled-hlb-public',
  'federation-all', 'xmpp-federation', 'public-im',
] as const;

/** A row as the planning data has it; its fact columns differ from file to file. */
export interface PlanningDataRow {
  readonly id: string;
  readonly topology: string;
  readonly [column: string]: unknown;
}

interface PlanningDataTopology {
  readonly doc: string | null;
  readonly rows: number;
  readonly tables?: Readonly<Record<string, number>>;
}

export interface PlanningData {
  readonly topologies: Readonly<Record<string, PlanningDataTopology>>;
  readonly rows: readonly PlanningDataRow[];
  readonly [part: string]: unknown;
}

/** Reads one file of the planning data, `ports.json` for `ports`. */
export function readPlanning(name: string): PlanningData {
  return JSON.parse(readFileSync(resolve(PLANNING, `${name}.json`), 'utf8')) as PlanningData;
}

/** The rows of one file which this library carries. */
export function planningRows(name: string): readonly PlanningDataRow[] {
  const inScope: ReadonlySet<string> = new Set(TOPOLOGIES);
  return readPlanning(name).rows.filter((row) => inScope.has(row.topology));
}

/**
 * A `describe` that compares with the planning data. The data is kept beside the repository: where it is missing the
 * comparison is skipped, and says so.
 */
export function describeWithPlanning(name: string, fn: () => void): void {
  if (existsSync(PLANNING)) {
    describe(name, fn);
    return;
  }
  console.warn(`NOT COMPARED WITH THE PLANNING DATA: "${name}" did not run, because there is no folder ${PLANNING}`);
  describe.skip(name, () => {
    test('needs the planning data', () => undefined);
  });
}

/** Our row in the columns of the planning data: without the texts, which are compared only as present or not. */
export function factsOf(row: object, texts: readonly string[]): Readonly<Record<string, unknown>> {
  const facts = Object.entries(row).filter(([column]) => column !== 'anomalies' && !texts.includes(column));
  return { ...Object.fromEntries(facts), anomalies: 'anomalies' in row };
}
