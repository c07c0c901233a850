// The planner of reverse proxies with its tables and rules. `index.ts` loads it when the first such plan is computed.
export { REVERSE_PROXY_RULES } from '../../rules/reverse-proxy';
export { acknowledgeNow } from '../acknowledgements';
export { reverseProxyPlan } from './reverse-proxy-planner';
