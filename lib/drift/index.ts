// What runs beside a plan, as the public namespace `drift`: `drift.PlanDrift`.
export { DriftFormat } from './drift-format';
export { DriftReport } from './drift-report';
export type { DriftNote } from './parts/running-part';
export { PlanDrift } from './plan-drift';
