import type { EdgePlan } from './edge-plan';

/** How a part of a plan differs between two plans. */
export enum PlanChange {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
}

/** Sections of a comparison, in order. */
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

/** A fact that differs: values that are only in the first plan, and values that are only in the second. */
export interface PlanFactChange {
  /** Name of the fact: `from`, `names`. */
  readonly name: string;
  readonly before: string[];
  readonly after: string[];
}

/** A server, firewall rule, record or other part that is in only one of the plans, or differs. */
export interface PlanDifference {
  readonly part: PlanPart;
  /** Its key in the plan: `external-out-50000-59999-udp-av-edge`. */
  readonly id: string;
  readonly change: PlanChange;
  /** Description of the part in columns: `outbound UDP 50000-59999`, `RTP`, `A/V Edge`, `any`. */
  readonly columns: string[];
  /** What differs; empty for a part that was added or removed. */
  readonly facts: PlanFactChange[];
}

/** Two plans, and how the second differs from the first. */
export interface PlanComparison {
  readonly before: EdgePlan;
  readonly after: EdgePlan;
  /** Differences, sorted by part and key; empty when there are none. */
  readonly differences: PlanDifference[];
}
