import type { Expectation, Judgement } from '../model/expectation';
import type { Symptom } from '../model/symptom';

/** An expectation and what came of it. */
export interface JudgedExpectation {
  readonly expectation: Expectation;
  readonly judgement: Judgement;
}

/** A symptom, with the expectation that it is one of. */
export interface FoundSymptom {
  readonly expectation: Expectation;
  /** What was seen of the expectation. */
  readonly found: string;
  readonly symptom: Symptom;
}

/** Values that the symptoms list, sorted. */
export function valuesOf(found: readonly FoundSymptom[]): string[] {
  return distinct(found.flatMap(({ symptom: { values = [] } }) => values));
}

/** What the other side says, sorted. */
export function detailsOf(found: readonly FoundSymptom[]): string[] {
  return distinct(found.flatMap(({ symptom: { detail } }) => (detail === undefined || detail === '' ? [] : [detail])));
}

/** Different texts, sorted. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
