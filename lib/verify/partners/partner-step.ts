import { failed, type Judgement, notLookedAt, passed } from '../model/expectation';
import type { Symptom } from '../model/symptom';

/** A part of reaching a partner: what was seen, and what is wrong with it. */
export interface PartnerStep {
  /** What was seen and is right, or worth knowing, in the order of the steps. */
  readonly notes: readonly string[];
  /** What is wrong; empty if nothing is. */
  readonly problems: readonly PartnerProblem[];
  /** What cannot be told from here, so that nothing wrong is not the same as right; absent if there is nothing of the kind. */
  readonly doubts?: readonly string[];
  /** Why the step was not completed: the verification was stopped, or there was no socket. Undefined if it was. */
  readonly incomplete: string | undefined;
}

/** Something that is wrong with a partner. */
export interface PartnerProblem {
  /** `the connection to 203.0.113.9 is refused`. */
  readonly found: string;
  /** Absent if nothing at the partner is wrong, but the plan rules it out. */
  readonly symptom?: Symptom;
}

/** A step in which nothing was done. */
export const NO_STEP: PartnerStep = { notes: [], problems: [], incomplete: undefined };

/** Several steps as one. */
export function together(steps: readonly PartnerStep[]): PartnerStep {
  return {
    notes: steps.flatMap(({ notes }) => notes),
    problems: steps.flatMap(({ problems }) => problems),
    doubts: steps.flatMap(({ doubts = [] }) => doubts),
    incomplete: steps.map(({ incomplete }) => incomplete).find((reason) => reason !== undefined),
  };
}

/** What comes of an expectation that all steps are right. */
export function judged(steps: readonly PartnerStep[]): Judgement {
  const { notes, problems, doubts = [], incomplete } = together(steps);
  if (incomplete !== undefined) return notLookedAt(incomplete);
  if (problems.length === 0) return doubts.length === 0 ? passed(joined(notes)) : notLookedAt(joined([...notes, ...doubts]));
  return failed(joined(problems.map(({ found }) => found)), distinct(problems.flatMap(({ symptom }) => symptom ?? [])));
}

/** Texts without repetition, as one. */
export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}

/** Symptoms without repetition. */
export function distinct(symptoms: readonly Symptom[]): Symptom[] {
  return [...new Map(symptoms.map((symptom) => [JSON.stringify(symptom), symptom])).values()];
}
