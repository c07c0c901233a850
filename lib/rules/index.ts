import { ALL_RULES } from './all-rules';
import type { EdgeRule } from './rule';

/** Every rule, in alphabetical order by ID. */
export const EDGE_RULES: readonly EdgeRule[] = ALL_RULES;
