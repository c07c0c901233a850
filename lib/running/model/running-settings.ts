import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import {
  RUNNING_ALLOWED_DOMAIN_SHAPE, RUNNING_BLOCKED_DOMAIN_SHAPE, RUNNING_HOSTING_PROVIDER_SHAPE, RUNNING_PUBLIC_PROVIDER_SHAPE,
  RUNNING_XMPP_PARTNER_SHAPE, type RunningAllowedDomain, type RunningBlockedDomain, type RunningHostingProvider,
  type RunningPublicProvider, type RunningXmppPartner,
} from './running-partners';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** How the Access Edge finds partners (`RoutingMethod`). */
export enum RunningRoutingMethod {
  DNS_SRV = 'UseDnsSrvRouting',
  DEFAULT_ROUTE = 'UseDefaultRouting',
}

/** The Access Edge configuration (`Get-CsAccessEdgeConfiguration`). What was not read is absent. */
export interface RunningAccessEdge {
  readonly allowOutsideUsers?: boolean;
  readonly allowFederatedUsers?: boolean;
  readonly allowAnonymousUsers?: boolean;
  readonly enablePartnerDiscovery?: boolean;
  readonly routingMethod?: RunningRoutingMethod;
  /** FQDN that all requests to partners go to, with the default route. */
  readonly defaultRouteFqdn?: string;
  readonly source: RunningSource;
}

/** An external access policy (`Get-CsExternalAccessPolicy`). What was not read is absent. */
export interface RunningExternalAccessPolicy {
  /** `Global`, `site:Redmond`, or the name of a user policy without `Tag:`. */
  readonly identity: string;
  readonly enableOutsideAccess?: boolean;
  readonly enableFederationAccess?: boolean;
  readonly enableXmppAccess?: boolean;
  readonly enablePublicCloudAccess?: boolean;
  readonly enablePublicCloudAudioVideoAccess?: boolean;
  readonly source: RunningSource;
}

/** Push notification (`Get-CsPushNotificationConfiguration`). */
export interface RunningPush {
  readonly identity: string;
  readonly apple?: boolean;
  readonly microsoft?: boolean;
}

/** A/V Edge configuration (`Get-CsAVEdgeConfiguration`). */
export interface RunningAvEdge {
  readonly identity: string;
  /** Lifetime of media credentials; the guide's default is eight hours. */
  readonly maxTokenLifetimeSeconds?: number;
}

/** Media configuration (`Get-CsMediaConfiguration`). */
export interface RunningMedia {
  readonly identity: string;
  /** `RequireEncryption`, `SupportEncryption` or `DoNotSupportEncryption`. */
  readonly encryptionLevel?: string;
}

/** Settings of the organization. A list that is absent was not read; an empty one was. */
export interface RunningSettings {
  readonly accessEdge?: RunningAccessEdge;
  /** The global policy first, then in alphabetical order. */
  readonly externalAccessPolicies?: RunningExternalAccessPolicy[];
  /** In alphabetical order. */
  readonly allowedDomains?: RunningAllowedDomain[];
  /** In alphabetical order. */
  readonly blockedDomains?: RunningBlockedDomain[];
  /** In alphabetical order. */
  readonly hostingProviders?: RunningHostingProvider[];
  /** In alphabetical order. */
  readonly publicProviders?: RunningPublicProvider[];
  /** In alphabetical order. */
  readonly xmppPartners?: RunningXmppPartner[];
  readonly push?: RunningPush[];
  readonly avEdge?: RunningAvEdge[];
  readonly media?: RunningMedia[];
}

const RUNNING_ACCESS_EDGE_SHAPE = objectOf<RunningAccessEdge>('RunningAccessEdge', {
  allowOutsideUsers: optional(flag),
  allowFederatedUsers: optional(flag),
  allowAnonymousUsers: optional(flag),
  enablePartnerDiscovery: optional(flag),
  routingMethod: optional(wordOf('RunningRoutingMethod', RunningRoutingMethod)),
  defaultRouteFqdn: optional(text),
  source: RUNNING_SOURCE_SHAPE,
});

const RUNNING_EXTERNAL_ACCESS_POLICY_SHAPE = objectOf<RunningExternalAccessPolicy>('RunningExternalAccessPolicy', {
  identity: text,
  enableOutsideAccess: optional(flag),
  enableFederationAccess: optional(flag),
  enableXmppAccess: optional(flag),
  enablePublicCloudAccess: optional(flag),
  enablePublicCloudAudioVideoAccess: optional(flag),
  source: RUNNING_SOURCE_SHAPE,
});

const RUNNING_PUSH_SHAPE = objectOf<RunningPush>('RunningPush', {
  identity: text, apple: optional(flag), microsoft: optional(flag),
});

const RUNNING_AV_EDGE_SHAPE = objectOf<RunningAvEdge>('RunningAvEdge', {
  identity: text, maxTokenLifetimeSeconds: optional(number),
});

const RUNNING_MEDIA_SHAPE = objectOf<RunningMedia>('RunningMedia', { identity: text, encryptionLevel: optional(text) });

/** What {@link RunningSettings} holds. */
export const RUNNING_SETTINGS_SHAPE = objectOf<RunningSettings>('RunningSettings', {
  accessEdge: optional(RUNNING_ACCESS_EDGE_SHAPE),
  externalAccessPolicies: optional(listOf(RUNNING_EXTERNAL_ACCESS_POLICY_SHAPE)),
  allowedDomains: optional(listOf(RUNNING_ALLOWED_DOMAIN_SHAPE)),
  blockedDomains: optional(listOf(RUNNING_BLOCKED_DOMAIN_SHAPE)),
  hostingProviders: optional(listOf(RUNNING_HOSTING_PROVIDER_SHAPE)),
  publicProviders: optional(listOf(RUNNING_PUBLIC_PROVIDER_SHAPE)),
  xmppPartners: optional(listOf(RUNNING_XMPP_PARTNER_SHAPE)),
  push: optional(listOf(RUNNING_PUSH_SHAPE)),
  avEdge: optional(listOf(RUNNING_AV_EDGE_SHAPE)),
  media: optional(listOf(RUNNING_MEDIA_SHAPE)),
});
