import { number, text } from '../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../values/boundary/object-shape';

/** Names and addresses of one server. Addresses must be in the subnet, unused, and not reserved by the platform. */
export interface EdgeServerOverride {
  /** Number in the pool, 1 to the number of servers. */
  readonly number: number;
  /**
   * Windows computer name.
   *
   * @default host label of the internal FQDN, with a two-digit number in a pool
   */
  readonly computerName?: string;
  /** @default allocated from the external subnet */
  readonly accessEdgeAddress?: string;
  /** @default allocated from the external subnet */
  readonly webConferencingAddress?: string;
  /** @default allocated from the external subnet */
  readonly audioVideoAddress?: string;
  /** @default allocated from the internal subnet */
  readonly internalAddress?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly accessEdgeIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly webConferencingIpv6Address?: string;
  /** @default allocated from the external IPv6 subnet */
  readonly audioVideoIpv6Address?: string;
  /** @default allocated from the internal IPv6 subnet */
  readonly internalIpv6Address?: string;
}

/** Names and addresses of one server, with the public addresses that are known before deployment. */
export interface EdgeServerRequest extends EdgeServerOverride {
  /** @default not known before deployment */
  readonly accessEdgePublicAddress?: string;
  /** @default not known before deployment */
  readonly webConferencingPublicAddress?: string;
  /** @default not known before deployment */
  readonly audioVideoPublicAddress?: string;
  /** @default the address of the adapter if it is a global one; else not known before deployment */
  readonly accessEdgePublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly webConferencingPublicIpv6Address?: string;
  /** @default as that of the Access Edge */
  readonly audioVideoPublicIpv6Address?: string;
}

const SERVER_OVERRIDE: Properties<EdgeServerOverride> = {
  number,
  computerName: optional(text),
  accessEdgeAddress: optional(text),
  webConferencingAddress: optional(text),
  audioVideoAddress: optional(text),
  internalAddress: optional(text),
  accessEdgeIpv6Address: optional(text),
  webConferencingIpv6Address: optional(text),
  audioVideoIpv6Address: optional(text),
  internalIpv6Address: optional(text),
};

/** What {@link EdgeServerOverride} may hold. */
export const EDGE_SERVER_OVERRIDE = objectOf<EdgeServerOverride>('EdgeServerOverride', SERVER_OVERRIDE);

/** What {@link EdgeServerRequest} may hold. */
export const EDGE_SERVER_REQUEST = objectOf<EdgeServerRequest>('EdgeServerRequest', {
  ...SERVER_OVERRIDE,
  accessEdgePublicAddress: optional(text),
  webConferencingPublicAddress: optional(text),
  audioVideoPublicAddress: optional(text),
  accessEdgePublicIpv6Address: optional(text),
  webConferencingPublicIpv6Address: optional(text),
  audioVideoPublicIpv6Address: optional(text),
});
