// Both sides of a hybrid deployment, as the public namespace `hybrid`: `hybrid.HybridMove`.
export { TenantSettingsScript } from '../configure/tenant-settings-script';
export type { FederationSettings, OnPremisesSettings, TenantComparisonProps } from './federation-settings';
export { HybridMove, type HybridMoveProps } from './hybrid-move';
export { type HybridRecord, type HybridSetting, HybridStage, type HybridStagePlan, type HybridStep } from './hybrid-stage';
export { TenantComparison } from './tenant-comparison';
export { type TenantDifference, TenantSetting } from './tenant-difference';
