import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReferenceTopology } from '../../lib/values/vocabulary/topology';

/** Facts of the planning guide, without its texts: scripts/planning-data takes them from the planning data. */
const PLANNING = resolve(__dirname, '../planning');

/** The topologies whose tables this library carries. */
export const TOPOLOGIES = [
  ReferenceTopology.SINGLE_NAT, ReferenceTopology.SINGLE_PUBLIC, ReferenceTopology.SCALED_DNS_NAT,
  ReferenceTopology.SCALED_DNS_PUBLIC, ReferenceTopology.SCALED_HARDWARE, 'federation-all', 'xmpp-federation', 'public-im',
] as const;

/** A row as the planning data has it; its fact columns differ from file to file. */
export interface PlanningDataRow {
  readonly id: string;
  readonly topology: string;
  readonly [column: string]: unknown;
}

/** A row of a table of ports. */
export interface PortDataRow {
  readonly id: string;
  readonly topology: string;
  readonly table: string;
  readonly interface: string;
  readonly role: string;
  readonly transport: string;
  readonly ports: string;
  readonly direction: string;
  readonly conditions: readonly string[];
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
