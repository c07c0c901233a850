import { Fqdn } from '../../values/fqdn';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { partnerProductRow } from '../../guide/federation/partner-products';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { DnsRecordPlan } from '../../plan/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { acknowledgeEdgeFindings, discoveryRecordsOf, planAcceptedEdge, planForProduct } from '../../planner';
import type { DiscoveryRecords } from '../../planner/dns/discovery-records';
import { PoolAdditions } from './pool-additions';

/** What an addition to a pool changes. */
export enum Consequence {
  /** No resources: only Lync settings. */
  NONE = 'none',
  /** Resources of the plan: firewall rules, records, certificates. */
  PLAN = 'plan',
}

/**
 * The plan of a pool, with the additions that the program makes. Additions are checked immediately and appended to a
 * list. The plan is computed again when it is read, or when an addition needs more rows of the planning tables; this
 * way, each addition takes constant time.
 */
export class PoolPlan {
  private readonly additions: PoolAdditions;
  private planned: EdgePlan;
  private isCurrent = true;
  private records: DiscoveryRecords | undefined;

  /** @throws EdgeValidationError for the first invalid value. */
  public constructor(private readonly request: EdgePlanRequest, private readonly changed: () => void) {
    this.planned = planAcceptedEdge(request);
    this.additions = new PoolAdditions(request, this.planned);
  }

  /** The current plan, with all additions. */
  public get plan(): EdgePlan {
    if (!this.isCurrent) this.planned = planAcceptedEdge(this.additions.appliedTo(this.request));
    this.isCurrent = true;
    return this.planned;
  }

  /** The current plan for another product. */
  public planFor(product: LyncProduct): EdgePlan {
    return planForProduct(this.additions.appliedTo(this.request), product);
  }

  /**
   * @throws EdgeValidationError for an unknown rule, a blank reason, a rule without current findings, and a finding that
   * is already acknowledged.
   */
  public acknowledge(given: Acknowledgement): void {
    const { acknowledgements } = this.additions;
    acknowledgements.push(...acknowledgeEdgeFindings(given, this.plan.findings, acknowledgements));
    this.invalidate();
  }

  /** @throws EdgeValidationError for an existing or blocked partner, and one of your own domains. */
  public addPartner(partner: FederatedPartner): Consequence {
    const media = partnerProductRow(partner.product).mediaConditions;
    const mediaConditions = this.isInUse(PlanningCondition.AUDIO_VIDEO) ? media : [];
    return this.add(this.additions.addPartner(partner), [PlanningCondition.FEDERATION, ...mediaConditions]);
  }

  /** @throws EdgeValidationError for an invalid or already blocked domain, a partner, and one of your own domains. */
  public blockDomain(domain: string): Consequence {
    return this.add(this.additions.blockDomain(domain), [PlanningCondition.FEDERATION]);
  }

  /** @throws EdgeValidationError for a domain of an existing XMPP partner, and one of your own domains. */
  public addXmppPartner(partner: XmppPartner): Consequence {
    return this.add(this.additions.addXmppPartner(partner), [PlanningCondition.XMPP]);
  }

  /** @throws EdgeValidationError without a planning date, and for a provider that the product does not support. */
  public addPublicIm(provider: PublicImProvider): Consequence {
    return this.replan(this.additions.addPublicIm(provider));
  }

  /** @throws EdgeValidationError for an invalid server number, and for the last server that is not drained. */
  public drain(serverNumber: number): Consequence {
    return this.replan(this.additions.drain(serverNumber));
  }

  /**
   * Lets partners discover a SIP domain.
   *
   * @returns the records to create; undefined if all resources have to be updated
   * @throws EdgeValidationError for a domain that is not a SIP domain, and a record that no zone holds.
   */
  public addDiscoverableDomain(sipDomain: string): readonly DnsRecordPlan[] | undefined {
    const domain = Fqdn.parse(sipDomain, 'sipDomain');
    if (this.additions.isDiscoverable(domain)) return [];
    if (!this.isInUse(PlanningCondition.FEDERATION_DISCOVERY)) {
      this.replan(this.additions.addDiscoverableDomain(domain));
      return undefined;
    }
    this.records ??= discoveryRecordsOf(this.additions.appliedTo(this.request));
    const records = this.records.of(domain);
    this.additions.addDiscoverableDomain(domain);
    this.invalidate();
    return records;
  }

  /** Whether the plan already has the rows for a condition. Additions never remove rows. */
  private isInUse(condition: PlanningCondition): boolean {
    return this.planned.conditions.includes(condition);
  }

  /** An addition that needs the rows for these conditions. Resources change only if the plan lacks one of them. */
  private add(undo: () => void, conditions: readonly PlanningCondition[]): Consequence {
    if (!conditions.every((condition) => this.isInUse(condition))) return this.replan(undo);
    this.invalidate();
    return Consequence.NONE;
  }

  /** Computes the plan, and reverts an addition that makes it invalid. */
  private replan(undo: () => void): Consequence {
    try {
      this.planned = planAcceptedEdge(this.additions.appliedTo(this.request));
    } catch (error) {
      undo();
      throw error;
    }
    this.isCurrent = true;
    this.records = undefined;
    this.changed();
    return Consequence.PLAN;
  }

  private invalidate(): void {
    this.isCurrent = false;
    this.changed();
  }
}
