import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { PublicImProvider } from '../../request/partners/public-im-provider';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import type { EdgePlan } from '../../plan/edge-plan';
import { findingTexts } from '../../plan/finding-texts';
import { requireProperties } from '../../values/required-properties';
import type { LyncProduct } from '../../guide/products/lync-product';
import type { EdgeDnsZone } from '../../dns/edge-dns-zone';
import { AvailabilitySet } from '../../engine/azure-compute';
import { atConstructPath, requirePlanTimeValue, withConstructPath } from '../../engine/plan-time-value';
import { AdministratorPassword } from './administrator-password';
import type { AzureLoadBalancer } from '../load-balancing/azure-load-balancer';
import { claimNames } from '../app/app-claims';
import { EdgeNames } from '../naming/edge-context';
import { EdgeFirewall } from '../network/edge-firewall';
import type { EdgeNetworkResources } from '../network/edge-network-builder';
import { EdgePlacement } from './edge-placement';
import type { EdgePoolProps } from './edge-pool-props';
import { EdgeServer } from './edge-server';
import { Estate } from '../app/estate';
import { PlannedPool } from './planned-pool';
import { PoolCertificates } from '../certificates/pool-certificates';
import { PoolLoadBalancers } from '../load-balancing/pool-load-balancers';
import { poolRequest } from './pool-request';
import { EdgeResourceKind, ResourceNaming } from '../naming/resource-naming';
import { type VirtualMachineSettings, virtualMachineSettings } from './virtual-machine-settings';
import type { DnsAddressPlan, DnsRecordPlan } from '../../plan/dns-plan';
import { FindingSeverity } from '../../plan/finding';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';

/**
 * A pool of Edge Servers, or a single one: network, servers, firewalls and DNS records, exactly as the plan says.
 *
 * The plan is computed first, as a value ({@link EdgePool.plan}); every resource follows from a row of it.
 */
export class EdgePool extends Construct {
  /** Firewall of the external subnet. */
  public readonly externalFirewall: EdgeFirewall;
  /** Firewall of the internal subnet. */
  public readonly internalFirewall: EdgeFirewall;
  /** The Edge Servers, in the order of their numbers. */
  public readonly servers: EdgeServer[];
  private readonly loadBalancers: PoolLoadBalancers;
  private readonly network: EdgeNetworkResources;
  private readonly certificates: PoolCertificates;
  /** Zones by side and name: `external/contoso.com`. */
  private readonly zones: ReadonlyMap<string, EdgeDnsZone>;
  private readonly annotated = new Set<string>();
  private readonly planned: PlannedPool;

