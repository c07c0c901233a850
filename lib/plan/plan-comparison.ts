import type { EdgePlan } from './edge-plan';

/** What happens to a part of a plan from one plan to another. */
export enum PlanChange {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
}

/** Sections of a comparison, in their order. */
export enum PlanPart {
  DEPLOYMENT = 'deployment',
  SERVERS = 'servers',
  LOAD_BALANCERS = 'load balancers',
  EXTERNAL_FIREWALL = 'firewall, external interface',
  INTERNAL_FIREWALL = 'firewall, internal interface',
  MEDIA_POLICY = 'A/V firewall policy',
  DNS_RECORDS = 'DNS records',
  CERTIFICATES = 'certificates',
  PARTNERS = 'partners',
  SETTINGS = 'Lync settings',
  FINDINGS = 'findings',
  OTHER = 'other',
}

/** A fact that differs: values that are there before alone, and values that are there afterwards alone. */
export interface PlanFactChange {
  /** What it is: `from`, `names`. */
  readonly name: string;
  readonly before: string[];
  readonly after: string[];
}

/** A server, firewall rule, record or other part of a plan that is in one of the plans alone, or differs. */
export interface PlanDifference {
  readonly part: PlanPart;
  /** Its key in the plan: `external-out-50000-59999-udp-av-edge`. */
  readonly id: string;
  readonly change: PlanChange;
  /** What it is, in columns, in the words of the plan: `outbound UDP 50000-59999`, `RTP`, `A/V Edge`, `any`. */
  readonly columns: string[];
  /** What differs about it; empty for what was added or removed as a whole. */
  readonly facts: PlanFactChange[];
}

/** Two plans, and what is different about the second. */
export interface PlanComparison {
  readonly before: EdgePlan;
  readonly after: EdgePlan;
  /** In the order of the parts, and in each part by key. Empty when nothing is different. */
  readonly differences: PlanDifference[];
}
