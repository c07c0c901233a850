// What PlanTables loads with the first plan that is projected.
export { changeSections } from './changes/change-tables';
export { edgeSections } from './edge/edge-sections';
export { edgeSummary } from './edge/overview';
export { proxySummary } from './reverse-proxy/overview';
export { reverseProxySections } from './reverse-proxy/reverse-proxy-sections';
