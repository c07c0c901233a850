import type { FindingSeverity } from '../../plan/findings/finding';
import type { Asker } from './asker';
import type { Observations } from './observation';
import type { Probe } from './probe';
import type { Symptom } from './symptom';
import type { VerifyArea } from './verify-area';

/** Something that must be seen of a deployment, because the plan says so. */
export interface Expectation {
  /** Unique, and derived from what it is about: `dns/A/sip.contoso.com`, `ports/lsedge01/access-edge/TCP/443`. */
  readonly id: string;
  readonly area: VerifyArea;
  /** How bad it is if it is not met: an error or a warning makes the verdict bad, advice does not. */
  readonly severity: FindingSeverity;
  /** What it is about: `sip.contoso.com`, `lsedge01, Access Edge, TCP 443`. */
  readonly subject: string;
  /** What must be seen: `resolves to 203.0.113.10 and 203.0.113.11`. */
  readonly expected: string;
  /** IDs of the planning rows that require it; empty if none does. */
  readonly tableRows: string[];
}

/** Whether an expectation is met. */
export enum CheckOutcome {
  PASSED = 'passed',
  FAILED = 'failed',
  NOT_LOOKED_AT = 'not-looked-at',
}

/** What comes of an expectation. */
export interface Judgement {
  readonly outcome: CheckOutcome;
  /** What was seen, or why nothing was looked at: `resolves to 203.0.113.10`, `the connection is refused`. */
  readonly found: string;
  /** What is wrong; empty unless it failed. */
  readonly symptoms: Symptom[];
  /** A number that monitoring wants: days until a certificate expires. Absent if there is none. */
  readonly daysLeft?: number;
}

/** An expectation, how to look, and how to judge what was seen. */
export interface PlannedCheck {
  readonly expectation: Expectation;
  /** What is asked; empty if it cannot be looked at from here, which the judgement explains. */
  readonly probes: Probe[];
  /** Pure: it is told what came of {@link probes}. */
  judge(observations: Observations): Judgement;
}

/** Expectations whose probes depend on what earlier ones find: the server of a partner is known once its SRV record is. */
export interface GuidedCheck {
  readonly expectations: Expectation[];
  /** What comes of {@link expectations}, in their order. */
  look(asker: Asker): Promise<Judgement[]>;
}

/** An expectation that is met. */
export function passed(found: string): Judgement {
  return { outcome: CheckOutcome.PASSED, found, symptoms: [] };
}

/** An expectation that is not met. */
export function failed(found: string, symptoms: Symptom[]): Judgement {
  return { outcome: CheckOutcome.FAILED, found, symptoms };
}

/** An expectation that was not looked at. */
export function notLookedAt(reason: string): Judgement {
  return { outcome: CheckOutcome.NOT_LOOKED_AT, found: reason, symptoms: [] };
}

/** A check that cannot be made from here. */
export function unlooked(expectation: Expectation, reason: string): PlannedCheck {
  return { expectation, probes: [], judge: () => notLookedAt(reason) };
}
