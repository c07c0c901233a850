/** The tables of a plan, in the order of comparisons. A projection has each table only once. */
export enum PlanTableId {
  /** The compared plans, and the number of differences. */
  COMPARED_PLANS = 'compared-plans',
  /** Who is cut off by a change, and in which order nobody is. */
  INTERRUPTIONS = 'interruptions',
  OVERVIEW = 'overview',
  SERVER_ADDRESSES = 'server-addresses',
  SERVER_IPV6_ADDRESSES = 'server-ipv6-addresses',
  SERVER_SETTINGS = 'server-settings',
  VIRTUAL_ADDRESSES = 'virtual-addresses',
  LISTENERS = 'listeners',
  LISTENER_SETTINGS = 'listener-settings',
  /** What load balancers require of the servers and the surrounding network. */
  BALANCED_NETWORK = 'balanced-network',
  WEB_POOLS = 'web-pools',
  SIMPLE_URLS = 'simple-urls',
  PUBLISHING_RULES = 'publishing-rules',
  EXTERNAL_INBOUND_RULES = 'external-inbound-rules',
  EXTERNAL_OUTBOUND_RULES = 'external-outbound-rules',
  INTERNAL_INBOUND_RULES = 'internal-inbound-rules',
  INTERNAL_OUTBOUND_RULES = 'internal-outbound-rules',
  FIREWALL_ADDRESSES = 'firewall-addresses',
  /** Whether the security groups permit what the plan asks for. */
  PROOF = 'proof',
  PROOF_DIFFERENCES = 'proof-differences',
  /** A/V firewall policy by destination ports. */
  MEDIA_POLICY_BY_DESTINATION = 'media-policy-by-destination',
  /** A/V firewall policy by source and destination ports. */
  MEDIA_POLICY_BY_SOURCE_AND_DESTINATION = 'media-policy-by-source-and-destination',
  DNS_RECORDS = 'dns-records',
  SPLIT_NAMES = 'split-names',
  /** External names that internal clients cannot resolve, because an internal zone of the same domain hides them. */
  HIDDEN_NAMES = 'hidden-names',
  CERTIFICATES = 'certificates',
  /** When certificates are renewed. */
  ROTATIONS = 'rotations',
  /** What the renewal of each certificate touches. */
  ROTATED_CERTIFICATES = 'rotated-certificates',
  FEDERATION = 'federation',
  PARTNER_DOMAINS = 'partner-domains',
  HOSTING_PROVIDERS = 'hosting-providers',
  BLOCKED_DOMAINS = 'blocked-domains',
  PUBLIC_IM = 'public-im',
  XMPP = 'xmpp',
  XMPP_PARTNERS = 'xmpp-partners',
  MOBILE_PUSH = 'mobile-push',
  ACCESS_EDGE_CONFIGURATION = 'access-edge-configuration',
  EXTERNAL_ACCESS_POLICY = 'external-access-policy',
  /** What the deployment does not do, and network administrators do by hand. */
  NETWORK_TASKS = 'network-tasks',
  DNS_TASKS = 'dns-tasks',
  PKI_TASKS = 'pki-tasks',
  LYNC_TASKS = 'lync-tasks',
  /** Where plan, Lync Server and tenant of a hybrid deployment differ. */
  TENANT_DIFFERENCES = 'tenant-differences',
  /** Records on premises, in hybrid, and in Microsoft 365. */
  HYBRID_RECORDS = 'hybrid-records',
  HYBRID_SETTINGS = 'hybrid-settings',
  HYBRID_STEPS = 'hybrid-steps',
  FINDINGS = 'findings',
  /** Properties that no table of this version covers. */
  OTHER_PROPERTIES = 'other-properties',
}
