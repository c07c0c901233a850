import type { Construct } from 'constructs';
import { accept } from '../../values/boundary/accept';
import { instanceOf, number, text } from '../../values/boundary/kinds';
import { frozen } from '../../values/frozen';
import type { IPlanDocument } from '../../values/plan-document';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { DnsAddressPlan, DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Finding } from '../../plan/findings/finding';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { planText } from '../../plan/stored/plan-text';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import { LYNC_PRODUCT } from '../../request/lync-product-property';
import { FEDERATED_PARTNER, type FederatedPartner } from '../../request/partners/federated-partner';
import { PUBLIC_IM_PROVIDER, type PublicImProvider } from '../../request/partners/public-im-provider';
import { XMPP_PARTNER, type XmppPartner } from '../../request/partners/xmpp-partner';
import { AvailabilitySet } from '../../engine/azure-compute';
import { atConstructPath, withConstructPath } from '../../engine/plan-time-value';
import { idOf } from '../../engine/reference';
import { requireOpen } from '../../engine/synthesis';
import { acceptProps } from '../accept-props';
import { Estate } from '../app/estate';
import { reserveNames } from '../app/reservations';
import { withdraw } from '../app/withdrawal';
import { type PlannedPolicy, PoolCertificates } from '../certificates/pool-certificates';
import type { IAzureLoadBalancer } from '../load-balancing/azure-load-balancer';
import { PoolLoadBalancers } from '../load-balancing/pool-load-balancers';
import { checkConstructIds } from '../naming/construct-ids';
import { EdgeNames, hostLabelOf, twoDigits } from '../naming/edge-context';
import { EdgeResourceKind, ResourceNaming } from '../naming/resource-naming';
import { EdgeFirewall, type EdgeFirewallProps, type IEdgeFirewall } from '../network/edge-firewall';
import { type EdgeNetworkResources, NetworkBuilder } from '../network/edge-network-builder';
import type { OutputValues } from '../outputs/output-values';
import { type PlanDocumentMaker, PlannedConstruct } from '../planned-construct';
import { AdministratorPassword } from './administrator-password';
import { EdgePlacement } from './edge-placement';
import { EDGE_POOL_PROPS, type EdgePoolProps } from './edge-pool-props';
import { EdgeServer, type EdgeServerProps, type IEdgeServer } from './edge-server';
import { poolOutputs } from './pool-outputs';
import { type PlanChange, PoolPlan } from './pool-plan';
import { poolRequest } from './pool-request';
import { type VirtualMachineSettings, virtualMachineSettings } from './virtual-machine-settings';

/**
 * A pool of Edge Servers, or a single Edge Server, with network, firewalls, load balancers, certificates and DNS records.
 *
 * The plan is computed first, as a value ({@link EdgePool.plan}); every resource follows from a row of the plan. A change
 * that is refused changes nothing, and after synth every change is refused.
 */
export class EdgePool extends PlannedConstruct {
  /** The Edge Servers, in the order of their numbers. */
  public readonly servers: IEdgeServer[];
  private readonly firewalls: Readonly<Record<EdgeSide, EdgeFirewall>>;
  private readonly loadBalancers: PoolLoadBalancers;
  private readonly network: EdgeNetworkResources;
  private readonly certificates: PoolCertificates;
  private readonly planned: PoolPlan;
  private readonly estate: Estate;

