import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { checkTags } from '../domain/azure/tags';
import { EdgeValidationError } from '../domain/edge-validation-error';
import { Fqdn } from '../domain/fqdn';
import { type DnsRecordPlan, type EdgePlan, FindingSeverity } from '../domain/plan/edge-plan';
import { planEdge } from '../domain/plan/plan-edge';
import type { EdgePlanRequest, FederationRequest } from '../domain/plan/plan-request';
import { requireProperties } from '../domain/plan/required-properties';
import { WINDOWS_ACTIVATION_SERVERS } from '../domain/azure/windows-activation';
import type { EdgeDnsZone } from '../dns/edge-dns-zone';
import { AvailabilitySet } from '../engine/azure-compute';
import { atConstructPath, requirePlanTimeValue, withConstructPath } from '../engine/plan-time-value';
import { AdministratorPassword } from './administrator-password';
import { claimNames } from './app-claims';
import { EdgeNames } from './edge-context';
import { EdgeFirewall } from './edge-firewall';
import type { EdgeNetworkResources } from './edge-network-builder';
import { EdgePlacement } from './edge-placement';
import type { EdgePoolProps } from './edge-pool-props';
import { EdgeServer } from './edge-server';
import { enterFederationRoute, federationRouteProblems } from './federation-route';
import { EdgeResourceKind, ResourceNaming } from './resource-naming';
import { type VirtualMachineSettings, virtualMachineSettings } from './virtual-machine-settings';

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
  private readonly network: EdgeNetworkResources;
  private readonly zones: EdgeDnsZone[];
  private readonly annotated = new Set<string>();
  private request: EdgePlanRequest;
  private currentPlan: EdgePlan;

  /**
   * @throws EdgeValidationError for the first value that is not acceptable, with this construct's path.
   */
  public constructor(scope: Construct, id: string, props: EdgePoolProps) {
    super(scope, id);
    this.zones = props.zones ?? [];
    // One `try` around everything: cdktf records the call stack of each reference, which every level of calls makes longer.
    try {
      requireProperties(props, ['network']);
      const machine = virtualMachineSettings(props.virtualMachine ?? {});
      this.request = requestOf(props, machine);
      this.currentPlan = planned(this.request);

      const { internal } = this.currentPlan;
      const names = new EdgeNames(props.naming ?? new ResourceNaming(), String(internal.fqdn.split('.')[0]));
      this.network = props.network._bind(this, names, props.tags);
      const { place, externalSubnetId, internalSubnetId } = this.network;
      this.externalFirewall = new EdgeFirewall(this, 'ExternalFirewall', {
        place, subnetId: externalSubnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'external'),
      });
      this.internalFirewall = new EdgeFirewall(this, 'InternalFirewall', {
        place, subnetId: internalSubnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'internal'),
      });
      this.servers = this.createServers(props, machine, names);
      claimNames(this, place.resourceGroupName, names.all);
      this.applyPlan();
    } catch (error) {
      throw atConstructPath(this, error);
    }
    this.node.addValidation({ validate: () => [...this.checkFindings(), ...federationRouteProblems(this)] });
  }

  /** The plan that the resources follow, as a value. */
  public get plan(): EdgePlan {
    return this.currentPlan;
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
      const acknowledgements = [...this.request.acknowledgements ?? [], { ruleId, reason }];
      const request = { ...this.request, acknowledgements };
      this.currentPlan = planned(request);
      this.request = request;
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
    const domain = Fqdn.parse(sipDomain, 'sipDomain').text;
    const federation: FederationRequest = this.request.federation ?? { discoverableDomains: [] };
    const discoverable = federation.discoverableDomains ?? this.currentPlan.sipDomains;
    if (discoverable.some((known) => Fqdn.parse(known, 'sipDomain').text === domain)) return;
    const request = { ...this.request, federation: { ...federation, discoverableDomains: [...discoverable, domain] } };
    this.currentPlan = planned(request);
    this.request = request;
    this.applyPlan();
  }

  private createServers(props: EdgePoolProps, machine: VirtualMachineSettings, names: EdgeNames): EdgeServer[] {
    const plan = this.currentPlan;
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
        after: [this.externalFirewall.association, this.internalFirewall.association],
        ...(availabilitySet === undefined ? {} : { availabilitySetId: availabilitySet.id }),
        ...(zone === undefined ? {} : { zone }),
      }));
    }
    return servers;
  }

  /** Brings firewalls and records to the plan. What is there already stays. */
  private applyPlan(): void {
    const { firewall, dnsRecords, conditions } = this.currentPlan;
    if (conditions.includes('federation')) enterFederationRoute(this);
    this.externalFirewall.apply(firewall.filter((rule) => rule.interface === 'external'));
    this.internalFirewall.apply(firewall.filter((rule) => rule.interface === 'internal'));
    for (const record of dnsRecords) this.publish(record);
  }

  /**
   * What is left of the findings at synth: warnings are shown, and errors fail it. Acknowledged ones do neither, and
   * advice is left to the reports.
   */
  private checkFindings(): string[] {
    const problems: string[] = [];
    for (const { ruleId, severity, subject, message, fix, page, acknowledgement } of this.currentPlan.findings) {
      if (acknowledgement !== undefined) continue;
      const text = `${ruleId}: ${subject}: ${message}. Fix: ${fix}. (${page})`;
      if (severity === FindingSeverity.ERROR) problems.push(text);
      if (severity !== FindingSeverity.WARNING || this.annotated.has(text)) continue;
      this.annotated.add(text);
      Annotations.of(this).addWarning(text);
    }
    return problems;
  }

  private publish(record: DnsRecordPlan): void {
    if (record.zone === undefined) return;
    const zone = this.zones.find(({ zoneName, isInternal }) =>
      zoneName === record.zone && isInternal === (record.location === 'internal'));
    zone?.publish(this, {
      type: record.type,
      name: record.name,
      ttlSeconds: record.ttlSeconds,
      addresses: record.addresses.map(({ server, service, address }) =>
        address ?? String(this.servers.find(({ computerName }) => computerName === server)?.publicAddress(service))),
      ...(record.srv === undefined ? {} : { srv: record.srv }),
    });
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

/** The planner's request: what is planned, checked to be known at synth, and what Azure adds to it. */
function requestOf(props: EdgePoolProps, machine: VirtualMachineSettings): EdgePlanRequest {
  const {
    network, zones, windowsActivationServers, tags, placement: _placement, virtualMachine: _machine,
    administratorPassword: _password, naming: _naming, ...planned
  } = props;
  requirePlanTimeValue(planned, '');
  requirePlanTimeValue(windowsActivationServers, 'windowsActivationServers');
  if (tags !== undefined) checkTags(tags, 'tags');
  return {
    ...planned,
    subnets: { external: network.externalSubnet, internal: network.internalSubnet },
    zones: (zones ?? []).map(({ zoneName, isInternal }) => ({ name: zoneName, isInternal })),
    cloudAssignsPublicAddresses: true,
    virtualMachineSize: machine.size,
    platform: {
      windowsActivationServers: windowsActivationServers ?? WINDOWS_ACTIVATION_SERVERS,
      ...(network.bastionSubnet === undefined ? {} : { bastionSubnet: network.bastionSubnet }),
    },
  };
}
