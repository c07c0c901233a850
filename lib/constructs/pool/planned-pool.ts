import type { FederatedPartner } from '../../request/partners/federated-partner';
import { PartnerList } from '../../request/partners/partner-list';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import type { EdgePlan } from '../../plan/edge-plan';
import { ownDomains } from '../../check/own-domains';
import { planEdge } from '../../planner/plan-edge';
import { planForProduct } from '../../planner/plan-for-product';
import type { FederationRequest } from '../../request/federation-request';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import type { LyncProduct } from '../../guide/products/lync-product';
import { partnerProductRow } from '../../guide/federation/partner-products';
import type { DnsRecordPlan } from '../../plan/dns-plan';
import type * as discovery from '../../planner/dns/discovery-records';

/** What a pool that nobody gave `federation` federates with: those it is told of, and nobody finds it. */
const UNANNOUNCED: FederationRequest = { discoverableDomains: [] };

/**
 * The request of a pool, which grows while the program runs, and its plan. Whatever is added is checked at once; the plan
 * is computed when it is asked for, so that adding a partner or a domain takes the same time however many there are.
 */
export class PlannedPool {
  private currentPlan: EdgePlan | undefined;
  private readonly sipDomains: ReadonlyMap<string, Fqdn>;
  private readonly partners: FederatedPartner[];
  private readonly blockedDomains: string[];
  private readonly partnerList: PartnerList;
  /** SIP domains that partners discover. */
  private readonly discoverable: Set<string>;
  private discoveryRecords: discovery.DiscoveryRecords | undefined;
  /** What is in use in the plan that was computed last: partners of a known kind change no resource. */
  private conditions: ReadonlySet<string>;

  /** @throws EdgeValidationError for the first value that is not acceptable. */
  public constructor(private request: EdgePlanRequest, private readonly changed: () => void) {
    const plan = planned(request);
    this.currentPlan = plan;
    this.conditions = new Set(plan.conditions);
    this.sipDomains = new Map(plan.sipDomains.map((domain) => [domain, Fqdn.parse(domain, 'sipDomains')]));
    this.partners = [...request.federation?.partners ?? []];
    this.blockedDomains = [...request.federation?.blockedDomains ?? []];
    this.discoverable = new Set(plan.federation?.discoverableDomains);
    this.partnerList = new PartnerList(new Set(plan.sipDomains));
    for (const partner of this.partners) this.partnerList.add(partner, '');
    for (const domain of this.blockedDomains) this.partnerList.block(domain, '');
  }

  /** The plan of everything that was asked for so far. */
  public get plan(): EdgePlan {
    this.currentPlan ??= planned(this.grownRequest());
    return this.currentPlan;
  }

  /** The plan of everything that was asked for so far, for another product. */
  public planFor(product: LyncProduct): EdgePlan {
    return planForProduct(this.grownRequest(), product);
  }

  /** @throws EdgeValidationError for an unknown rule, a blank reason, and a rule that is acknowledged already. */
  public acknowledge(ruleId: string, reason: string): void {
    this.change({ acknowledgements: [...this.request.acknowledgements ?? [], { ruleId, reason }] });
  }

  /** Connects a public IM provider. */
  public connectPublicIm(provider: PublicImProvider): void {
    this.change({ publicIm: [...this.request.publicIm ?? [], provider] });
  }

  /** Adds an XMPP partner. */
  public allowXmppPartner(partner: XmppPartner): void {
    const xmpp = this.request.xmpp ?? {};
    this.change({ xmpp: { ...xmpp, partners: [...xmpp.partners ?? [], partner] } });
  }

  /** Leads nothing new to a server. */
  public drain(serverNumber: number): void {
    this.change({ drainedServers: [...this.request.drainedServers ?? [], serverNumber] });
  }

