import type { ReverseProxyRule } from '../rule';
import { ALL_RULES } from './all-rules';

/** Every rule about reverse proxies, in alphabetical order of its id. */
export const REVERSE_PROXY_RULES: readonly ReverseProxyRule[] = ALL_RULES;
