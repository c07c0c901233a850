import type { CauseFacts } from './cause-facts';
import type { DraftCause } from './draft-cause';
import type { FoundSymptom } from './found-symptom';

/** Finds causes of symptoms that no earlier finder has explained. It may explain some of them, all, or none. */
export type CauseFinder = (left: readonly FoundSymptom[], facts: CauseFacts) => DraftCause[];
