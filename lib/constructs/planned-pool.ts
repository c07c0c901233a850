import type { FederatedPartner } from '../domain/federation/federated-partner';
import { PartnerList } from '../domain/federation/partner-list';
import type { PublicImProvider } from '../domain/federation/public-im-provider';
import type { XmppPartner } from '../domain/federation/xmpp-partner';
import { EdgeValidationError } from '../domain/edge-validation-error';
import { Fqdn } from '../domain/fqdn';
import type { EdgePlan } from '../domain/plan/edge-plan';
import { planEdge } from '../domain/plan/plan-edge';
import type { EdgePlanRequest, FederationRequest } from '../domain/plan/plan-request';
import { partnerProductRow } from '../domain/tables/federation/partner-products';

/** What a pool that nobody gave `federation` federates with: those it is told of, and nobody finds it. */
const UNANNOUNCED: FederationRequest = { discoverableDomains: [] };

/**
 * The request of a pool, which grows while the program runs, and its plan. Whatever is added is checked at once; the plan
 * is computed when it is asked for, so that adding a partner takes the same time however many there are.
 */
export class PlannedPool {
  private currentPlan: EdgePlan | undefined;
  private readonly partners: PartnerList;
  private ownPartners: FederatedPartner[] | undefined;
  private ownBlockedDomains: string[] | undefined;
  /** What is in use in the plan that was computed last: partners of a known kind change no resource. */
  private conditions: ReadonlySet<string>;

  /** @throws EdgeValidationError for the first value that is not acceptable. */
  public constructor(private request: EdgePlanRequest, private readonly changed: () => void) {
    this.currentPlan = planned(request);
    this.conditions = new Set(this.currentPlan.conditions);
    this.partners = new PartnerList(new Set(this.currentPlan.sipDomains));
    for (const partner of request.federation?.partners ?? []) this.partners.add(partner, '');
    for (const domain of request.federation?.blockedDomains ?? []) this.partners.block(domain, '');
  }

  /** The plan of everything that was asked for so far. */
  public get plan(): EdgePlan {
    this.currentPlan ??= planned(this.request);
    return this.currentPlan;
  }

  /** Plans at once, and keeps nothing of the change when it is not acceptable. */
  public change(change: Partial<EdgePlanRequest>): void {
    const request = { ...this.request, ...change };
    const plan = planned(request);
    this.request = request;
    this.currentPlan = plan;
    this.conditions = new Set(plan.conditions);
    this.changed();
  }

  public acknowledge(ruleId: string, reason: string): void {
    this.change({ acknowledgements: [...this.request.acknowledgements ?? [], { ruleId, reason }] });
  }

  /** Lets partners discover a SIP domain; returns whether it is one more. */
  public discoverBy(sipDomain: string): boolean {
    const domain = Fqdn.parse(sipDomain, 'sipDomain').text;
    const federation = this.request.federation ?? UNANNOUNCED;
    const discoverable = federation.discoverableDomains ?? this.plan.sipDomains;
    if (discoverable.some((known) => Fqdn.parse(known, 'sipDomain').text === domain)) return false;
    this.change({ federation: { ...federation, discoverableDomains: [...discoverable, domain] } });
    return true;
  }

  /** Adds a partner; returns whether firewall rules or records follow from it. */
  public federateWith(partner: FederatedPartner): boolean {
    this.partners.add(partner, 'partner');
    const federation = this.request.federation ?? UNANNOUNCED;
    // The list is this object's own from the first addition on: copying it each time would take longer and longer.
    const partners = this.ownPartners ?? [...federation.partners ?? []];
    this.ownPartners = partners;
    partners.push(partner);
    const request = { ...this.request, federation: { ...federation, partners } };
    const media = partnerProductRow(partner.product)?.mediaCondition;
    const opensMore = !this.conditions.has('federation')
      || (this.conditions.has('av-federation') && media !== undefined && !this.conditions.has(media));
    this.replan(request, opensMore);
    return opensMore;
  }

  /** Blocks a domain; returns whether firewall rules or records follow from it. */
  public block(domain: string): boolean {
    this.partners.block(domain, 'domain');
    const federation = this.request.federation ?? UNANNOUNCED;
    const blockedDomains = this.ownBlockedDomains ?? [...federation.blockedDomains ?? []];
    this.ownBlockedDomains = blockedDomains;
    blockedDomains.push(domain);
    const opensMore = !this.conditions.has('federation');
    this.replan({ ...this.request, federation: { ...federation, blockedDomains } }, opensMore);
    return opensMore;
  }

  public connectPublicIm(provider: PublicImProvider): void {
    this.change({ publicIm: [...this.request.publicIm ?? [], provider] });
  }

  public allowXmppPartner(partner: XmppPartner): void {
    const xmpp = this.request.xmpp ?? {};
    this.change({ xmpp: { ...xmpp, partners: [...xmpp.partners ?? [], partner] } });
  }

  private replan(request: EdgePlanRequest, atOnce: boolean): void {
    this.request = request;
    this.currentPlan = atOnce ? planned(request) : undefined;
    if (this.currentPlan !== undefined) this.conditions = new Set(this.currentPlan.conditions);
    this.changed();
  }
}

/** Where the planner's properties stand in the props of a pool, when that is elsewhere. */
const PROPERTIES_OF_POOL: Readonly<Record<string, string>> = {
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
    const known = Object.entries(PROPERTIES_OF_POOL).find(([name]) => property.startsWith(name));
    throw known === undefined
      ? error
      : new EdgeValidationError({ property: known[1] + property.slice(known[0].length), given, expected, fix });
  }
}
