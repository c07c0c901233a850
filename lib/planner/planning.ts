// The planner with its tables and rules, which `index.ts` loads when the first plan is computed.
export { EDGE_RULES } from '../rules';
export { estateProblemsOf } from '../rules/estate';
export { REVERSE_PROXY_RULES } from '../rules/reverse-proxy';
export { acknowledgeNow } from './acknowledgements';
export { discoveryRecordsOf } from './dns/discovery-records';
export { edgePlan } from './edge-planner';
export { edgePlanForProduct } from './plan-for-product';
export { reverseProxyPlan } from './reverse-proxy/reverse-proxy-planner';
