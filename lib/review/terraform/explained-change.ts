import { PlanChange, type PlanDifference } from '../../projection/changes/plan-comparison';
import type { ReviewedChange, ReviewedPlan } from '../../projection/changes/plan-review';
import {
  TerraformAction, type TerraformChange, TerraformExplanation, type TerraformReason,
} from '../../projection/changes/terraform-change';
import { grouped } from '../../projection/model/grouped';
import { changeIdOf } from '../changes/change-of';
import type { ResourceTie, TieCause } from './resource-ties';

/** Attributes that do not follow from plans. */
const NOT_PLANNED: ReadonlySet<string> = new Set(['tags', 'timeouts']);

/** What Terraform does with a resource, and the attributes that change. */
export type TerraformDeed = Pick<TerraformChange, 'action' | 'attributes'>;

/** A difference between two plans, and a change that it is a part of. */
interface ChangePart {
  readonly change: ReviewedChange;
  readonly difference: PlanDifference;
}

/** A change of a plan that leads to a deed, and the attributes that follow from it. */
interface Match {
  readonly reason: TerraformReason;
  readonly covers: (attribute: string) => boolean;
}

/** The changes of a plan, as reasons for what Terraform does. */
export class PlanReasons {
  private readonly byTable: ReadonlyMap<string, readonly ChangePart[]>;
  private readonly byRow: ReadonlyMap<string, readonly ChangePart[]>;

  public constructor(private readonly plan: ReviewedPlan) {
    const parts = plan.changes.flatMap((change) => change.differences.map((difference) => ({ change, difference })));
    this.byTable = grouped(parts, ({ difference: { table } }) => table);
    this.byRow = grouped(parts, ({ difference: { table, id } }) => changeIdOf(table, id, undefined));
  }

  /** What leads to a deed, of the rows of this plan. */
  public matches(ties: readonly ResourceTie[], action: TerraformAction): Match[] {
    const { kind, identity, change } = this.plan;
    const own = ties.filter(({ row }) => row.kind === kind && row.identity === identity);
    if (own.length === 0) return [];
    return change === PlanChange.CHANGED
      ? own.flatMap(({ causes }) => causes.flatMap((cause) => this.matchesOf(cause, action)))
      : this.wholePlan(action);
  }

  /** A plan that is new creates its resources, and one that is gone deletes them. */
  private wholePlan(action: TerraformAction): Match[] {
    const { kind, identity, subject, change } = this.plan;
    if (changesAttributes(action) || change !== plannedChange(action)) return [];
    const sentence = `${change === PlanChange.ADDED ? 'create' : 'delete'} everything in the ${subject}`;
    return [{ reason: { kind, identity, sentence }, covers: () => true }];
  }

  private matchesOf(cause: TieCause, action: TerraformAction): Match[] {
    const { kind, identity } = this.plan;
    const { table, rows, attributes } = cause;
    const parts = rows === undefined
      ? this.byTable.get(table) ?? []
      : rows.flatMap((row) => this.byRow.get(changeIdOf(table, row, undefined)) ?? []);
    return parts
      .filter(({ change, difference }) => leadsTo(difference, action, cause) && tellsOf(change, difference, cause))
      .map(({ change: { id, sentence } }) => ({
        reason: { kind, identity, change: id, sentence },
        covers: (attribute) => attributes?.includes(attribute) ?? !NOT_PLANNED.has(attribute),
      }));
  }
}

/** What leads to a deed, and the attributes that nothing leads to. */
export function explained(
  { action, attributes }: TerraformDeed, ties: readonly ResourceTie[], plans: readonly PlanReasons[],
): Pick<TerraformChange, 'explanation' | 'unexplained' | 'reasons'> {
  if (ties.length === 0) return { explanation: TerraformExplanation.NO_ROW, unexplained: [...attributes], reasons: [] };
  const isChanged = changesAttributes(action);
  const matches = plans.flatMap((plan) => plan.matches(ties, action))
    .filter(({ covers }) => !isChanged || attributes.some(covers));
  const unexplained = attributes.filter((attribute) => !matches.some(({ covers }) => covers(attribute)));
  // A resource that is replaced with the same values is damaged, or somebody asked for it.
  const isExplained = matches.length > 0 && unexplained.length === 0 && (!isChanged || attributes.length > 0);
  return {
    explanation: isExplained ? TerraformExplanation.PLAN_CHANGE : TerraformExplanation.NO_CHANGE,
    unexplained,
    reasons: [...new Map(matches.map(({ reason }) => [JSON.stringify(reason), reason])).values()],
  };
}

function changesAttributes(action: TerraformAction): boolean {
  return action === TerraformAction.UPDATE || action === TerraformAction.REPLACE;
}

/** What becomes of the row or the plan that a resource is made for, if it comes or goes with it. */
function plannedChange(action: TerraformAction): PlanChange {
  return action === TerraformAction.CREATE ? PlanChange.ADDED : PlanChange.REMOVED;
}

/** A row that comes or goes creates or deletes its resource; a row that changes does so by columns that are about all of it. */
function leadsTo({ change, facts }: PlanDifference, action: TerraformAction, { rows, columns, attributes }: TieCause): boolean {
  const isChanged = change === PlanChange.CHANGED;
  if (columns !== undefined && !facts.some(({ key }) => columns.includes(key))) return false;
  // A column of any row is about what the rows have in common, which does not change with another row.
  if (changesAttributes(action)) return isChanged || rows !== undefined || columns === undefined;
  if (columns !== undefined && attributes !== undefined) return false;
  return isChanged ? columns !== undefined : rows !== undefined && change === plannedChange(action);
}

/** Whether a change is about the columns, where each column of a difference is a change of its own. */
function tellsOf(change: ReviewedChange, { table, id, facts }: PlanDifference, { columns }: TieCause): boolean {
  if (columns === undefined) return true;
  const parts = facts.map(({ key }) => changeIdOf(table, id, key));
  return !parts.includes(change.id) || columns.some((key) => changeIdOf(table, id, key) === change.id);
}
