import { flag, listOf, text } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { checkedBy } from '../values/boundary/shape';
import { Fqdn } from '../values/fqdn';
import { accept } from '../values/boundary/accept';

/** What one side of a hybrid deployment has: Lync Server, or the tenant. What is absent was not read, and is not compared. */
export interface FederationSettings {
  /**
   * Whether partners are accepted that are on no list: `EnablePartnerDiscovery` of the Access Edge; in the tenant, whether
   * `AllowedDomains` allows all known domains.
   *
   * @default not compared
   */
  readonly openFederation?: boolean;
  /**
   * `AllowFederatedUsers`.
   *
   * @default not compared
   */
  readonly federatedUsers?: boolean;
  /**
   * Whether the address space is shared: an enabled hosting provider with `EnabledSharedAddressSpace`; in the tenant,
   * `SharedSipAddressSpace`.
   *
   * @default not compared
   */
  readonly sharedAddressSpace?: boolean;
  /**
   * Allowed domains; none for a tenant that allows all known domains.
   *
   * @default not compared
   */
  readonly allowedDomains?: string[];
  /**
   * Blocked domains.
   *
   * @default not compared
   */
  readonly blockedDomains?: string[];
}

/** Both sides of a hybrid deployment, as they are. */
export interface TenantComparisonProps {
  /** What Lync Server has. */
  readonly onPremises: FederationSettings;
  /** What the tenant has. */
  readonly tenant: FederationSettings;
}

const domain = checkedBy((given, property) => Fqdn.parse(accept(text, given, property), property).text);

const FEDERATION_SETTINGS = objectOf<FederationSettings>('FederationSettings', {
  openFederation: optional(flag),
  federatedUsers: optional(flag),
  sharedAddressSpace: optional(flag),
  allowedDomains: optional(listOf(domain)),
  blockedDomains: optional(listOf(domain)),
});

/** What {@link TenantComparisonProps} may hold. */
export const TENANT_COMPARISON_PROPS = objectOf<TenantComparisonProps>('TenantComparisonProps', {
  onPremises: FEDERATION_SETTINGS,
  tenant: FEDERATION_SETTINGS,
});
