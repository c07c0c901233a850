import { flag, text, wordOf } from '../../values/boundary/kinds';
import { planPartOf } from '../../values/boundary/object-shape';

/** Access Edge configuration of the organization (`Set-CsAccessEdgeConfiguration`). */
export interface AccessEdgeConfigurationPlan {
  /** Whether users can sign in remotely. */
  readonly allowOutsideUsers: boolean;
  /** Whether users can communicate with federated users, XMPP contacts and public IM contacts. */
  readonly allowFederatedUsers: boolean;
  /** Whether partners not on the allow list are accepted when they are found by their SRV record. */
  readonly enablePartnerDiscovery: boolean;
}

/** Scope of an external access policy. */
export enum ExternalAccessPolicyScope {
  /** Users without another policy. */
  GLOBAL = 'global',
  /** Users of a site. */
  SITE = 'site',
  /** Users that it is granted to. */
  USER = 'user',
}

/** An external access policy. */
export interface ExternalAccessPolicyPlan {
  /** `Global`, `site:Redmond`, or the name of a user policy. */
  readonly identity: string;
  readonly scope: ExternalAccessPolicyScope;
  /** Whether its users can sign in remotely. */
  readonly enableOutsideAccess: boolean;
  /** Whether its users can communicate with federated users; required for XMPP too. */
  readonly enableFederationAccess: boolean;
  /** Whether its users can communicate with XMPP contacts. */
  readonly enableXmppAccess: boolean;
  /** Whether its users can communicate with public IM contacts. */
  readonly enablePublicCloudAccess: boolean;
  /** Whether its users can use audio and video with public IM contacts. */
  readonly enablePublicCloudAudioVideoAccess: boolean;
}

/** Federation routes of the organization through this pool. Only one pool of an organization can have each route. */
export interface FederationRoutesPlan {
  /** SIP federation, public IM and push notification. */
  readonly sip: boolean;
  /** XMPP federation. */
  readonly xmpp: boolean;
}

/** What {@link AccessEdgeConfigurationPlan} holds. */
export const ACCESS_EDGE_CONFIGURATION_PLAN_SHAPE = planPartOf<AccessEdgeConfigurationPlan>('AccessEdgeConfigurationPlan', {
  allowOutsideUsers: flag,
  allowFederatedUsers: flag,
  enablePartnerDiscovery: flag,
});

/** What {@link ExternalAccessPolicyPlan} holds. */
export const EXTERNAL_ACCESS_POLICY_PLAN_SHAPE = planPartOf<ExternalAccessPolicyPlan>('ExternalAccessPolicyPlan', {
  identity: text,
  scope: wordOf('ExternalAccessPolicyScope', ExternalAccessPolicyScope),
  enableOutsideAccess: flag,
  enableFederationAccess: flag,
  enableXmppAccess: flag,
  enablePublicCloudAccess: flag,
  enablePublicCloudAudioVideoAccess: flag,
});

/** What {@link FederationRoutesPlan} holds. */
export const FEDERATION_ROUTES_PLAN_SHAPE = planPartOf<FederationRoutesPlan>('FederationRoutesPlan', {
  sip: flag,
  xmpp: flag,
});
