import { flag, listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** Federation settings of the Microsoft 365 tenant (`Get-CsTenantFederationConfiguration`). What was not read is absent. */
export interface RunningTenant {
  readonly allowFederatedUsers?: boolean;
  readonly sharedSipAddressSpace?: boolean;
  /** Whether every domain is allowed that is not blocked (`AllowAllKnownDomains`). */
  readonly allowsAllKnownDomains?: boolean;
  /** Domains on the allow list, in alphabetical order; empty where every domain is allowed. */
  readonly allowedDomains?: string[];
  /** Blocked domains, in alphabetical order. */
  readonly blockedDomains?: string[];
  readonly blockAllSubdomains?: boolean;
  readonly treatDiscoveredPartnersAsUnverified?: boolean;
  readonly allowTeamsConsumer?: boolean;
  readonly allowTeamsConsumerInbound?: boolean;
  /** SIP domains of the tenant, in alphabetical order (`Get-CsOnlineSipDomain`). */
  readonly sipDomains?: string[];
  readonly source: RunningSource;
}

/** What {@link RunningTenant} holds. */
export const RUNNING_TENANT_SHAPE = objectOf<RunningTenant>('RunningTenant', {
  allowFederatedUsers: optional(flag),
  sharedSipAddressSpace: optional(flag),
  allowsAllKnownDomains: optional(flag),
  allowedDomains: optional(listOf(text)),
  blockedDomains: optional(listOf(text)),
  blockAllSubdomains: optional(flag),
  treatDiscoveredPartnersAsUnverified: optional(flag),
  allowTeamsConsumer: optional(flag),
  allowTeamsConsumerInbound: optional(flag),
  sipDomains: optional(listOf(text)),
  source: RUNNING_SOURCE_SHAPE,
});
