/** A reference topology of the planning guide, by its key in the planning tables. */
export enum ReferenceTopology {
  SINGLE_NAT = 'single-private-nat',
  SINGLE_PUBLIC = 'single-public',
  SCALED_DNS_NAT = 'scaled-dns-private-nat',
  SCALED_DNS_PUBLIC = 'scaled-dns-public',
  SCALED_HARDWARE = 'scaled-hlb-public',
}

/** How the members of a pool share the load; both sides of an Edge use the same kind. */
export enum LoadBalancing {
  NONE = 'none',
  DNS = 'dns',
  /** Load balancers with virtual addresses. */
  HARDWARE = 'hardware',
}

/** What the external adapters carry: private addresses behind NAT, or public ones. */
export enum ExternalAddressing {
  PRIVATE_NAT = 'private-nat',
  PUBLIC = 'public',
}

/** What lies between the Internet and the external adapters. */
export enum AddressTranslation {
  /** Nothing: the adapters carry the public addresses. */
  NONE = 'none',
  NAT = 'nat',
  /** The cloud maps each public address to a private one, and assigns it at deployment. */
  CLOUD = 'cloud',
}