  /**
   * @throws EdgeValidationError for the first value that is not acceptable, with this construct's path.
   */
  public constructor(scope: Construct, id: string, props: EdgePoolProps) {
    super(scope, id);
    this.zones = new Map((props.zones ?? []).map((zone) => [`${zone.side}/${zone.zoneName}`, zone]));
    // One `try` around everything: cdktf records the call stack of each reference, which every level of calls makes longer.
    try {
      requireProperties(props, ['network', 'product']);
      const machine = virtualMachineSettings(props.virtualMachine ?? {}, props.product.virtualMachineSize);
      this.planned = new PlannedPool(poolRequest(props, machine), () => Estate.of(this).planChanged());

      const { internal } = this.plan;
      const names = new EdgeNames(props.naming ?? new ResourceNaming(), String(internal.fqdn.split('.')[0]));
      this.network = props.network._bind(this, names, props.tags);
      const { place, externalSubnetId, internalSubnetId } = this.network;
      this.externalFirewall = new EdgeFirewall(this, 'ExternalFirewall', {
        place, subnetId: externalSubnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'external'),
      });
      this.internalFirewall = new EdgeFirewall(this, 'InternalFirewall', {
        place, subnetId: internalSubnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'internal'),
      });
      this.certificates = new PoolCertificates(this, names, this.plan, props.certificates ?? {}, props.tags);
      this.servers = this.createServers(props, machine, names);
      this.loadBalancers = new PoolLoadBalancers(this, props, {
        plan: this.plan, place, names, internalSubnetId, servers: this.servers,
      });
      claimNames(this, place.resourceGroupName, names.all);
      this.applyPlan();
    } catch (error) {
      throw atConstructPath(this, error);
    }
    const estate = Estate.of(this);
    estate.enter(this, () => this.plan);
    this.node.addValidation({ validate: () => [...this.checkFindings(), ...estate.problemsOf(this)] });
  }

  /** The plan that the resources follow, as a value. */
  public get plan(): EdgePlan {
    return this.planned.plan;
  }

  /**
   * The plan of the pool as it is so far, for another product: what {@link EdgePlanComparison} tells of an upgrade. The
   * resources stay as they are. XMPP and public IM providers that the product does not have are left out.
   */
  public planFor(product: LyncProduct): EdgePlan {
    return withConstructPath(this, () => this.planned.planFor(product));
  }

  /** Azure's load balancer towards the Internet; undefined without one. */
  public get externalLoadBalancer(): AzureLoadBalancer | undefined {
    return this.loadBalancers.external;
  }

  /** Azure's load balancer towards the organization; undefined without one. */
  public get internalLoadBalancer(): AzureLoadBalancer | undefined {
    return this.loadBalancers.internal;
  }

  /**
   * Acknowledges every finding of a rule: it stays in the plan and the reports with the reason, shows no warning and no
   * longer fails the synthesis. An acknowledgement that matches no finding fails it.
   *
   * @param ruleId id of the rule, as it stands in the finding
   * @param reason why the team lives with it
   * @throws EdgeValidationError for an unknown rule, a blank reason, and a rule that is acknowledged already.
   */
  public acknowledge(ruleId: string, reason: string): void {
    withConstructPath(this, () => {
      requirePlanTimeValue({ ruleId, reason }, '');
      this.planned.acknowledge(ruleId, reason);
    });
  }

  /**
   * Federates with a partner: an allowed domain with or without its Access Edge, a discovered domain, or a hosting
   * provider. It makes the pool the federation route, if it is not. The same as an entry of `federation.partners`.
   *
   * @throws EdgeValidationError for a partner that is there already, that is blocked, or that is the organization itself.
   */
  public federateWith(partner: FederatedPartner): void {
    withConstructPath(this, () => {
      if (this.planned.federateWith(partner)) this.applyPlan();
    });
  }

  /**
   * Refuses a domain, whatever else is allowed. The same as an entry of `federation.blockedDomains`.
   *
   * @throws EdgeValidationError for what is no domain, is blocked already, is a partner, or is the organization's own.
   */
  public blockDomain(domain: string): void {
    withConstructPath(this, () => {
      requirePlanTimeValue(domain, 'domain');
      if (this.planned.block(domain)) this.applyPlan();
    });
  }

  /**
   * Connects a public IM provider; connecting it twice does it once. It makes the pool the federation route, if it is
   * not. The same as an entry of `publicIm`.
   *
   * @throws EdgeValidationError when the pool has no `planningDate`.
   */
  public connectPublicIm(provider: PublicImProvider): void {
    withConstructPath(this, () => {
      this.planned.connectPublicIm(provider);
      this.applyPlan();
    });
  }

  /**
   * Federates with an XMPP partner, through the XMPP proxy on every Edge Server. It makes the pool the XMPP route, if it
   * is not. The same as an entry of `xmpp.partners`.
   *
   * @throws EdgeValidationError for a domain that an XMPP partner has already, or that is the organization's own.
   */
  public allowXmppPartner(partner: XmppPartner): void {
    withConstructPath(this, () => this._addXmppPartner(partner));
  }

  /**
   * {@link allowXmppPartner} for a construct that reports errors at its own path.
   *
   * @internal
   */
  public _addXmppPartner(partner: XmppPartner): void {
    this.planned.allowXmppPartner(partner);
    this.applyPlan();
  }

  /**
   * Leads nothing new to a server: its addresses leave the records, or its place behind the load balancers. The server and
   * its firewall rules stay. The same as an entry of `drainedServers`; draining a server twice does it once.
   *
   * @param serverNumber number in the pool, from 1
   * @throws EdgeValidationError for a number that no server has, and for the last server that is left.
   */
  public drain(serverNumber: number): void {
    withConstructPath(this, () => {
      requirePlanTimeValue(serverNumber, 'serverNumber');
      this.planned.drain(serverNumber);
      this.applyPlan();
    });
  }

  /**
   * Makes the pool the federation route, if it is not, and lets partners discover a SIP domain by its
   * `_sipfederationtls._tcp` SRV record.
   *
   * @throws EdgeValidationError for a domain that is not among the pool's SIP domains, or that no zone holds.
   */
  public publishFederation(sipDomain: string): void {
    withConstructPath(this, () => this._addDiscoverableDomain(sipDomain));
  }

  /**
   * {@link publishFederation} for a construct that reports errors at its own path.
   *
   * @internal
   */
  public _addDiscoverableDomain(sipDomain: string): void {
    requirePlanTimeValue(sipDomain, 'sipDomain');
    const records = this.planned.discoverBy(sipDomain);
    if (records === undefined) this.applyPlan();
    else for (const record of records) this.publish(record);
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
    const administratorPassword = password.expressionIn(this);
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
    this.externalFirewall.apply(firewall.filter((rule) => rule.side === EdgeSide.EXTERNAL));
    this.internalFirewall.apply(firewall.filter((rule) => rule.side === EdgeSide.INTERNAL));
    this.loadBalancers.apply(this.plan);
    for (const record of dnsRecords) this.publish(record);
    this.certificates.apply(this.plan);
  }

  /**
   * What is left of the findings at synth: warnings are shown, and errors fail it. Acknowledged ones do neither, and
   * advice is left to the reports.
   */
  private checkFindings(): string[] {
    const open = this.plan.findings.filter(({ acknowledgement }) => acknowledgement === undefined);
    const ofSeverity = (wanted: FindingSeverity): string[] =>
      findingTexts(open.filter(({ severity }) => severity === wanted));
    for (const text of ofSeverity(FindingSeverity.WARNING)) {
      if (this.annotated.has(text)) continue;
      this.annotated.add(text);
      Annotations.of(this).addWarning(text);
    }
    return ofSeverity(FindingSeverity.ERROR);
  }

  private publish(record: DnsRecordPlan): void {
    if (record.zone === undefined) return;
    this.zones.get(`${record.side}/${record.zone}`)?._bring(this, {
      type: record.type,
      name: record.name,
      ttlSeconds: record.ttlSeconds,
      addresses: record.addresses.map((address) => address.address ?? this.addressAtDeployment(record.type, address)),
      ...(record.srv === undefined ? {} : { srv: record.srv }),
    });
  }

  /** The address of a host record that Azure assigns. */
  private addressAtDeployment(type: DnsRecordType, { name, service }: DnsAddressPlan): string {
    const server = this.servers.find(({ computerName }) => computerName === name);
    if (server !== undefined) return type === DnsRecordType.AAAA ? server.publicIpv6Address(service) : server.publicAddress(service);
    if (this.externalLoadBalancer !== undefined) return this.externalLoadBalancer.publicAddress(service);
    throw new Error(`the plan leads a record to ${name}, which the pool does not have`);
  }
}
