import type { ReviewedPlan } from '../../projection/changes/plan-review';
import {
  TerraformAction, type TerraformChange, TerraformExplanation, type TerraformPlanRow,
} from '../../projection/changes/terraform-change';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { PlanKind } from '../../values/vocabulary/plan-kind';
import type { IPlanDocument } from '../../values/plan-document';
import { changedAttributes } from './changed-attributes';
import { tieCertificates } from './certificate-ties';
import { tieDns } from './dns-ties';
import { explained, PlanReasons } from './explained-change';
import { tieGateways } from './gateway-ties';
import { tieLoadBalancers } from './load-balancer-ties';
import { tieNetworks } from './network-ties';
import { ResourceTies, type ViewedPlan } from './resource-ties';
import { ResourceView, withoutIndex } from './resource-view';
import { tieServers } from './server-ties';
import { StackAnchors } from './stack-anchors';
import { type PlannedResource, readTerraformPlan, type TerraformPlanFile } from './terraform-plan-file';

/** A plan with its review, before and after the change. */
export interface PlanBeforeAndAfter {
  readonly reviewed: ReviewedPlan;
  /** Absent for a new plan. */
  readonly before?: ViewedPlan;
  /** Absent for a plan that is gone. */
  readonly after?: ViewedPlan;
}

/**
 * What Terraform is going to do, tied to the plans: what they do not explain first, then what is replaced or deleted, then the
 * others by their rows.
 *
 * @param documents one for each stack
 * @throws EdgeValidationError that names the file, for one that is no plan of Terraform.
 */
export function terraformChanges(documents: readonly IPlanDocument[], plans: readonly PlanBeforeAndAfter[]): TerraformChange[] {
  const reasons = plans.map(({ reviewed }) => new PlanReasons(reviewed));
  return documents.flatMap(({ fileName, text }) => changesIn(readTerraformPlan(fileName, text), plans, reasons)).sort(compared);
}

function changesIn(
  file: TerraformPlanFile, plans: readonly PlanBeforeAndAfter[], reasons: readonly PlanReasons[],
): TerraformChange[] {
  const before = tiesOf(new ResourceView(file, 'before'), plans.flatMap((plan) => plan.before ?? []));
  const after = tiesOf(new ResourceView(file, 'after'), plans.flatMap((plan) => plan.after ?? []));
  return file.resources.flatMap((resource): TerraformChange[] => {
    const { address, type, action, replacedFor } = resource;
    if (action === undefined) return [];
    const ties = [...before.of(address), ...after.of(address)];
    const attributes = changedAttributes(resource, file.expressions.get(withoutIndex(address)));
    return [{
      file: file.fileName,
      address,
      type,
      action,
      attributes,
      replacedFor: [...new Set(replacedFor)].sort(),
      ...explained({ action, attributes }, ties, reasons),
      notes: notesOn(resource, file),
      rows: distinct(ties.map(({ row }) => row)),
    }];
  });
}

/** What ties the resources of a stack to the rows of plans. */
function tiesOf(view: ResourceView, plans: readonly ViewedPlan[]): ResourceTies {
  const ties = new ResourceTies();
  const anchors = new StackAnchors(view, plans);
  tieServers(view, anchors, ties);
  tieNetworks(view, anchors, ties);
  tieLoadBalancers(view, anchors, ties);
  tieGateways(view, anchors, ties);
  tieCertificates(view, plans, ties);
  tieDns(view, plans, ties);
  return ties;
}

/** Reasons that Terraform gives, which no plan has. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['replace_because_tainted', 'Terraform considers the resource damaged'],
  ['replace_by_request', 'somebody asked for the replacement'],
  ['replace_by_triggers', 'a change of another resource replaces it'],
]);

function notesOn({ address, actionReason, isDeposed }: PlannedResource, { changedElsewhere }: TerraformPlanFile): string[] {
  const reason = REASONS.get(actionReason);
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(isDeposed ? ['an interrupted replacement left it behind'] : []),
    ...(changedElsewhere.has(address) ? ['it was changed outside of Terraform'] : []),
  ];
}

function distinct(rows: readonly TerraformPlanRow[]): TerraformPlanRow[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()].sort(comparedRows);
}

function keyOf({ kind, identity, table, id, label }: TerraformPlanRow): string {
  return JSON.stringify([kind, identity, table, id, label]);
}

const KINDS = Object.values(PlanKind);
const TABLES = Object.values(PlanTableId);
const ACTIONS = Object.values(TerraformAction);
const EXPLANATIONS = Object.values(TerraformExplanation);

/** Actions after which a resource is not there any longer. */
const LOSSES: ReadonlySet<TerraformAction> = new Set([TerraformAction.REPLACE, TerraformAction.DELETE, TerraformAction.FORGET]);

function compared(a: TerraformChange, b: TerraformChange): number {
  return EXPLANATIONS.indexOf(a.explanation) - EXPLANATIONS.indexOf(b.explanation)
    || rankOf(a) - rankOf(b)
    || comparedFirstRows(a.rows[0], b.rows[0])
    || comparedText(a.file, b.file)
    || comparedText(a.address, b.address);
}

/** What the plans do not explain comes by action; of the rest, losses come first, and the others by row. */
function rankOf({ explanation, action }: TerraformChange): number {
  return explanation === TerraformExplanation.PLAN_CHANGE && !LOSSES.has(action) ? ACTIONS.length : ACTIONS.indexOf(action);
}

function comparedFirstRows(a: TerraformPlanRow | undefined, b: TerraformPlanRow | undefined): number {
  return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : comparedRows(a, b);
}

function comparedRows(a: TerraformPlanRow, b: TerraformPlanRow): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
    || comparedText(a.identity, b.identity)
    || TABLES.indexOf(a.table) - TABLES.indexOf(b.table)
    || comparedText(a.id, b.id)
    || comparedText(a.label, b.label);
}

function comparedText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