  /**
   * @throws EdgeValidationError for invalid values, all in one error, with this construct's path. Nothing remains of the
   * pool then, and its ID and network are free again.
   */
  public constructor(scope: Construct, id: string, props: EdgePoolProps) {
    props = acceptProps(scope, id, EDGE_POOL_PROPS, props);
    super(scope, id, props.zones ?? []);
    this.estate = Estate.of(this);
    // Not `withConstructPath`: cdktf records a call stack for each reference, and a callback would lengthen all of them.
    try {
      requireOpen(this);
      checkConstructIds(this);
      const machine = virtualMachineSettings(props.virtualMachine ?? {}, props.product.virtualMachineSize);
      this.planned = new PoolPlan(poolRequest(props, machine), () => this.estate.planChanged());

      const { plan } = this.planned;
      const names = new EdgeNames(props.naming ?? new ResourceNaming(), hostLabelOf(plan.internal.fqdn));
      const createNetwork = props.network._claimFor(this);
      this.network = createNetwork(new NetworkBuilder(this, names, props.tags));
      const { place, externalSubnetId, internalSubnetId } = this.network;
      const firewallProps = (side: EdgeSide, subnetId: string): EdgeFirewallProps =>
        ({ place, subnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, side) });
      this.firewalls = {
        [EdgeSide.EXTERNAL]: new EdgeFirewall(this, 'ExternalFirewall', firewallProps(EdgeSide.EXTERNAL, externalSubnetId)),
        [EdgeSide.INTERNAL]: new EdgeFirewall(this, 'InternalFirewall', firewallProps(EdgeSide.INTERNAL, internalSubnetId)),
      };
      this.certificates = new PoolCertificates(this, names, plan, props.certificates ?? {}, props.tags);
      const common = this.commonServerProps(props, machine, names);
      this.servers = [];
      for (const server of plan.servers) {
        this.servers.push(new EdgeServer(this, `Server-${twoDigits(server.number)}`, { ...common, server, ...zoneOf(server, props, plan) }));
      }
      Object.freeze(this.servers);
      this.loadBalancers = new PoolLoadBalancers(this, props, {
        plan, place, names, internalSubnetId, servers: this.servers,
      });
      reserveNames(this, place.resourceGroupName, names.all);
      for (const side of Object.values(EdgeSide)) this.firewalls[side].apply(rulesOf(plan, side));
      this.loadBalancers.apply(plan);
      // Records are outside of the pool: they come last, when nothing else can be refused.
      this._publish(plan.dnsRecords);
    } catch (error) {
      withdraw(this);
      AdministratorPassword._withdrawFrom(this);
      throw atConstructPath(this, error);
    }
    this.estate.add(this, () => this.planned.plan);
  }

  /** The plan that the resources follow, as a value; it includes all additions so far. */
  public get plan(): EdgePlan {
    return frozen(this.planned.plan);
  }

  /**
   * The current plan of the pool for another product, for {@link EdgePlanComparison} to show what an upgrade changes. The
   * resources stay unchanged. XMPP and public IM providers that the product does not support are omitted.
   *
   * @throws EdgeValidationError for a value that is invalid with the other product.
   */
  public planFor(product: LyncProduct): EdgePlan {
    return withConstructPath(this, () => this.planned.planFor(accept(LYNC_PRODUCT, product, 'product')));
  }

  /** Firewall of the external subnet. */
  public get externalFirewall(): IEdgeFirewall {
    return this.firewalls[EdgeSide.EXTERNAL];
  }

  /** Firewall of the internal subnet. */
  public get internalFirewall(): IEdgeFirewall {
    return this.firewalls[EdgeSide.INTERNAL];
  }

  /** The external Azure load balancer; undefined without one. */
  public get externalLoadBalancer(): IAzureLoadBalancer | undefined {
    return this.loadBalancers.external;
  }

  /** The internal Azure load balancer; undefined without one. */
  public get internalLoadBalancer(): IAzureLoadBalancer | undefined {
    return this.loadBalancers.internal;
  }

  /**
   * Federates with a partner: an allowed domain with or without its Access Edge, a discovered domain, or a hosting
   * provider. Makes the pool the federation route if it is not already. The same as an entry of `federation.partners`.
   *
   * @throws EdgeValidationError for an existing or blocked partner, and one of your own domains.
   */
  public addPartner(partner: FederatedPartner): void {
    this.extend(() => this.planned.addPartner(accept(FEDERATED_PARTNER, partner, 'partner')));
  }

  /**
   * Blocks a domain, which takes precedence over allowed domains. The same as an entry of `federation.blockedDomains`.
   *
   * @throws EdgeValidationError for an invalid or already blocked domain, a partner, and one of your own domains.
   */
  public addBlockedDomain(domain: string): void {
    this.extend(() => this.planned.blockDomain(accept(text, domain, 'domain')));
  }

  /**
   * Connects a public IM provider; calling it again has no effect. Makes the pool the federation route if it is not
   * already. The same as an entry of `publicIm`.
   *
   * @throws EdgeValidationError without a `planningDate`, and for a provider that the product does not support.
   */
  public addPublicIm(provider: PublicImProvider): void {
    this.extend(() => this.planned.addPublicIm(accept(PUBLIC_IM_PROVIDER, provider, 'provider')));
  }

  /**
   * Federates with an XMPP partner, through the XMPP proxy on every Edge Server. Makes the pool the XMPP route if it is
   * not already. The same as an entry of `xmpp.partners`.
   *
   * @throws EdgeValidationError for a domain of an existing XMPP partner, and one of your own domains.
   */
  public addXmppPartner(partner: XmppPartner): void {
    withConstructPath(this, () => this._addXmppPartner(partner));
  }

  /**
   * {@link addXmppPartner} for a construct that reports errors at its own path.
   *
   * @internal
   */
  public _addXmppPartner(partner: XmppPartner): void {
    requireOpen(this);
    this.follow(this.planned.addXmppPartner(accept(XMPP_PARTNER, partner, 'partner')));
  }

  /**
   * Makes the pool the federation route if it is not already, and lets partners discover a SIP domain by its
   * `_sipfederationtls._tcp` SRV record.
   *
   * @throws EdgeValidationError for a domain that is not a SIP domain of the pool, and a record that no zone holds.
   */
  public addDiscoverableDomain(sipDomain: string): void {
    withConstructPath(this, () => this._addDiscoverableDomain(sipDomain));
  }

  /**
   * {@link addDiscoverableDomain} for a construct that reports errors at its own path.
   *
   * @internal
   */
  public _addDiscoverableDomain(sipDomain: string): void {
    requireOpen(this);
    this.follow(this.planned.addDiscoverableDomain(accept(text, sipDomain, 'sipDomain')));
  }

  /**
   * Drains a server, which then gets no new connections: its addresses are removed from the records of the pool or
   * from the load balancers. The server, its firewall rules and the record of its own FQDN stay. The same as an entry of `drainedServers`; calling it again has no
   * effect.
   *
   * @param serverNumber number of the server in the pool, from 1
   * @throws EdgeValidationError for an invalid server number, and for the last server that is not drained.
   */
  public drain(serverNumber: number): void {
    this.extend(() => this.planned.drain(accept(number, serverNumber, 'serverNumber')));
  }

  /** @internal */
  protected override _planFile(): IPlanDocument {
    return { fileName: 'edge-plan.json', text: planText(this.planned.plan) };
  }

  /** @internal */
  public override _documents(make: PlanDocumentMaker): readonly IPlanDocument[] {
    return make.ofEdge(this.planned.plan);
  }

  /** @internal */
  protected override _outputValues(): OutputValues {
    return poolOutputs(this.planned.plan, this.servers, this.loadBalancers, this.certificates.names);
  }

  /** @internal */
  protected override _dnsRecords(): readonly DnsRecordPlan[] {
    return this.planned.plan.dnsRecords;
  }

  /** @internal */
  protected override _addressAtDeployment({ name, service }: DnsAddressPlan, type: DnsRecordType): string {
    const server = this.servers.find(({ computerName }) => computerName === name);
    if (server !== undefined) {
      return type === DnsRecordType.AAAA ? server.publicIpv6Address(service) : server.publicAddress(service);
    }
    if (this.externalLoadBalancer !== undefined) return this.externalLoadBalancer.publicAddress(service);
    throw new Error(`a record of the plan points to ${name}, which the pool does not have`);
  }

  /** @internal */
  protected override _findings(): readonly Finding[] {
    return this.planned.plan.findings;
  }

  /** @internal */
  protected override _acknowledge(given: Acknowledgement): void {
    this.planned.acknowledge(given);
  }

  /** @internal */
  protected override _otherProblems(): readonly string[] {
    return this.estate.problemsOf(this);
  }

  /** Adds to the plan, and updates the resources if they are affected. */
  private extend(add: () => PlanChange | undefined): void {
    withConstructPath(this, () => {
      requireOpen(this);
      this.follow(add());
    });
  }

  /** Updates the resources after an addition, or reverts the addition: whatever can be refused comes first. */
  private follow(change: PlanChange | undefined): void {
    if (change === undefined) return;
    const { plan, records } = change;
    let policies: readonly PlannedPolicy[] = [];
    try {
      if (plan !== undefined) {
        for (const side of Object.values(EdgeSide)) this.firewalls[side].check(rulesOf(plan, side));
        this.loadBalancers.check(plan);
        policies = this.certificates.policiesFor(plan);
      }
      this._publish(records);
    } catch (error) {
      change.revert();
      throw error;
    }
    for (const { resource, policy } of policies) resource.putCertificatePolicy(policy);
    if (plan === undefined) return;
    for (const side of Object.values(EdgeSide)) this.firewalls[side].apply(rulesOf(plan, side));
    this.loadBalancers.apply(plan);
  }

  /** What all servers share. */
  private commonServerProps(
    props: EdgePoolProps, machine: VirtualMachineSettings, names: EdgeNames,
  ): Omit<EdgeServerProps, 'server'> {
    const { place, externalSubnetId, internalSubnetId } = this.network;
    const placement = props.placement ?? EdgePlacement.availabilitySet();
    const availabilitySet = isDistributed(props, this.planned.plan) && placement.isAvailabilitySet
      ? new AvailabilitySet(this, 'AvailabilitySet', {
          ...place,
          name: names.ofPool(EdgeResourceKind.AVAILABILITY_SET),
          managed: true,
          platformFaultDomainCount: placement.faultDomains,
          platformUpdateDomainCount: placement.updateDomains,
        })
      : undefined;
    const password = props.administratorPassword ?? AdministratorPassword.variable('edge_administrator_password');
    return {
      plan: this.planned.plan,
      place,
      names,
      externalSubnetId,
      internalSubnetId,
      image: props.product.windowsImage,
      machine,
      administratorPassword: password._expressionIn(this),
      certificates: this.certificates.secrets,
      dependsOn: [this.externalFirewall, this.internalFirewall].map(({ association }) => ({ fqn: association.fqn })),
      ...(availabilitySet === undefined ? {} : { availabilitySetId: idOf(availabilitySet) }),
    };
  }
}

function rulesOf({ firewall }: EdgePlan, side: EdgeSide): FirewallRulePlan[] {
  return firewall.filter((rule) => rule.side === side);
}

/** Whether the servers are distributed: several always are, and a single one if a placement is given. */
function isDistributed({ placement }: EdgePoolProps, { servers }: EdgePlan): boolean {
  return placement !== undefined || servers.length > 1;
}

function zoneOf({ number }: EdgeServerPlan, props: EdgePoolProps, plan: EdgePlan): { readonly zone?: string } {
  const zone = isDistributed(props, plan) ? props.placement?.zoneOf(number) : undefined;
  return zone === undefined ? {} : { zone };
}

/** A pool as a property. */
export const EDGE_POOL = instanceOf(EdgePool, 'EdgePool', 'pass an EdgePool of the same app');
