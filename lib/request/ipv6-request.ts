/** IPv6 in addition to IPv4, separately for each interface. */
export interface EdgeIpv6SubnetsRequest {
  /**
   * IPv6 subnet of the external interfaces, a /64 as CIDR. External host names get an AAAA record in addition to the A
   * record. In a cloud it requires a topology with a single external address. Not with hardware load balancing.
   *
   * Page: `lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md`.
   *
   * @default no IPv6 on the external side
   */
  readonly externalIpv6?: string;
  /**
   * IPv6 subnet of the internal interfaces, a /64 as CIDR. The internal networks must then include an IPv6 network.
   *
   * @default no IPv6 on the internal side
   */
  readonly internalIpv6?: string;
}

/** IPv6 addresses of one server. Each must be in the IPv6 subnet, unused, and not reserved by Azure. */
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

/** Public IPv6 addresses of one server, if they differ from those of the adapter (NAT66) and are known in advance. */
export interface EdgeServerPublicIpv6Request {
  /** @default the address of the adapter if it is a global address; otherwise not known before deployment */
  readonly accessEdgePublicIpv6Address?: string;
  /** @default as for the Access Edge */
  readonly webConferencingPublicIpv6Address?: string;
  /** @default as for the Access Edge */
  readonly audioVideoPublicIpv6Address?: string;
}
