import { flag, listOf, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { checkedBy } from '../values/boundary/shape';
import { Fqdn } from '../values/fqdn';
import { accept } from '../values/boundary/accept';
import { VerificationLevel } from '../values/vocabulary/federation';

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

/** What Lync Server has. */
export interface OnPremisesSettings extends FederationSettings {
  /**
   * Whether an enabled hosting provider leads to the tenant and homes users there: `ProxyFqdn`, `Enabled`, `HostsOCSUsers`.
   *
   * @default not compared
   */
  readonly hostingProvider?: boolean;
  /**
   * How that provider tells which users are verified: `VerificationLevel`.
   *
   * @default not compared
   */
  readonly verificationLevel?: VerificationLevel;
  /**
   * `AllowOutsideUsers` of the Access Edge.
   *
   * @default not compared
   */
  readonly outsideUsers?: boolean;
  /**
   * Whether the Access Edge finds partners by their SRV records (`UseDnsSrvRouting`). With a default route, hosting providers are not used.
   *
   * @default not compared
   */
  readonly dnsSrvRouting?: boolean;
}

/** Both sides of a hybrid deployment, as they are. */
export interface TenantComparisonProps {
  /** What Lync Server has. */
  readonly onPremises: OnPremisesSettings;
  /** What the tenant has. */
  readonly tenant: FederationSettings;
}

const domain = checkedBy((given, property) => Fqdn.parse(accept(text, given, property), property).text);

const PROPERTIES = {
  openFederation: optional(flag),
  federatedUsers: optional(flag),
  sharedAddressSpace: optional(flag),
  allowedDomains: optional(listOf(domain)),
  blockedDomains: optional(listOf(domain)),
};

const FEDERATION_SETTINGS = objectOf<FederationSettings>('FederationSettings', PROPERTIES);

const ON_PREMISES_SETTINGS = objectOf<OnPremisesSettings>('OnPremisesSettings', {
  ...PROPERTIES,
  hostingProvider: optional(flag),
  verificationLevel: optional(wordOf('VerificationLevel', VerificationLevel)),
  outsideUsers: optional(flag),
  dnsSrvRouting: optional(flag),
});

/** What {@link TenantComparisonProps} may hold. */
export const TENANT_COMPARISON_PROPS = objectOf<TenantComparisonProps>('TenantComparisonProps', {
  onPremises: ON_PREMISES_SETTINGS,
  tenant: FEDERATION_SETTINGS,
});
