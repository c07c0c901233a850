import { Fqdn } from '../../values/fqdn';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { partnerProductRow } from '../../guide/federation/partner-products';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { DnsRecordPlan } from '../../plan/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Acknowledgement, EdgePlanRequest } from '../../request/edge-plan-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { acknowledgeEdgeFindings, discoveryRecordsOf, planEdge, planForProduct } from '../../planner';
import type { DiscoveryRecords } from '../../planner/dns/discovery-records';
import { PoolAdditions } from './pool-additions';

/** What resources follow from an addition to a pool. */
export enum Consequence {
  /** None: only the settings of Lync change. */
  NONE = 'none',
  /** Whatever the plan says now: firewall rules, records, certificates. */
  PLAN = 'plan',
}

/**
 * The plan of a pool, which grows while the program runs. Additions are checked at once and kept in a list that only ever
 * grows; the plan of all of them is computed when it is asked for, or when an addition makes the planning tables ask for
 * more. Adding one takes the same time however many there are.
 */
export class PoolPlan {
  private readonly additions: PoolAdditions;
  private planned: EdgePlan;
  private isCurrent = true;
  private records: DiscoveryRecords | undefined;

  /** @throws EdgeValidationError for the first invalid value. */
  public constructor(private readonly request: EdgePlanRequest, private readonly changed: () => void) {
    this.planned = planEdge(request);
    this.additions = new PoolAdditions(request, this.planned);
  }

  /** The plan of everything that was asked for so far. */
  public get plan(): EdgePlan {
    if (!this.isCurrent) this.planned = planEdge(this.additions.appliedTo(this.request));
    this.isCurrent = true;
    return this.planned;
  }

  /** The plan of everything that was asked for so far, for another product. */
  public planFor(product: LyncProduct): EdgePlan {
    return planForProduct(this.additions.appliedTo(this.request), product);
  }

  /** @throws EdgeValidationError for an unknown rule, a blank reason, a rule that finds nothing, and a finding twice. */
  public acknowledge(given: Acknowledgement): void {
    const { acknowledgements } = this.additions;
    acknowledgements.push(...acknowledgeEdgeFindings(given, this.plan.findings, acknowledgements));
    this.outdate();
  }

  /** @throws EdgeValidationError for an existing or blocked partner, and for the organization itself. */
  public addPartner(partner: FederatedPartner): Consequence {
    const media = partnerProductRow(partner.product).mediaCondition;
    const opens = this.isInUse(PlanningCondition.AUDIO_VIDEO) && media !== undefined ? [media] : [];
    return this.add(this.additions.addPartner(partner), [PlanningCondition.FEDERATION, ...opens]);
  }

  /** @throws EdgeValidationError for an invalid domain, one that is blocked already, a partner, or an own domain. */
  public blockDomain(domain: string): Consequence {
    return this.add(this.additions.blockDomain(domain), [PlanningCondition.FEDERATION]);
  }

  /** @throws EdgeValidationError for a domain that an XMPP partner has already, or that is the organization's own. */
  public addXmppPartner(partner: XmppPartner): Consequence {
    return this.add(this.additions.addXmppPartner(partner), [PlanningCondition.XMPP]);
  }

  /** @throws EdgeValidationError without a planning date, and for a provider that the product does not have. */
  public addPublicIm(provider: PublicImProvider): Consequence {
    return this.replan(this.additions.addPublicIm(provider));
  }

  /** @throws EdgeValidationError for a number that no server has, and for the last server that is left. */
  public drain(serverNumber: number): Consequence {
    return this.replan(this.additions.drain(serverNumber));
  }

  /**
   * Lets partners discover a SIP domain.
   *
   * @returns the records that follow from it alone; undefined when everything is to be brought to the plan
   * @throws EdgeValidationError for a domain that is not among the SIP domains, or that no zone holds.
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
    this.outdate();
    return records;
  }

  /** Whether the planning tables' rows for a condition are in the plan already. Additions never take one away. */
  private isInUse(condition: PlanningCondition): boolean {
    return this.planned.conditions.includes(condition);
  }

  /** An addition that asks for rows of these conditions: their resources follow, unless they are there already. */
  private add(undo: () => void, conditions: readonly PlanningCondition[]): Consequence {
    if (!conditions.every((condition) => this.isInUse(condition))) return this.replan(undo);
    this.outdate();
    return Consequence.NONE;
  }

  /** Plans at once, and keeps nothing of an addition that cannot be planned. */
  private replan(undo: () => void): Consequence {
    try {
      this.planned = planEdge(this.additions.appliedTo(this.request));
    } catch (error) {
      undo();
      throw error;
    }
    this.isCurrent = true;
    this.records = undefined;
    this.changed();
    return Consequence.PLAN;
  }

  private outdate(): void {
    this.isCurrent = false;
    this.changed();
  }
}
