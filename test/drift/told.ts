import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanChange, type PlanDifference } from '../../lib/projection/changes/plan-comparison';
import type { ReviewedChange } from '../../lib/projection/changes/plan-review';
import { AT_DEPLOYMENT } from '../../lib/projection/model/words';

/** One value that differs, or one row that came or went. */
export interface Told {
  readonly table: string;
  readonly id: string;
  /** Key of the column, or `added` and `removed`. */
  readonly fact: string;
  /** What the reviews of both must have in common; undefined if only the row counts. */
  readonly value?: string;
}

/** A plan, and the plan that runs. */
export interface Pair {
  readonly planned: EdgePlan;
  readonly runs: EdgePlan;
}

/** What changes tell, by table, row and column. Names of computers are the same in capitals: exports have those of Windows, or of DNS. */
export function toldBy(changes: readonly ReviewedChange[]): ReadonlyMap<string, Told> {
  const all = [...new Set(changes.flatMap(({ differences }) => differences))].flatMap(factsOf);
  return new Map(all.map((told) => [`${told.table} ${told.id} ${told.fact}`.toLowerCase(), told]));
}

/** Whether both tell the same; an address that only the deployment knows is any. */
export function isSame({ value }: Told, other: Told | undefined): boolean {
  if (other === undefined) return false;
  return value?.toLowerCase() === other.value?.toLowerCase() || (value?.startsWith(`${AT_DEPLOYMENT} -> `) === true && value.split(' -> ')[1] === other.value?.split(' -> ')[1]);
}

function factsOf({ table, id, change, facts }: PlanDifference): Told[] {
  if (change !== PlanChange.CHANGED) return [{ table, id, fact: change }];
  return facts.map(({ key, before, after }) => {
    const [was, is] = [before, after].map((values) => valuesOf(key, values)) as [string[], string[]];
    return { table, id, fact: key, value: `${without(was, is)} -> ${without(is, was)}` };
  });
}

/** The order of addresses and routes is not told, nor whose an address is that only the deployment knows. */
function valuesOf(key: string, values: readonly string[]): string[] {
  if (key !== 'addresses') return [...values].sort();
  return values.some((value) => value.endsWith(AT_DEPLOYMENT)) ? [AT_DEPLOYMENT] : values.map((value) => value.replace(/ \(.*$/, '')).sort();
}

function without(values: readonly string[], others: readonly string[]): string {
  return values.filter((value) => !others.includes(value)).join();
}

/** The domain of a record: the longest one of the plan. */
export function domainOf({ sipDomains, servers }: EdgePlan, name: string): string | undefined {
  return [...sipDomains, ...servers.map(({ dnsSuffix }) => dnsSuffix)].filter((domain) => name === domain || name.endsWith(`.${domain}`)).sort((a, b) => b.length - a.length)[0];
}
