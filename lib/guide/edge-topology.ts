import { EdgeValidationError } from '../values/edge-validation-error';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { ExternalAddressing, LoadBalancing, ReferenceTopology } from '../values/vocabulary/topology';

const CHOOSING_PAGE = 'lync-server-2013-choosing-a-topology.md';

/** Choices of a topology with one Edge Server. */
export interface SingleEdgeProps {
  /**
   * One external address for all three Edge services, told apart by port (Access Edge 5061, Web Conferencing Edge 444,
   * A/V Edge 443), instead of three addresses on port 443.
   *
   * @default false
   */
  readonly singleExternalAddress?: boolean;
}

/** Choices of a topology with several Edge Servers. */
export interface ScaledEdgeProps extends SingleEdgeProps {
  /** Number of Edge Servers in the pool, 2 to 12. */
  readonly servers: number;
}

/** Choices of a single Edge Server behind NAT. */
export interface SingleNatEdgeProps extends SingleEdgeProps {
  /**
   * Sides whose addresses are translated. The guide allows the external side only.
   *
   * @default [EdgeSide.EXTERNAL]
   */
  readonly translatedInterfaces?: EdgeSide[];
}

/** Choices of an Edge pool behind NAT. */
export interface ScaledNatEdgeProps extends ScaledEdgeProps {
  /**
   * Sides whose addresses are translated. The guide allows the external side only.
   *
   * @default [EdgeSide.EXTERNAL]
   */
  readonly translatedInterfaces?: EdgeSide[];
}

/**
 * A reference topology of the planning guide.
 *
 * Page: `lync-server-2013-choosing-a-topology.md`.
 */
export class EdgeTopology {
  /** Most Edge Servers that a pool supports. The topology tool lets 20 pass; the guide supports 12. */
  public static readonly MAXIMUM_SERVERS = 12;

  /**
   * One Edge Server, private external addresses behind NAT. No failover.
   *
   * @throws EdgeValidationError when NAT is asked for on the internal side.
   */
  public static singleNat(props: SingleNatEdgeProps = {}): EdgeTopology {
    checkTranslation(props.translatedInterfaces);
    return new EdgeTopology(ReferenceTopology.SINGLE_NAT, 1, LoadBalancing.NONE, ExternalAddressing.PRIVATE_NAT, props);
  }

  /** One Edge Server with public external addresses. No failover. */
  public static singlePublic(props: SingleEdgeProps = {}): EdgeTopology {
    return new EdgeTopology(ReferenceTopology.SINGLE_PUBLIC, 1, LoadBalancing.NONE, ExternalAddressing.PUBLIC, props);
  }

  /**
   * 2 to 12 Edge Servers, DNS load balancing on both sides, private external addresses behind NAT.
   *
   * @throws EdgeValidationError for another number of servers, or when NAT is asked for on the internal side.
   */
  public static scaledDnsLoadBalancedNat(props: ScaledNatEdgeProps): EdgeTopology {
    checkTranslation(props.translatedInterfaces);
    checkServers(props.servers, 'EdgeTopology.singleNat()');
    return new EdgeTopology(
      ReferenceTopology.SCALED_DNS_NAT, props.servers, LoadBalancing.DNS, ExternalAddressing.PRIVATE_NAT, props,
    );
  }

  /**
   * 2 to 12 Edge Servers, DNS load balancing on both sides, public external addresses.
   *
   * @throws EdgeValidationError for another number of servers.
   */
  public static scaledDnsLoadBalancedPublic(props: ScaledEdgeProps): EdgeTopology {
    checkServers(props.servers, 'EdgeTopology.singlePublic()');
    return new EdgeTopology(ReferenceTopology.SCALED_DNS_PUBLIC, props.servers, LoadBalancing.DNS, ExternalAddressing.PUBLIC, props);
  }

  /**
   * 2 to 12 Edge Servers behind load balancers on both sides, public external addresses. The topology to take when
   * failover matters for partners on Office Communications Server, public IM, or Exchange UM before 2010 SP1.
   *
   * Page: `lync-server-2013-hardware-load-balancer-requirements.md`.
   *
   * @throws EdgeValidationError for another number of servers.
   */
  public static scaledHardwareLoadBalanced(props: ScaledEdgeProps): EdgeTopology {
    checkServers(props.servers, 'EdgeTopology.singlePublic()');
    return new EdgeTopology(ReferenceTopology.SCALED_HARDWARE, props.servers, LoadBalancing.HARDWARE, ExternalAddressing.PUBLIC, props);
  }

  private constructor(
    /** Name of the topology in the planning tables: `scaled-dns-private-nat`. */
    public readonly key: ReferenceTopology,
    /** Number of Edge Servers. */
    public readonly servers: number,
    public readonly loadBalancing: LoadBalancing,
    public readonly externalAddressing: ExternalAddressing,
    private readonly props: SingleEdgeProps,
  ) {}

  /** Whether one external address serves all three Edge services on distinct ports. */
  public get singleExternalAddress(): boolean {
    return this.props.singleExternalAddress ?? false;
  }

  /** Whether this is a pool of several servers. */
  public get isScaled(): boolean {
    return this.loadBalancing !== LoadBalancing.NONE;
  }
}

function checkServers(servers: number, single: string): void {
  if (Number.isInteger(servers) && servers >= 2 && servers <= EdgeTopology.MAXIMUM_SERVERS) return;
  throw new EdgeValidationError({
    property: 'topology.servers',
    given: String(servers),
    expected: `2 to ${EdgeTopology.MAXIMUM_SERVERS} Edge Servers in a pool (${CHOOSING_PAGE})`,
    fix: servers === 1
      ? `one server is a topology of its own: ${single}`
      : servers > EdgeTopology.MAXIMUM_SERVERS
        ? `use ${EdgeTopology.MAXIMUM_SERVERS} servers, and a second Edge pool for the rest`
        : 'give a whole number from 2 to 12',
  });
}

function checkTranslation(interfaces: readonly EdgeSide[] | undefined): void {
  if (interfaces === undefined) return;
  if (interfaces.length === 1 && interfaces[0] === EdgeSide.EXTERNAL) return;
  throw new EdgeValidationError({
    property: 'topology.translatedInterfaces',
    given: `[${interfaces.join(', ')}]`,
    expected: 'NAT on the external interface and on no other '
      + '(lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md)',
    fix: interfaces.includes(EdgeSide.INTERNAL)
      ? 'leave translatedInterfaces out, and route to the internal interface without address translation'
      : 'leave translatedInterfaces out, or take a topology with public addresses',
  });
}
