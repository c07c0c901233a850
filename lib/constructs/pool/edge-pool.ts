import type { Construct } from 'constructs';
import { requireProperties } from '../../values/required-properties';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { DnsAddressPlan, DnsRecordPlan } from '../../plan/dns-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Finding } from '../../plan/finding';
import type { Acknowledgement } from '../../request/edge-plan-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { AvailabilitySet } from '../../engine/azure-compute';
import { atConstructPath, requirePlanTimeValue, withConstructPath } from '../../engine/plan-time-value';
import { Estate } from '../app/estate';
import { reserveNames } from '../app/reservations';
import { PoolCertificates } from '../certificates/pool-certificates';
import type { IAzureLoadBalancer } from '../load-balancing/azure-load-balancer';
import { PoolLoadBalancers } from '../load-balancing/pool-load-balancers';
import { EdgeNames, hostLabelOf } from '../naming/edge-context';
import { EdgeResourceKind, ResourceNaming } from '../naming/resource-naming';
import { EdgeFirewall, type IEdgeFirewall } from '../network/edge-firewall';
import type { EdgeNetworkResources } from '../network/edge-network-builder';
import { PlannedConstruct } from '../planned-construct';
import { AdministratorPassword } from './administrator-password';
import { EdgePlacement } from './edge-placement';
import type { EdgePoolProps } from './edge-pool-props';
import { EdgeServer, type IEdgeServer } from './edge-server';
import { Consequence, PoolPlan } from './pool-plan';
import { poolRequest } from './pool-request';
import { type VirtualMachineSettings, virtualMachineSettings } from './virtual-machine-settings';

