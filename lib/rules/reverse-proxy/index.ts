import type { ReverseProxyRule } from '../rule';
import { ALL_RULES } from './all-rules';

/** Every rule about reverse proxies, in alphabetical order by ID. */
export const REVERSE_PROXY_RULES: readonly ReverseProxyRule[] = ALL_RULES;
