// The planner of reverse proxies with its tables and rules, which `index.ts` loads when the first of their plans is computed.
export { REVERSE_PROXY_RULES } from '../rules/reverse-proxy';
export { acknowledgeNow } from './acknowledgements';
export { reverseProxyPlan } from './reverse-proxy/reverse-proxy-planner';
