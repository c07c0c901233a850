import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { PublishingRulePlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import type { PlanDifference } from '../../projection/changes/plan-comparison';
import type { ReviewedChange } from '../../projection/changes/plan-review';
import type { PlanTransition } from '../interruptions/interruption-rule';
import type { Interruptions } from './interruptions';

/** What plans of Edges and of reverse proxies have in common. */
export interface PlanCore {
  readonly firewall: readonly FirewallRulePlan[];
  readonly dnsRecords: readonly DnsRecordPlan[];
  readonly certificates: readonly CertificatePlan[];
  /** Names that host records and aliases have. */
  readonly hostNames: ReadonlySet<string>;
  /** Service records by side and target: `external/sip.contoso.com`. */
  readonly srvByTarget: ReadonlyMap<string, readonly DnsRecordPlan[]>;
  /** What a reverse proxy publishes, by host name. */
  readonly publishing: ReadonlyMap<string, PublishingRulePlan>;
  /** Whether the deployment creates firewall rules and machines; otherwise people do. */
  readonly isDeployed: boolean;
  /** The Edge plan; absent for a reverse proxy. */
  readonly edge?: EdgePlan;
  /** The plan of the reverse proxy; absent for an Edge. */
  readonly proxy?: ReverseProxyPlan;
}

/** A change from one plan to another, and what interrupts somebody in it. */
export interface ReviewContext extends PlanTransition<PlanCore> {
  readonly interruptions: Interruptions;
}

/** Turns differences of some tables into changes. Every difference is part of at least one change. */
export type Reviewer = (differences: readonly PlanDifference[], context: ReviewContext) => ReviewedChange[];

/** Something in both plans, or in one of them. */
export interface InBoth<Item> {
  readonly was?: Item;
  readonly is?: Item;
}

/** Finds things of two plans by their IDs. */
export function inBoth<Item>(
  before: readonly Item[], after: readonly Item[], idOf: (item: Item) => string,
): (id: string) => InBoth<Item> {
  const [earlier, later] = [before, after].map((items) => new Map(items.map((item) => [idOf(item), item])));
  return (id) => {
    const [was, is] = [earlier?.get(id), later?.get(id)];
    return { ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
  };
}
