/** Reference topology of the planning guide. */
export enum ReferenceTopology {
  SINGLE_NAT = 'single-private-nat',
  SINGLE_PUBLIC = 'single-public',
  SCALED_DNS_NAT = 'scaled-dns-private-nat',
  SCALED_DNS_PUBLIC = 'scaled-dns-public',
  SCALED_HARDWARE = 'scaled-hlb-public',
}

/** Load balancing of the pool; both sides of an Edge use the same kind. */
export enum LoadBalancing {
  NONE = 'none',
  DNS = 'dns',
  /** Load balancers with virtual addresses. */
  HARDWARE = 'hardware',
}

/** Addresses of the external network adapters: private addresses behind NAT, or public addresses. */
export enum ExternalAddressing {
  PRIVATE_NAT = 'private-nat',
  PUBLIC = 'public',
}

/** Address translation between the Internet and the external network adapters. */
export enum AddressTranslation {
  /** None: the adapters have the public addresses. */
  NONE = 'none',
  NAT = 'nat',
  /** The cloud maps each public address to a private address, and assigns it at deployment. */
  CLOUD = 'cloud',
}