  /** Adds a partner; returns whether firewall rules or records follow from it. */
  public federateWith(partner: FederatedPartner): boolean {
    this.partnerList.add(partner, 'partner');
    this.partners.push(partner);
    const media = partnerProductRow(partner.product)?.mediaCondition;
    const opens = this.conditions.has('audio-video-federation') && media !== undefined && !this.conditions.has(media);
    return this.federate(opens);
  }

  /** Blocks a domain; returns whether firewall rules or records follow from it. */
  public block(domain: string): boolean {
    this.partnerList.block(domain, 'domain');
    this.blockedDomains.push(domain);
    return this.federate(false);
  }

  /**
   * Lets partners discover a SIP domain.
   *
   * @returns the records that follow from it; undefined when firewall rules follow as well.
   */
  public discoverBy(sipDomain: string): readonly DnsRecordPlan[] | undefined {
    const domain = Fqdn.parse(sipDomain, 'sipDomain');
    if (!this.sipDomains.has(domain.text)) ownDomains([sipDomain], [...this.sipDomains.values()], 'sipDomain');
    if (this.discoverable.has(domain.text)) return [];
    if (!this.conditions.has('federation-discovery')) {
      this.discoverable.add(domain.text);
      try {
        this.change({ federation: this.request.federation ?? UNANNOUNCED });
      } catch (error) {
        this.discoverable.delete(domain.text);
        throw error;
      }
      return undefined;
    }
    this.discoveryRecords ??= discoveryRecords(this.grownRequest());
    const records = this.discoveryRecords.of(domain);
    this.discoverable.add(domain.text);
    this.currentPlan = undefined;
    this.changed();
    return records;
  }

  /** Plans again: at once when rules or records follow, which are part of the resources; else when the plan is read. */
  private federate(opens: boolean): boolean {
    const atOnce = opens || !this.conditions.has('federation');
    if (atOnce) {
      this.change({ federation: this.request.federation ?? UNANNOUNCED });
    } else {
      this.currentPlan = undefined;
      this.changed();
    }
    return atOnce;
  }

  /** Plans at once, and keeps nothing of the change when it is not acceptable. */
  private change(change: Partial<EdgePlanRequest>): void {
    const request = { ...this.request, ...change };
    const plan = planned(this.grownRequest(request));
    this.request = request;
    this.currentPlan = plan;
    this.conditions = new Set(plan.conditions);
    this.changed();
  }

  /** A request with the partners and domains that were added. */
  private grownRequest(request: EdgePlanRequest = this.request): EdgePlanRequest {
    const { federation } = request;
    if (federation === undefined) return request;
    return {
      ...request,
      federation: {
        ...federation,
        partners: this.partners,
        blockedDomains: this.blockedDomains,
        discoverableDomains: [...this.discoverable],
      },
    };
  }
}

/** Where the planner's properties stand in the props of a pool, when that is elsewhere. */
const PROPERTIES_OF_POOL: Readonly<Record<string, string>> = {
  'subnets.externalIpv6': 'network.externalIpv6Subnet',
  'subnets.internalIpv6': 'network.internalIpv6Subnet',
  'subnets.external': 'network.externalSubnet',
  'subnets.internal': 'network.internalSubnet',
  'platform.bastionSubnet': 'network.bastionSubnet',
  'platform.windowsActivationServers': 'windowsActivationServers',
};

/** The plan of a request; errors name the properties of a pool. */
function planned(request: EdgePlanRequest): EdgePlan {
  try {
    return planEdge(request);
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const { property, given, expected, fix } = error;
    throw new EdgeValidationError({ property: ofPool(property), given, expected, fix: ofPool(fix) });
  }
}

function ofPool(text: string): string {
  return Object.entries(PROPERTIES_OF_POOL).reduce((result, [name, there]) => result.replaceAll(name, there), text);
}

/** The records of single domains; loaded like the planner, with which they share the tables. */
function discoveryRecords(request: EdgePlanRequest): discovery.DiscoveryRecords {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
  const { DiscoveryRecords } = require('../../planner/dns/discovery-records') as typeof discovery;
  return new DiscoveryRecords(request);
}
