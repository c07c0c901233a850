import { PlatformKey } from '../values/vocabulary/platform';
import { AZURE_IPV6_ROUTER, AZURE_IPV6_SUBNET_PREFIX_LENGTH } from './azure/ipv6-network';
import { WINDOWS_ACTIVATION_SERVERS } from './azure/windows-activation';

/** What a platform imposes on the addresses, the load balancers and the servers of an Edge. */
export interface PlatformConstraints {
  readonly key: PlatformKey;
  /** Name in messages: `Azure`. */
  readonly name: string;
  /** Whether it maps each public address one to one to a private one, and assigns it at deployment. */
  readonly assignsPublicAddresses: boolean;
  /** How many addresses at the start of an IPv4 subnet nobody may use. */
  readonly reservedAtStart: number;
  /** How many at its end. */
  readonly reservedAtEnd: number;
  /** What the reserved addresses are, for messages. */
  readonly reservedFor: string;
  /** Prefix length of the smallest IPv4 subnet. */
  readonly smallestSubnet: number;
  /** Prefix length of every IPv6 subnet; undefined where any will do. */
  readonly ipv6SubnetPrefixLength: number | undefined;
  /** Router of every IPv6 subnet; undefined where it is the first address, as in IPv4. */
  readonly ipv6Router: string | undefined;
  /** Whether an adapter can have several IPv6 addresses. */
  readonly severalIpv6Addresses: boolean;
  /** Network from which its own load balancers probe the servers, as CIDR; undefined where it has none. */
  readonly probeNetwork: string | undefined;
  /** Addresses of the servers that activate Windows on TCP 1688; empty where the organization has its own. */
  readonly activationServers: readonly string[];
}

/**
 * Where an Edge is deployed, and what that place imposes: reserved addresses, limits, sources of health probes, and how
 * Windows is activated. The planning guide itself is the same everywhere.
 */
export class EdgePlatform {
  /**
   * Microsoft Azure. It keeps five addresses of each subnet, assigns public addresses at deployment, and maps each of them
   * one to one to a private one.
   */
  public static azure(): EdgePlatform {
    return new EdgePlatform({
      key: PlatformKey.AZURE,
      name: 'Azure',
      assignsPublicAddresses: true,
      reservedAtStart: 4,
      reservedAtEnd: 1,
      reservedFor: 'Azure keeps the first four addresses and the last one',
      smallestSubnet: 29,
      ipv6SubnetPrefixLength: AZURE_IPV6_SUBNET_PREFIX_LENGTH,
      ipv6Router: AZURE_IPV6_ROUTER,
      severalIpv6Addresses: false,
      probeNetwork: '168.63.129.16/32',
      activationServers: WINDOWS_ACTIVATION_SERVERS,
    });
  }

  /** Machines, networks and firewalls of your own. Nothing is reserved but the network, router and broadcast addresses. */
  public static onPremises(): EdgePlatform {
    return new EdgePlatform({
      key: PlatformKey.ON_PREMISES,
      name: 'the network',
      assignsPublicAddresses: false,
      reservedAtStart: 2,
      reservedAtEnd: 1,
      reservedFor: 'the first two addresses are the network\'s and its router\'s, and the last one is for broadcasts',
      smallestSubnet: 30,
      ipv6SubnetPrefixLength: undefined,
      ipv6Router: undefined,
      severalIpv6Addresses: true,
      probeNetwork: undefined,
      activationServers: [],
    });
  }

  private constructor(private readonly constraints: PlatformConstraints) {}

  /** Which platform it is. */
  public get key(): PlatformKey {
    return this.constraints.key;
  }

  /**
   * What the platform imposes.
   *
   * @internal
   */
  public get _constraints(): PlatformConstraints {
    return this.constraints;
  }
}
