import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { Transport } from '../../values/vocabulary/traffic';
import type { ListenerPlan, LoadBalancerPlan, VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import {
  Lb, LbBackendAddressPool, type LbFrontendIpConfiguration, LbProbe, LbRule, NetworkInterfaceBackendAddressPoolAssociation,
} from '../../engine/azure-load-balancer';
import { PublicIp } from '../../engine/azure-network';
import { checkIdFree } from '../naming/construct-ids';
import { type EdgeNames, type ResourcePlace, twoDigits } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { servicePart } from '../naming/service-part';
import type { IEdgeServer } from '../pool/edge-server';

/** Properties of the load balancer on one side. */
export interface AzureLoadBalancerProps {
  /** Side of the Edge that it balances. */
  readonly side: EdgeSide;
  readonly plan: LoadBalancerPlan;
  readonly place: ResourcePlace;
  readonly names: EdgeNames;
  /** Subnet of the internal virtual address. */
  readonly internalSubnetId: string;
  /** Whether the virtual addresses are zone-redundant: the servers are in availability zones. */
  readonly zoneRedundant: boolean;
  readonly servers: readonly IEdgeServer[];
}

/** A zone-redundant address lists every availability zone of the region; Azure has three. */
const ALL_ZONES: readonly string[] = ['1', '2', '3'];
const PROBE_INTERVAL_SECONDS = 5;
const PROTOCOLS: Readonly<Record<Transport, string>> = {
  [Transport.TCP]: 'Tcp', [Transport.UDP]: 'Udp', [Transport.ANY]: 'All',
};

/**
 * An Azure Standard Load Balancer on one side of an Edge pool: a frontend for each virtual address, a backend pool with
 * the servers' addresses for the same service, and a rule for each listener.
 *
 * The rules translate neither ports nor source addresses, and floating IP is disabled, so responses return through the
 * load balancer. There is no outbound rule, because outbound connections use the public address of each external
 * address.
 */
export interface IAzureLoadBalancer extends IConstruct {
  readonly loadBalancer: Lb;
  /** The public address resource of a service; undefined on the internal side. */
  publicIp(service: EdgeService): PublicIp | undefined;
  /**
   * The public virtual address of a service, known at deployment.
   *
   * @throws EdgeValidationError on the internal side, and for a service that has no virtual address.
   */
  publicAddress(service: EdgeService): string;
  /** The rule of a listener, by the listener's ID in the plan. */
  ruleResource(id: string): LbRule | undefined;
}

/** The resources of an {@link IAzureLoadBalancer}. */
export class AzureLoadBalancer extends Construct implements IAzureLoadBalancer {
  public readonly loadBalancer: Lb;
  private readonly publicIps = new Map<EdgeService, PublicIp>();
  private readonly publicAddresses = new Map<EdgeService, string>();
  private readonly pools = new Map<string, LbBackendAddressPool>();
  private readonly probes = new Map<string, LbProbe>();
  private readonly rules = new Map<string, LbRule>();
  /** Ids of the associations of servers with backend pools. */
  private readonly members = new Set<string>();
  /** The reference is created once, because cdktf records a call stack for each one. */
  private readonly loadBalancerId: string;

  public constructor(scope: Construct, id: string, private readonly props: AzureLoadBalancerProps) {
    super(scope, id);
    const { plan, place, names, side } = props;
    this.loadBalancer = new Lb(this, 'Resource', {
      ...place,
      name: names.ofPool(EdgeResourceKind.LOAD_BALANCER, side),
      sku: 'Standard',
      frontendIpConfiguration: plan.virtualAddresses.map((virtual) => this.frontend(virtual)),
    });
    this.loadBalancerId = this.loadBalancer.id;
  }

  /**
   * Checks that {@link apply} can follow a plan.
   *
   * @throws EdgeValidationError for a resource that has the id of a construct of the program.
   */
  public check(plan: LoadBalancerPlan): void {
    for (const { part, listeners, members } of balancedBy(plan)) {
      const ids = [
        ...(this.pools.has(part) ? [] : [poolId(part)]),
        ...listeners.filter(({ id }) => !this.rules.has(id)).map(ruleId),
        ...listeners.filter(({ monitorPort }) => !this.probes.has(probeName(part, monitorPort)))
          .map(({ monitorPort }) => probeId(part, monitorPort)),
        ...this.props.servers.filter(({ computerName }) => members.has(computerName)).map((server) => memberId(part, server))
          .filter((id) => !this.members.has(id)),
      ];
      for (const id of ids) checkIdFree(this, id);
    }
  }

  /**
   * Creates missing rules, and updates the backend pool of each virtual address to match the plan.
   *
   * @throws EdgeValidationError before the first change, for a plan that {@link check} refuses.
   */
  public apply(plan: LoadBalancerPlan): void {
    this.check(plan);
    for (const { part, service, listeners, members } of balancedBy(plan)) {
      for (const listener of listeners) {
        if (!this.rules.has(listener.id)) this.rules.set(listener.id, this.createRule(listener, part));
      }
      this.associate(part, service, members);
    }
  }

  public publicIp(service: EdgeService): PublicIp | undefined {
    return this.publicIps.get(service);
  }

  public publicAddress(service: EdgeService): string {
    const address = this.publicAddresses.get(service);
    if (address !== undefined) return address;
    throw new EdgeValidationError({
      property: 'service',
      given: `EdgeService ${JSON.stringify(service)}, on the ${this.props.side} load balancer`,
      expected: 'an external service of the Edge, on the external load balancer',
      fix: 'pass EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING or EdgeService.AUDIO_VIDEO',
    }, this.node.path);
  }

  public ruleResource(id: string): LbRule | undefined {
    return this.rules.get(id);
  }

  private frontend(virtual: VirtualAddressPlan): LbFrontendIpConfiguration {
    const { internalSubnetId, zoneRedundant, side } = this.props;
    const name = servicePart(virtual.services);
    if (side === EdgeSide.EXTERNAL) return { name, publicIpAddressId: this.createPublicIp(virtual, name).id };
    return {
      name,
      subnetId: internalSubnetId,
      privateIpAddressAllocation: 'Static',
      ...(virtual.address === undefined ? {} : { privateIpAddress: virtual.address }),
      ...(zoneRedundant ? { zones: [...ALL_ZONES] } : {}),
    };
  }

  private createPublicIp(virtual: VirtualAddressPlan, part: string): PublicIp {
    const { place, names, zoneRedundant } = this.props;
    const publicIp = new PublicIp(this, `PublicIp-${part}`, {
      ...place,
      name: names.ofPool(EdgeResourceKind.PUBLIC_IP, part),
      sku: 'Standard',
      allocationMethod: 'Static',
      ...(zoneRedundant ? { zones: [...ALL_ZONES] } : {}),
    });
    const value = publicIp.ipAddress;
    for (const service of virtual.services) {
      this.publicIps.set(service, publicIp);
      this.publicAddresses.set(service, value);
    }
    return publicIp;
  }

  private createRule(listener: ListenerPlan, part: string): LbRule {
    const { side } = this.props;
    const { name } = listener;
    const isTcp = listener.transport === Transport.TCP;
    return new LbRule(this, ruleId(listener), {
      name,
      loadbalancerId: this.loadBalancerId,
      frontendIpConfigurationName: part,
      protocol: PROTOCOLS[listener.transport],
      frontendPort: listener.port,
      backendPort: listener.port,
      backendAddressPoolIds: [this.poolOf(part).id],
      probeId: this.probeOf(part, listener.monitorPort).id,
      loadDistribution: 'SourceIP',
      idleTimeoutInMinutes: listener.idleTimeoutMinutes,
      floatingIpEnabled: listener.directServerReturn,
      ...(isTcp ? { tcpResetEnabled: true } : {}),
      ...(side === EdgeSide.EXTERNAL ? { disableOutboundSnat: true } : {}),
    });
  }

  private poolOf(part: string): LbBackendAddressPool {
    const pool = this.pools.get(part)
      ?? new LbBackendAddressPool(this, poolId(part), { name: part, loadbalancerId: this.loadBalancerId });
    this.pools.set(part, pool);
    return pool;
  }

  private probeOf(part: string, port: number): LbProbe {
    const name = probeName(part, port);
    const probe = this.probes.get(name) ?? new LbProbe(this, probeId(part, port), {
      name, loadbalancerId: this.loadBalancerId, protocol: 'Tcp', port, intervalInSeconds: PROBE_INTERVAL_SECONDS,
    });
    this.probes.set(name, probe);
    return probe;
  }

  /** Adds the listed servers' addresses for a service to the backend pool, and removes those of other servers. */
  private associate(part: string, service: EdgeService, members: ReadonlySet<string>): void {
    for (const server of this.props.servers) {
      const id = memberId(part, server);
      const isMember = this.members.has(id);
      if (members.has(server.computerName) === isMember) continue;
      if (isMember) {
        this.node.tryRemoveChild(id);
        this.members.delete(id);
        continue;
      }
      this.members.add(id);
      const adapter = this.props.side === EdgeSide.EXTERNAL ? server.externalInterface : server.internalInterface;
      new NetworkInterfaceBackendAddressPoolAssociation(this, id, {
        networkInterfaceId: adapter.id,
        ipConfigurationName: server.ipConfigurationName(service),
        backendAddressPoolId: this.poolOf(part).id,
      });
    }
  }
}

/** What a load balancer does for one virtual address. */
interface Balanced {
  /** Name of the virtual address in names of resources. */
  readonly part: string;
  readonly service: EdgeService;
  readonly listeners: readonly ListenerPlan[];
  /** Computer names of the servers that get connections. */
  readonly members: ReadonlySet<string>;
}

/** The virtual addresses that have listeners. */
function balancedBy({ virtualAddresses, listeners }: LoadBalancerPlan): Balanced[] {
  return virtualAddresses.flatMap(({ service, services }) => {
    const own = listeners.filter(({ virtualAddress }) => services.includes(virtualAddress));
    if (own.length === 0) return [];
    const members = new Set(own.flatMap(({ nodes }) => nodes.map(({ server }) => server)));
    return [{ part: servicePart(services), service, listeners: own, members }];
  });
}

function ruleId({ name }: ListenerPlan): string {
  return `Rule-${name}`;
}

function poolId(part: string): string {
  return `Servers-${part}`;
}

function probeName(part: string, port: number): string {
  return `${port}-tcp-${part}`;
}

function probeId(part: string, port: number): string {
  return `Probe-${probeName(part, port)}`;
}

function memberId(part: string, { number }: IEdgeServer): string {
  return `Server-${part}-${twoDigits(number)}`;
}
