// The tables of a plan, as the public namespace `tables`: `tables.PlanTable`.
export { type ProvedBox, ProvedDocument } from '../values/firewall-verdict';
export type { CertificateRotation, IRotationCalendar } from './calendar/rotation';
export { ChangeTask } from './changes/change-task';
export { PlanChange, type IPlanComparison, type PlanDifference, type PlanFactChange } from './changes/plan-comparison';
export {
  type AudienceTask, type AudienceVerdict, ChangeRisk, type IPlanReview, type ReachedThreshold, type ReviewedChange,
  type ReviewedFinding, type ReviewedPlan,
} from './changes/plan-review';
export type { PlanReachability, ReachabilityBox } from './changes/reachability';
export {
  TerraformAction, type TerraformChange, TerraformExplanation, type TerraformPlanRow, type TerraformReason,
} from './changes/terraform-change';
export { PlanPart } from './model/plan-part';
export type { PlanSection } from './model/plan-section';
export {
  PlanAudience, type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from './model/plan-table';
export { PlanTableId } from './model/plan-table-id';
