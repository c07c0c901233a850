import { nameOf, type PoolImport, sameName } from '../../imports/parts/running-lookup';
import { ImportNotes } from '../../imports/import-note';
import type { EdgePlan } from '../../plan/edge-plan';
import type { RunningEdge } from '../../running/model/running-edge';
import type { RunningEdgeService } from '../../running/model/running-edge-service';
import { plainComment } from '../../running/read/plain-text';

/** Something that runs and that a plan does not speak of, or that was not compared. */
export interface DriftNote {
  /** What it is about: a server, a record, a setting. */
  readonly subject: string;
  /** One sentence. */
  readonly message: string;
}

/** A plan, and what runs beside it. */
export interface DriftContext {
  readonly plan: EdgePlan;
  readonly running: RunningEdge;
  /** The pool of the plan; absent if no topology with it was read. */
  readonly pool: PoolImport | undefined;
  /** What the plan does not speak of. */
  readonly notPlanned: DriftNote[];
  /** What the plan speaks of and no file tells. */
  readonly notCompared: DriftNote[];
}

/** A plan beside what was read. */
export function driftContext(plan: EdgePlan, running: RunningEdge): DriftContext {
  const service = running.topology?.edgeServices.find(({ poolFqdn }) => sameName(poolFqdn, plan.internal.fqdn));
  return { plan, running, pool: poolOf(running, service), notPlanned: [], notCompared: [] };
}

function poolOf(running: RunningEdge, service: RunningEdgeService | undefined): PoolImport | undefined {
  if (service === undefined) return undefined;
  const { topology } = running;
  return {
    running, service, notes: new ImportNotes(),
    pool: topology?.pools.find(({ fqdn }) => sameName(fqdn, service.poolFqdn)),
    sipDomains: (topology?.sipDomains ?? []).map(nameOf).sort(),
    isFederationRoute: topology?.sites.some(({ federationRoute }) => sameName(federationRoute, service.poolFqdn)) ?? false,
  };
}

/** Text that people wrote: that of the plan if exports would have it in the same way, in one line and without control characters. */
export function runningText(given: string | undefined, planned: string | undefined): string | undefined {
  const text = plainComment(given ?? '');
  return text === plainComment(planned ?? '') ? planned : text === '' ? undefined : text;
}

/** Without the properties that are undefined. */
export function defined<Value extends object>(value: Value): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [Name in keyof Value]: Exclude<Value[Name], undefined> };
}
