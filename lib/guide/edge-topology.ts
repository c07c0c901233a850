import { accept } from '../values/boundary/accept';
import { flag, listOf, number, wordOf } from '../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../values/boundary/object-shape';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { ExternalAddressing, LoadBalancing, ReferenceTopology } from '../values/vocabulary/topology';

const CHOOSING_PAGE = 'lync-server-2013-choosing-a-topology.md';

/** Options of a topology with one Edge Server. */
export interface SingleEdgeProps {
  /**
   * Whether all three Edge services share one external FQDN and one address per server, and differ by port (Access Edge
   * 5061, Web Conferencing Edge 444, A/V Edge 443), instead of three FQDNs and addresses on port 443. The FQDN is that of
   * the Access Edge.
   *
   * Page: `lync-server-2013-define-your-edge-topology.md`.
   *
   * @default false
   */
  readonly singleExternalAddress?: boolean;
}

/** Options of a topology with several Edge Servers. */
export interface ScaledEdgeProps extends SingleEdgeProps {
  /** Number of Edge Servers in the pool, 2 to 12. */
  readonly servers: number;
}

/** Options of a single Edge Server behind NAT. */
export interface SingleNatEdgeProps extends SingleEdgeProps {
  /**
   * Sides with address translation. The guide allows NAT on the external side only.
   *
   * @default [EdgeSide.EXTERNAL]
   */
  readonly translatedInterfaces?: EdgeSide[];
}

/** Options of an Edge pool behind NAT. */
export interface ScaledNatEdgeProps extends ScaledEdgeProps {
  /**
   * Sides with address translation. The guide allows NAT on the external side only.
   *
   * @default [EdgeSide.EXTERNAL]
   */
  readonly translatedInterfaces?: EdgeSide[];
}

const SINGLE: Properties<SingleEdgeProps> = { singleExternalAddress: optional(flag) };
const SCALED: Properties<ScaledEdgeProps> = { ...SINGLE, servers: number };
const TRANSLATED = { translatedInterfaces: optional(listOf(wordOf('EdgeSide', EdgeSide))) };
const SINGLE_EDGE_PROPS = objectOf<SingleEdgeProps>('SingleEdgeProps', SINGLE);
const SCALED_EDGE_PROPS = objectOf<ScaledEdgeProps>('ScaledEdgeProps', SCALED);
const SINGLE_NAT_EDGE_PROPS = objectOf<SingleNatEdgeProps>('SingleNatEdgeProps', { ...SINGLE, ...TRANSLATED });
const SCALED_NAT_EDGE_PROPS = objectOf<ScaledNatEdgeProps>('ScaledNatEdgeProps', { ...SCALED, ...TRANSLATED });

const PROPERTY = 'topology';

/**
 * A reference topology of the planning guide.
 *
 * Page: `lync-server-2013-choosing-a-topology.md`.
 */
export class EdgeTopology {
  /** Maximum number of Edge Servers in a pool. Topology Builder accepts 20, but the guide supports 12. */
  public static readonly MAXIMUM_SERVERS = 12;

  /**
   * One Edge Server with private external addresses behind NAT. No failover.
   *
   * @throws EdgeValidationError for NAT on the internal side.
   */
  public static singleNat(props: SingleNatEdgeProps = {}): EdgeTopology {
    props = accept(SINGLE_NAT_EDGE_PROPS, props, PROPERTY);
    checkTranslation(props.translatedInterfaces);
    return new EdgeTopology(ReferenceTopology.SINGLE_NAT, 1, LoadBalancing.NONE, ExternalAddressing.PRIVATE_NAT, props);
  }

  /** One Edge Server with public external addresses. No failover. */
  public static singlePublic(props: SingleEdgeProps = {}): EdgeTopology {
    props = accept(SINGLE_EDGE_PROPS, props, PROPERTY);
    return new EdgeTopology(ReferenceTopology.SINGLE_PUBLIC, 1, LoadBalancing.NONE, ExternalAddressing.PUBLIC, props);
  }

  /**
   * 2 to 12 Edge Servers, DNS load balancing on both sides, private external addresses behind NAT.
   *
   * @throws EdgeValidationError for another number of servers, and for NAT on the internal side.
   */
  public static scaledDnsLoadBalancedNat(props: ScaledNatEdgeProps): EdgeTopology {
    props = accept(SCALED_NAT_EDGE_PROPS, props, PROPERTY);
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
    props = accept(SCALED_EDGE_PROPS, props, PROPERTY);
    checkServers(props.servers, 'EdgeTopology.singlePublic()');
    return new EdgeTopology(
      ReferenceTopology.SCALED_DNS_PUBLIC, props.servers, LoadBalancing.DNS, ExternalAddressing.PUBLIC, props,
    );
  }

  /**
   * 2 to 12 Edge Servers behind hardware load balancers on both sides, public external addresses. Use it when you need
   * failover for partners with Office Communications Server, public IM, or Exchange UM before 2010 SP1.
   *
   * Page: `lync-server-2013-hardware-load-balancer-requirements.md`.
   *
   * @throws EdgeValidationError for another number of servers.
   */
  public static scaledHardwareLoadBalanced(props: ScaledEdgeProps): EdgeTopology {
    props = accept(SCALED_EDGE_PROPS, props, PROPERTY);
    checkServers(props.servers, 'EdgeTopology.singlePublic()');
    return new EdgeTopology(
      ReferenceTopology.SCALED_HARDWARE, props.servers, LoadBalancing.HARDWARE, ExternalAddressing.PUBLIC, props,
    );
  }

  private constructor(
    /** The reference topology. */
    public readonly key: ReferenceTopology,
    /** Number of Edge Servers. */
    public readonly servers: number,
    public readonly loadBalancing: LoadBalancing,
    public readonly externalAddressing: ExternalAddressing,
    private readonly props: SingleEdgeProps,
  ) {}

  /** Whether one external FQDN and address serves all three Edge services on distinct ports. */
  public get singleExternalAddress(): boolean {
    return this.props.singleExternalAddress ?? false;
  }

  /** Whether the pool has several servers. */
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
      ? `use ${single} for one server`
      : servers > EdgeTopology.MAXIMUM_SERVERS
        ? `use ${EdgeTopology.MAXIMUM_SERVERS} servers, and a second Edge pool for the others`
        : 'set a whole number from 2 to 12',
  });
}

function checkTranslation(interfaces: readonly EdgeSide[] | undefined): void {
  if (interfaces === undefined) return;
  if (interfaces.length === 1 && interfaces[0] === EdgeSide.EXTERNAL) return;
  throw new EdgeValidationError({
    property: 'topology.translatedInterfaces',
    given: `[${interfaces.join(', ')}]`,
    expected: 'NAT on the external interface only '
      + '(lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md)',
    fix: interfaces.includes(EdgeSide.INTERNAL)
      ? 'omit translatedInterfaces, and route to the internal interface without address translation'
      : 'omit translatedInterfaces, or use a topology with public addresses',
  });
}
