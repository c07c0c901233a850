import { ALL_RULES } from './all-rules';
import type { EdgeRule } from './rule';

/** Every rule, in alphabetical order of its id. */
export const EDGE_RULES: readonly EdgeRule[] = ALL_RULES;
