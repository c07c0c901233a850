import type { PlanKind } from '../../values/vocabulary/plan-kind';
import type { Finding } from '../../plan/findings/finding';
import type { PlanAudience } from '../model/plan-table';
import type { ChangeTask } from './change-task';
import type { PlanChange, PlanDifference } from './plan-comparison';
import type { PlanReachability } from './reachability';
import type { TerraformChange } from './terraform-change';

/** The risk of a change. A change with several has the first of them. */
export enum ChangeRisk {
  /** Somebody is cut off, for a while or for good. */
  OUTAGE = 'outage',
  /** A machine is replaced, with everything that is installed on it. */
  REPLACEMENT = 'replacement',
  /** More of the Edge, or of your users, can be reached from the Internet. */
  EXPOSURE = 'exposure',
  /** An existing certificate must be reissued. */
  REISSUE = 'reissue',
  NONE = 'none',
}

/** A change in the terms of the people who make it. */
export interface ReviewedChange {
  /** Unique in its plan, and derived from content: `dns-records/external/A/xmpp.contoso.com`. */
  readonly id: string;
  readonly change: PlanChange;
  readonly task: ChangeTask;
  /** Who acts, most concerned first. */
  readonly audiences: PlanAudience[];
  /** Whether the deployment makes the change, so that people only approve it. */
  readonly byDeployment: boolean;
  /** What changes, in a few words: `TCP 5269 inbound, external`, `A xmpp.contoso.com`. */
  readonly subject: string;
  /** What changes, in one sentence that starts with the verb. */
  readonly sentence: string;
  readonly risk: ChangeRisk;
  /** Whom it affects, and how; absent if it affects nobody. */
  readonly effect?: string;
  /** The order in which nobody is cut off; absent if there is no other one. */
  readonly order?: string;
  /** Differences that it consists of: a server with its addresses is one change. */
  readonly differences: PlanDifference[];
}

/** A finding that is new, gone or different. */
export interface ReviewedFinding {
  readonly change: PlanChange;
  /** As in the second plan; as in the first if it is gone. */
  readonly finding: Finding;
}

/** A change so far-reaching that somebody must confirm it. */
export interface ReachedThreshold {
  /** ID of the threshold: `federation-record-removed`. */
  readonly id: string;
  /** What it is about: a pool, a record, a zone. */
  readonly subject: string;
  readonly message: string;
  /** Why it is confirmed; absent while it is not. */
  readonly confirmation?: string;
}

/** A kind of task of an audience. */
export interface AudienceTask {
  readonly task: ChangeTask;
  readonly byDeployment: boolean;
  readonly count: number;
  /** What it is about, changes with a risk first. */
  readonly subjects: string[];
}

/** What a review means for an audience. */
export interface AudienceVerdict {
  readonly audience: PlanAudience;
  /** By kind; empty if the audience does nothing. */
  readonly tasks: AudienceTask[];
  /** The risks of its changes, gravest first; empty without risks. */
  readonly risks: ChangeRisk[];
}

/** What a change means for one Edge pool or reverse proxy. */
export interface ReviewedPlan {
  readonly kind: PlanKind;
  /** What the plan is recognized by: the internal FQDN of the pool, or the subject of the listener certificate. */
  readonly identity: string;
  /** `Edge plan of lsedge.contoso.net`. */
  readonly subject: string;
  /** Whether the plan is new, gone or different. */
  readonly change: PlanChange;
  /** The first plan in one line; absent for a new plan. */
  readonly before?: string;
  /** The second plan in one line; absent for a plan that is gone. */
  readonly after?: string;
  /** In the order of the tables. Empty if there are no differences. */
  readonly changes: ReviewedChange[];
  readonly findings: ReviewedFinding[];
  /** What the change interrupts beside the effects of single changes. */
  readonly interruptions: Finding[];
  /** Thresholds that are reached, confirmed ones too. */
  readonly thresholds: ReachedThreshold[];
  /** Packets that only one of the plans lets pass; absent for a reverse proxy, whose packets are not compared. */
  readonly reachability?: PlanReachability;
}

/** A review of one plan or of several. */
export interface IPlanReview {
  /** The plans with something to say: edges before reverse proxies, by identity. Empty if nothing changes. */
  readonly plans: ReviewedPlan[];
  /** What each audience does, in all plans. */
  readonly verdicts: AudienceVerdict[];
  /** Reached thresholds that nobody has confirmed. */
  readonly unconfirmed: ReachedThreshold[];
  /**
   * What Terraform is going to do: what the plans do not explain first, then what is replaced or deleted, then the others by the
   * rows of the plans. Absent without a plan of Terraform.
   */
  readonly terraform?: TerraformChange[];
}
