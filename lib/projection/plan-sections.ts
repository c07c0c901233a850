// PlanTables loads this file with the first plan.
export { changeSections } from './changes/change-tables';
export { withProof } from './common/proof';
export { edgeSections } from './edge/edge-sections';
export { edgeSummary } from './edge/overview';
export { proxySummary } from './reverse-proxy/overview';
export { reverseProxySections } from './reverse-proxy/reverse-proxy-sections';
