/** IPv6 of the external adapter; everything is absent without it. */
export interface ExternalAdapterIpv6Plan {
  readonly ipv6Subnet?: string;
  readonly ipv6DefaultGateway?: string;
}

/** IPv6 of one external address and the services that listen on it; everything is absent without it. */
export interface ExternalAddressIpv6Plan {
  /** IPv6 address on the adapter. */
  readonly ipv6Address?: string;
  /** IPv6 address that the Internet sees; absent when it is assigned at deployment. */
  readonly publicIpv6Address?: string;
}

/** IPv6 of the internal adapter; everything is absent without it. */
export interface InternalAdapterIpv6Plan {
  readonly ipv6Subnet?: string;
  readonly ipv6Address?: string;
}
