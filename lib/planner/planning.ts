// The planner of Edge pools with its tables and rules. `index.ts` loads it when the first plan is computed.
export { EDGE_RULES } from '../rules';
export { estateProblemsOf } from '../rules/estate';
export { acknowledgeNow } from './acknowledgements';
export { discoveryRecordsOf } from './dns/discovery-records';
export { edgePlan } from './edge-planner';
export { edgePlanForProduct } from './plan-for-product';
