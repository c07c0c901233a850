/** Federation with Lync and Office Communications Server organisations, as it is set in Lync. */
export interface FederationPlan {
  /** Whether partners that are on no list are accepted when their SRV record leads to them. */
  readonly partnerDiscovery: boolean;
  /** SIP domains that have a federation SRV record so that partners discover them, in alphabetical order. */
  readonly discoverableDomains: string[];
  /** Partners that are domains, in alphabetical order. */
  readonly partners: PartnerPlan[];
  /** Hosting providers, in the order of their proxies. */
  readonly hostingProviders: HostingProviderPlan[];
  /** Blocked domains, in alphabetical order. */
  readonly blockedDomains: string[];
}

/** A partner domain. */
export interface PartnerPlan {
  readonly domain: string;
  /** `allowed-partner-domain`, `allowed-partner-server` or `discovered-partner-domain`. */
  readonly type: string;
  /** The only Access Edge that may speak for it; absent when its SRV record finds it. */
  readonly edgeFqdn?: string;
  /** Key of the partner's product: `lync-server-2010`. */
  readonly product: string;
  /** Whether the domain is one of our own, some of whose users are homed at the partner. */
  readonly sharedAddressSpace: boolean;
  readonly comment?: string;
}

/** A hosting provider. */
export interface HostingProviderPlan {
  /** Name of the provider in Lync. */
  readonly name: string;
  readonly proxyFqdn: string;
  /** Key of the product that it runs: `office-365`. */
  readonly product: string;
  /** `AlwaysVerifiable`, `AlwaysUnverifiable` or `UseSourceVerification`. */
  readonly verificationLevel: string;
  readonly sharedAddressSpace: boolean;
  /** Whether it homes Lync users, rather than other accounts. */
  readonly hostsLyncUsers: boolean;
  readonly autodiscoverUrl?: string;
}

/** A public IM provider. */
export interface PublicImPlan {
  /** Key of the provider: `aol`. */
  readonly provider: string;
  readonly displayName: string;
  /** Of `im`, `presence`, `audio`, `video`; always from one person to one person. */
  readonly capabilities: string[];
  readonly licence: string;
}

/** Push notification to mobile clients. */
export interface MobilePushPlan {
  /** Keys of the clients, in alphabetical order. */
  readonly clients: string[];
  /** SIP domains whose federation SRV record it uses, in alphabetical order. */
  readonly domains: string[];
  /** Whether Apple's service is used. */
  readonly apple: boolean;
  /** Whether Microsoft's service is used. */
  readonly microsoft: boolean;
}

/** Federation with XMPP systems. */
export interface XmppPlan {
  /** Host name that the SRV record of the domain points at that holds it. */
  readonly fqdn: string;
  /** SIP domains whose users may talk to XMPP contacts, in alphabetical order. */
  readonly domains: string[];
  /** Partners, in the order of their primary domains. */
  readonly partners: XmppPartnerPlan[];
}

/** An XMPP partner. */
export interface XmppPartnerPlan {
  /** Primary domain. */
  readonly domain: string;
  /** Further domains, in alphabetical order. */
  readonly additionalDomains: string[];
  /** `Federated`, `PublicVerified` or `PublicUnverified`. */
  readonly type: string;
  /** `required`, `optional` or `not-supported`. */
  readonly tls: string;
  /** `required`, `optional` or `not-supported`. */
  readonly sasl: string;
  readonly dialback: boolean;
  readonly keepAlive: boolean;
  /** Ways in which the two sides can come to prove who they are: `sasl-over-tls`, `tls-dialback`, `tcp-dialback`. */
  readonly methods: string[];
  readonly description?: string;
}

/** A firewall policy for the A/V Edge, as the page about its ports has it: by destination ports, or by both. */
export interface MediaPolicyPlan {
  /** `destination-ports` for a firewall that looks at these alone, or `source-and-destination-ports`. */
  readonly form: string;
  readonly rules: MediaPolicyRulePlan[];
}

/** One rule of such a policy. */
export interface MediaPolicyRulePlan {
  /** Seen from the A/V Edge: `inbound` or `outbound`. */
  readonly direction: string;
  /** `TCP` or `UDP`. */
  readonly transport: string;
  /** Source ports; absent where the firewall does not look at them. */
  readonly sourcePorts?: string;
  readonly destinationPorts: string;
  /** Id of the row of the A/V page, or of the port row that adds a range for some partners. */
  readonly tableRow: string;
}

/** What is known of the organisation around the Edge; absent facts are not known. */
export interface OrganisationPlan {
  /** Name of the Lync site that the Edge belongs to. */
  readonly siteName?: string;
  readonly needsFailover: boolean;
  /** Key of the version of Exchange Unified Messaging. */
  readonly exchangeUm?: string;
  readonly clientsBeforeLync2010: boolean;
  readonly survivableBranchAppliances: boolean;
  readonly lync2010Users: boolean;
  readonly legacyXmppGateway: boolean;
  /** Absent when it was not given. */
  readonly legacyTlsDisabled?: boolean;
  readonly concurrentRemoteUsers?: number;
  readonly accessEdgeConnections?: number;
  readonly webConferencingConnections?: number;
  readonly audioVideoSessions?: number;
}

/** The external certificate that is in use already. */
export interface ExistingCertificatePlan {
  readonly subject: string;
  /** In alphabetical order, lower case. */
  readonly sans: string[];
  readonly clientAuthentication: boolean;
  readonly privateKeyExportable: boolean;
  readonly publicCa: boolean;
  readonly sharedAcrossPool: boolean;
  readonly keyLengthBits: number;
  readonly validUntil?: string;
}

/** Settings of the Access Edge, one set for the organisation. */
export interface AccessEdgeConfigurationPlan {
  /** Whether users may sign in from outside. */
  readonly allowOutsideUsers: boolean;
  /** Whether federated users, XMPP contacts and public IM contacts may be talked to. */
  readonly allowFederatedUsers: boolean;
  /** Whether partners that are on no list are accepted when their SRV record leads to them. */
  readonly enablePartnerDiscovery: boolean;
}

/** What an external access policy lets its users do. */
export interface ExternalAccessPolicyPlan {
  /** `Global`, `site:Redmond`, or the name of a user policy. */
  readonly identity: string;
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