/**
 * A pool of Edge Servers, or a single one: network, servers, firewalls and DNS records, exactly as the plan says.
 *
 * The plan is computed first, as a value ({@link EdgePool.plan}); every resource follows from a row of it.
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
   * @throws EdgeValidationError for the first invalid value, with this construct's path.
   */
  public constructor(scope: Construct, id: string, props: EdgePoolProps) {
    super(scope, id, props.zones ?? []);
    this.estate = Estate.of(this);
    // One `try` around everything: cdktf records the call stack of each reference, which every level of calls makes longer.
    try {
      requireProperties(props, ['network', 'product']);
      const machine = virtualMachineSettings(props.virtualMachine ?? {}, props.product.virtualMachineSize);
      this.planned = new PoolPlan(poolRequest(props, machine), () => this.estate.planChanged());

      const { internal } = this.plan;
      const names = new EdgeNames(props.naming ?? new ResourceNaming(), hostLabelOf(internal.fqdn));
      this.network = props.network._bind(this, names, props.tags);
      const { place, externalSubnetId, internalSubnetId } = this.network;
      const firewall = (side: EdgeSide, constructId: string, subnetId: string): EdgeFirewall => new EdgeFirewall(this, constructId, {
        place, subnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, side),
      });
      this.firewalls = {
        [EdgeSide.EXTERNAL]: firewall(EdgeSide.EXTERNAL, 'ExternalFirewall', externalSubnetId),
        [EdgeSide.INTERNAL]: firewall(EdgeSide.INTERNAL, 'InternalFirewall', internalSubnetId),
      };
      this.certificates = new PoolCertificates(this, names, this.plan, props.certificates ?? {}, props.tags);
      this.servers = this.createServers(props, machine, names);
      this.loadBalancers = new PoolLoadBalancers(this, props, {
        plan: this.plan, place, names, internalSubnetId, servers: this.servers,
      });
      reserveNames(this, place.resourceGroupName, names.all);
      this.applyPlan();
    } catch (error) {
      throw atConstructPath(this, error);
    }
    this.estate.enter(this, () => this.plan);
  }

  /** The plan that the resources follow, as a value. */
  public get plan(): EdgePlan {
    return this.planned.plan;
  }

  /**
   * The plan of the pool as it is so far, for another product: what {@link EdgePlanComparison} tells of an upgrade. The
   * resources stay as they are. XMPP and public IM providers that the product does not have are omitted.
   */
  public planFor(product: LyncProduct): EdgePlan {
    return withConstructPath(this, () => this.planned.planFor(product));
  }

  /** Firewall of the external subnet. */
  public get externalFirewall(): IEdgeFirewall {
    return this.firewalls[EdgeSide.EXTERNAL];
  }

  /** Firewall of the internal subnet. */
  public get internalFirewall(): IEdgeFirewall {
    return this.firewalls[EdgeSide.INTERNAL];
  }

  /** Azure's load balancer towards the Internet; undefined without one. */
  public get externalLoadBalancer(): IAzureLoadBalancer | undefined {
    return this.loadBalancers.external;
  }

  /** Azure's load balancer towards the organization; undefined without one. */
  public get internalLoadBalancer(): IAzureLoadBalancer | undefined {
    return this.loadBalancers.internal;
  }

  /**
   * Federates with a partner: an allowed domain with or without its Access Edge, a discovered domain, or a hosting
   * provider. Makes the pool the federation route if it is not already. The same as an entry of `federation.partners`.
   *
   * @throws EdgeValidationError for an existing partner, one that is blocked, and the organization itself.
   */
  public addPartner(partner: FederatedPartner): void {
    this.follow(() => this.planned.addPartner(partner));
  }

  /**
   * Refuses a domain, whatever else is allowed. The same as an entry of `federation.blockedDomains`.
   *
   * @throws EdgeValidationError for an invalid domain, one that is blocked already, a partner, and an own domain.
   */
  public addBlockedDomain(domain: string): void {
    this.follow(() => {
      requirePlanTimeValue(domain, 'domain');
      return this.planned.blockDomain(domain);
    });
  }

  /**
   * Connects a public IM provider; calling it again has no effect. Makes the pool the federation route if it is not
   * already. The same as an entry of `publicIm`.
   *
   * @throws EdgeValidationError when the pool has no `planningDate`.
   */
  public addPublicIm(provider: PublicImProvider): void {
    this.follow(() => this.planned.addPublicIm(provider));
  }

  /**
   * Federates with an XMPP partner, through the XMPP proxy on every Edge Server. Makes the pool the XMPP route if it is not
   * already. The same as an entry of `xmpp.partners`.
   *
   * @throws EdgeValidationError for a domain that an XMPP partner has already, and for an own domain.
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
    if (this.planned.addXmppPartner(partner) === Consequence.PLAN) this.applyPlan();
  }

  /**
   * Makes the pool the federation route if it is not already, and lets partners discover a SIP domain by its
   * `_sipfederationtls._tcp` SRV record.
   *
   * @throws EdgeValidationError for a domain that is not among the pool's SIP domains, or that no zone holds.
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
    requirePlanTimeValue(sipDomain, 'sipDomain');
    const records = this.planned.addDiscoverableDomain(sipDomain);
    if (records === undefined) this.applyPlan();
    else for (const record of records) this.publish(record);
  }

  /**
   * Stops sending new connections to a server: its addresses leave the records, or its place behind the load balancers. The
   * server and its firewall rules stay. The same as an entry of `drainedServers`; calling it again has no effect.
   *
   * @param serverNumber number in the pool, from 1
   * @throws EdgeValidationError for a number that no server has, and for the last server that is left.
   */
  public drain(serverNumber: number): void {
    this.follow(() => {
      requirePlanTimeValue(serverNumber, 'serverNumber');
      return this.planned.drain(serverNumber);
    });
  }

  /** @internal */
  protected override _findings(): readonly Finding[] {
    return this.plan.findings;
  }

  /** @internal */
  protected override _acknowledge(given: Acknowledgement): void {
    this.planned.acknowledge(given);
  }

  /** @internal */
  protected override _otherProblems(): readonly string[] {
    return this.estate.problemsOf(this);
  }

  /** Makes an addition, and brings the resources to the plan where they follow from it. */
  private follow(add: () => Consequence): void {
    withConstructPath(this, () => {
      if (add() === Consequence.PLAN) this.applyPlan();
    });
  }

  private createServers(props: EdgePoolProps, machine: VirtualMachineSettings, names: EdgeNames): EdgeServer[] {
    const { plan } = this;
    const placement = props.placement ?? EdgePlacement.availabilitySet();
    const together = props.placement !== undefined || plan.servers.length > 1;
    const availabilitySet = together && placement.isAvailabilitySet
      ? new AvailabilitySet(this, 'AvailabilitySet', {
          ...this.network.place,
          name: names.ofPool(EdgeResourceKind.AVAILABILITY_SET),
          managed: true,
          platformFaultDomainCount: placement.faultDomains,
          platformUpdateDomainCount: placement.updateDomains,
        })
      : undefined;
    const password = props.administratorPassword ?? AdministratorPassword.variable('edge_administrator_password');
    const administratorPassword = password._expressionIn(this);
    const servers: EdgeServer[] = [];
    for (const server of plan.servers) {
      const zone = together ? placement.zoneOf(server.number) : undefined;
      servers.push(new EdgeServer(this, server.computerName, {
        plan,
        server,
        place: this.network.place,
        names,
        externalSubnetId: this.network.externalSubnetId,
        internalSubnetId: this.network.internalSubnetId,
        image: props.product.windowsImage,
        machine,
        administratorPassword,
        certificates: this.certificates.secrets,
        after: [this.externalFirewall.association, this.internalFirewall.association],
        ...(availabilitySet === undefined ? {} : { availabilitySetId: availabilitySet.id }),
        ...(zone === undefined ? {} : { zone }),
      }));
    }
    return servers;
  }

  /** Brings firewalls and records to the plan. What is there already stays. */
  private applyPlan(): void {
    const { firewall, dnsRecords } = this.plan;
    for (const side of Object.values(EdgeSide)) this.firewalls[side].apply(firewall.filter((rule) => rule.side === side));
    this.loadBalancers.apply(this.plan);
    for (const record of dnsRecords) this.publish(record);
    this.certificates.apply(this.plan);
  }

  private publish(record: DnsRecordPlan): void {
    this._publish(record, (address) => this.addressAtDeployment(record.type, address));
  }

  /** The address of a host record that Azure assigns. */
  private addressAtDeployment(type: DnsRecordType, { name, service }: DnsAddressPlan): string {
    const server = this.servers.find(({ computerName }) => computerName === name);
    if (server !== undefined) return type === DnsRecordType.AAAA ? server.publicIpv6Address(service) : server.publicAddress(service);
    if (this.externalLoadBalancer !== undefined) return this.externalLoadBalancer.publicAddress(service);
    throw new Error(`the plan leads a record to ${name}, which the pool does not have`);
  }
}
