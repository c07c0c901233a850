import { Fqdn } from '../../values/fqdn';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { partnerProductRow } from '../../guide/federation/partner-products';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { acknowledgeEdgeFindings, discoveryRecordsOf, planAcceptedEdge, planForProduct } from '../../planner';
import type { DiscoveryRecords } from '../../planner/dns/discovery-records';
import { PoolAdditions, type Undo } from './pool-additions';

/** An addition that resources follow from. The pool carries it out as a whole, or reverts it. */
export interface PlanChange {
  /** The plan with the addition; undefined if nothing but `records` follows from it. */
  readonly plan: EdgePlan | undefined;
  /** Records to publish. */
  readonly records: readonly DnsRecordPlan[];
  /** Reverts the addition, and makes the plan what it was. */
  revert(): void;
}

/**
 * The plan of a pool, with the additions that the program makes. Additions are checked immediately and appended to a
 * list. The plan is computed again when it is read, or when an addition needs more rows of the planning tables; this
 * way, each addition takes constant time. A refused addition changes nothing.
 */
export class PoolPlan {
  private planned: EdgePlan;
  private isCurrent = true;
  private records: DiscoveryRecords | undefined;
  private readonly plannedFirst: EdgePlan;
  private known: PoolAdditions | undefined;

  /** @throws EdgeValidationError for invalid values. */
  public constructor(private readonly request: EdgePlanRequest, private readonly changed: () => void) {
    this.planned = planAcceptedEdge(request);
    this.plannedFirst = this.planned;
  }

  /** Most pools have no additions. */
  private get additions(): PoolAdditions {
    this.known ??= new PoolAdditions(this.request, this.plannedFirst);
    return this.known;
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
    const added = acknowledgeEdgeFindings(given, this.plan.findings, this.additions.allAcknowledgements);
    this.replan(this.additions.acknowledge(added));
  }

  /** @throws EdgeValidationError for an existing or blocked partner, and one of your own domains. */
  public addPartner(partner: FederatedPartner): PlanChange | undefined {
    // A partner outside of Microsoft 365 is refused before anything changes.
    if (this.request.federation?.microsoft365Networks !== undefined) return this.replan(this.additions.addPartner(partner));
    const media = partnerProductRow(partner.product).mediaConditions;
    const mediaConditions = this.isInUse(PlanningCondition.AUDIO_VIDEO) ? media : [];
    return this.add(this.additions.addPartner(partner), [PlanningCondition.FEDERATION, ...mediaConditions]);
  }

  /** @throws EdgeValidationError for an invalid or already blocked domain, a partner, and one of your own domains. */
  public blockDomain(domain: string): PlanChange | undefined {
    return this.add(this.additions.blockDomain(domain), [PlanningCondition.FEDERATION]);
  }

  /** @throws EdgeValidationError for a domain of an existing XMPP partner, and one of your own domains. */
  public addXmppPartner(partner: XmppPartner): PlanChange | undefined {
    return this.add(this.additions.addXmppPartner(partner), [PlanningCondition.XMPP]);
  }

  /** @throws EdgeValidationError without a planning date, and for a provider that the product does not support. */
  public addPublicIm(provider: PublicImProvider): PlanChange {
    return this.replan(this.additions.addPublicIm(provider));
  }

  /** @throws EdgeValidationError for an invalid server number, and for the last server that is not drained. */
  public drain(serverNumber: number): PlanChange {
    return this.replan(this.additions.drain(serverNumber));
  }

  /**
   * Lets partners discover a SIP domain.
   *
   * @throws EdgeValidationError for a domain that is not a SIP domain, and a record that no zone holds.
   */
  public addDiscoverableDomain(sipDomain: string): PlanChange | undefined {
    const domain = Fqdn.parse(sipDomain, 'sipDomain');
    if (this.additions.isDiscoverable(domain)) return undefined;
    if (!this.isInUse(PlanningCondition.FEDERATION_DISCOVERY)) {
      return this.replan(this.additions.addDiscoverableDomain(domain));
    }
    this.records ??= discoveryRecordsOf(this.additions.appliedTo(this.request));
    const records = this.records.of(domain);
    const revert = this.reverting(this.additions.addDiscoverableDomain(domain));
    this.invalidate();
    return { plan: undefined, records, revert };
  }

  /** Whether the plan already has the rows for a condition. Additions never remove rows. */
  private isInUse(condition: PlanningCondition): boolean {
    return this.planned.conditions.includes(condition);
  }

  /** An addition that needs the rows for these conditions. Resources change only if the plan lacks one of them. */
  private add(undo: Undo, conditions: readonly PlanningCondition[]): PlanChange | undefined {
    if (!conditions.every((condition) => this.isInUse(condition))) return this.replan(undo);
    this.invalidate();
    return undefined;
  }

  /** Computes the plan, and reverts an addition that makes it invalid. */
  private replan(undo: Undo): PlanChange {
    const revert = this.reverting(undo);
    try {
      this.planned = planAcceptedEdge(this.additions.appliedTo(this.request));
    } catch (error) {
      undo();
      throw error;
    }
    this.isCurrent = true;
    this.records = undefined;
    this.changed();
    return { plan: this.planned, records: this.planned.dnsRecords, revert };
  }

  /** Reverts an addition, and what is computed from it. */
  private reverting(undo: Undo): () => void {
    const { planned, isCurrent, records } = this;
    return () => {
      undo();
      this.planned = planned;
      this.isCurrent = isCurrent;
      this.records = records;
      this.changed();
    };
  }

  private invalidate(): void {
    this.isCurrent = false;
    this.changed();
  }
}
