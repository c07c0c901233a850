import { Cidr } from '../values/cidr';
import { onDemand } from '../values/on-demand';
import { PlatformKey } from '../values/vocabulary/platform';
import { AZURE_IPV6_ROUTER, AZURE_IPV6_SUBNET_PREFIX_LENGTH } from './azure/ipv6-network';
import { WINDOWS_ACTIVATION_SERVERS } from './azure/windows-activation';

/**
 * DNS, DHCP, health probes and the agent of virtual machines. Azure refuses address spaces that contain it.
 *
 * Page: `what-is-ip-address-168-63-129-16.md`.
 */
const AZURE_VIRTUAL_ADDRESS = '168.63.129.16/32';
/** Metadata of the virtual machine. */
const AZURE_INSTANCE_METADATA = '169.254.169.254/32';

const azureOwnRanges = onDemand(() =>
  [AZURE_VIRTUAL_ADDRESS, AZURE_INSTANCE_METADATA].map((range) => Cidr.parse(range, 'platform')));

/** The restrictions of a platform on the addresses, load balancers and servers of an Edge. */
export interface PlatformConstraints {
  readonly key: PlatformKey;
  /** Name in messages: `Azure`. */
  readonly name: string;
  /** Whether it maps each public address one-to-one to a private one, and assigns it at deployment. */
  readonly assignsPublicAddresses: boolean;
  /** Number of reserved addresses at the start of an IPv4 subnet. */
  readonly reservedAtStart: number;
  /** Number of reserved addresses at the end of an IPv4 subnet. */
  readonly reservedAtEnd: number;
  /** Description of the reserved addresses, for messages. */
  readonly reservedFor: string;
  /** Prefix length of the smallest IPv4 subnet. */
  readonly smallestSubnet: number;
  /** Prefix length of every IPv6 subnet; undefined if any length is allowed. */
  readonly ipv6SubnetPrefixLength: number | undefined;
  /** Router of every IPv6 subnet; undefined if it is the first address, as in IPv4. */
  readonly ipv6Router: string | undefined;
  /** Whether an adapter can have several IPv6 addresses. */
  readonly severalIpv6Addresses: boolean;
  /** Network from which its own load balancers probe the servers, as CIDR; undefined if it has none. */
  readonly probeNetwork: string | undefined;
  /** Addresses of its own services, which no network of an Edge may contain. */
  readonly ownRanges: readonly Cidr[];
  /**
   * Number of addresses and networks in the sources, and in the destinations, of the rules of a security group; undefined
   * without a limit.
   */
  readonly addressesPerSecurityGroup: number | undefined;
  /** Addresses of the servers that activate Windows on TCP 1688; empty if the organization has its own. */
  readonly activationServers: readonly string[];
}

/**
 * The platform on which an Edge is deployed, with its restrictions: reserved addresses, limits, sources of health probes,
 * and Windows activation. The planning guide itself is the same on every platform.
 */
export class EdgePlatform {
  /**
   * Microsoft Azure. It reserves five addresses in each subnet, assigns public addresses at deployment, and maps each of
   * them one-to-one to a private address.
   */
  public static azure(): EdgePlatform {
    return new EdgePlatform({
      key: PlatformKey.AZURE,
      name: 'Azure',
      assignsPublicAddresses: true,
      reservedAtStart: 4,
      reservedAtEnd: 1,
      reservedFor: 'Azure reserves the first four addresses and the last one',
      smallestSubnet: 29,
      ipv6SubnetPrefixLength: AZURE_IPV6_SUBNET_PREFIX_LENGTH,
      ipv6Router: AZURE_IPV6_ROUTER,
      severalIpv6Addresses: false,
      probeNetwork: AZURE_VIRTUAL_ADDRESS,
      ownRanges: azureOwnRanges(),
      addressesPerSecurityGroup: 4000,
      activationServers: WINDOWS_ACTIVATION_SERVERS,
    });
  }

  /** Your own machines, networks and firewalls. Only the network, router and broadcast addresses are reserved. */
  public static onPremises(): EdgePlatform {
    return new EdgePlatform({
      key: PlatformKey.ON_PREMISES,
      name: 'the network',
      assignsPublicAddresses: false,
      reservedAtStart: 2,
      reservedAtEnd: 1,
      reservedFor: 'the first two addresses are for the network and its router, and the last one is for broadcasts',
      smallestSubnet: 30,
      ipv6SubnetPrefixLength: undefined,
      ipv6Router: undefined,
      severalIpv6Addresses: true,
      probeNetwork: undefined,
      ownRanges: [],
      addressesPerSecurityGroup: undefined,
      activationServers: [],
    });
  }

  private constructor(private readonly constraints: PlatformConstraints) {}

  /** Key of the platform. */
  public get key(): PlatformKey {
    return this.constraints.key;
  }

  /**
   * The restrictions of the platform.
   *
   * @internal
   */
  public get _constraints(): PlatformConstraints {
    return this.constraints;
  }
}
