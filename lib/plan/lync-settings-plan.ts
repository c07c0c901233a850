/** Settings of the Access Edge, one set for the organization. */
export interface AccessEdgeConfigurationPlan {
  /** Whether users may sign in from outside. */
  readonly allowOutsideUsers: boolean;
  /** Whether users may talk to federated users, XMPP contacts and public IM contacts. */
  readonly allowFederatedUsers: boolean;
  /** Whether partners not on the allow list are accepted when their SRV record leads to them. */
  readonly enablePartnerDiscovery: boolean;
}

/** Whom an external access policy is for. */
export enum ExternalAccessPolicyScope {
  /** All users without another policy. */
  GLOBAL = 'global',
  /** The users of a site. */
  SITE = 'site',
  /** The users to whom it is granted. */
  USER = 'user',
}

/** What an external access policy lets its users do. */
export interface ExternalAccessPolicyPlan {
  /** `Global`, `site:Redmond`, or the name of a user policy. */
  readonly identity: string;
  readonly scope: ExternalAccessPolicyScope;
  /** Sign in from outside. */
  readonly enableOutsideAccess: boolean;
  /** Talk to federated users; also a precondition of XMPP. */
  readonly enableFederationAccess: boolean;
  /** Talk to XMPP contacts. */
  readonly enableXmppAccess: boolean;
  /** Talk to public IM contacts. */
  readonly enablePublicCloudAccess: boolean;
  /** Audio and video with public IM contacts. */
  readonly enablePublicCloudAudioVideoAccess: boolean;
}

/** Which traffic of the organization leaves through this pool: one pool of the organization has each route. */
export interface FederationRoutesPlan {
  /** SIP federation, public IM and push notification. */
  readonly sip: boolean;
  readonly xmpp: boolean;
}
