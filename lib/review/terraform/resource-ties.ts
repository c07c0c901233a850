import type { TerraformPlanRow } from '../../projection/changes/terraform-change';
import { PlanTableId } from '../../projection/model/plan-table-id';
import type { PlanTables } from '../../projection/plan-tables';
import type { PlanKind } from '../../values/vocabulary/plan-kind';
import type { PlanCore } from '../changes/review-context';

/** A plan before or after the change. */
export interface ViewedPlan {
  readonly kind: PlanKind;
  readonly identity: string;
  readonly core: PlanCore;
  readonly tables: PlanTables;
}

/** Differences between plans that lead to a change of a resource. */
export interface TieCause {
  readonly table: PlanTableId;
  /** IDs of the rows; all rows of the table by default, which create and delete nothing when they come and go. */
  readonly rows?: readonly string[];
  /**
   * Keys of the columns; all columns by default. By these, a row that only changes can create or delete a resource, unless they
   * lead to single attributes.
   */
  readonly columns?: readonly string[];
  /** Attributes of the resource that follow; by default all that follow from plans at all. */
  readonly attributes?: readonly string[];
}

/** The row of a plan that a resource is made for, and what leads to a change of the resource. */
export interface ResourceTie {
  readonly row: TerraformPlanRow;
  readonly causes: readonly TieCause[];
}

/** Why resources exist, by their addresses. */
export class ResourceTies {
  private readonly byAddress = new Map<string, ResourceTie[]>();

  public add(address: string, ...ties: readonly ResourceTie[]): void {
    this.byAddress.set(address, [...this.of(address), ...ties]);
  }

  public of(address: string): readonly ResourceTie[] {
    return this.byAddress.get(address) ?? [];
  }
}

/** A tie to a row. By default, every difference of the row leads to a change. */
export function tieTo(
  { kind, identity }: ViewedPlan, table: PlanTableId, id: string, label: string,
  causes: readonly TieCause[] = [{ table, rows: [id] }],
): ResourceTie {
  return { row: { kind, identity, table, id, label }, causes };
}

/** A tie to a plan as a whole, by its overview. */
export function tieToPlan(plan: ViewedPlan, label: string, causes: readonly TieCause[]): ResourceTie[] {
  const overview = plan.tables.tables.find(({ id }) => id === PlanTableId.OVERVIEW);
  return (overview?.rows ?? []).map(({ id }) => tieTo(plan, PlanTableId.OVERVIEW, id, label, causes));
}
