/** IPv6 beside IPv4, for each interface on its own. */
export interface EdgeIpv6SubnetsRequest {
  /**
   * IPv6 subnet of the external interfaces, a /64 as CIDR. Host records outside get an AAAA record beside the A record.
   * In a cloud it needs a topology with a single external address. Not with hardware load balancing.
   *
   * Page: `lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md`.
   *
   * @default no IPv6 outside
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 subnet of the internal interfaces, a /64 as CIDR. The internal networks need an IPv6 network then.
   *
   * @default no IPv6 inside
   */
  readonly internalIpv6Subnet?: string;
}

/** IPv6 addresses of one server. Each must lie in the IPv6 subnet, be free, and not be reserved by the platform. */
export interface EdgeServerIpv6Override {
  /** @default allocated from the external IPv6 subnet */
  readonly accessEdgeIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly webConferencingIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly audioVideoIpv6Address?: string;
  /** @default allocated from the internal IPv6 subnet */
  readonly internalIpv6Address?: string;
}

/** Public IPv6 addresses of one server, where they are not those of the adapter (NAT66) and known before the deployment. */
export interface EdgeServerPublicIpv6Request {
  /** @default the address of the adapter if it is a global one; else not known before deployment */
  readonly accessEdgePublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly webConferencingPublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly audioVideoPublicIpv6Address?: string;
}
