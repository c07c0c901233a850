/** A table of a plan, in the order of comparisons. No projection has a table twice. */
export enum PlanTableId {
  /** What a comparison compares, and how much is different. */
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
  /** What a load balancer asks of the servers and of the network around it. */
  BALANCED_NETWORK = 'balanced-network',
  WEB_POOLS = 'web-pools',
  SIMPLE_URLS = 'simple-urls',
  PUBLISHING_RULES = 'publishing-rules',
  EXTERNAL_INBOUND_RULES = 'external-inbound-rules',
  EXTERNAL_OUTBOUND_RULES = 'external-outbound-rules',
  INTERNAL_INBOUND_RULES = 'internal-inbound-rules',
  INTERNAL_OUTBOUND_RULES = 'internal-outbound-rules',
  FIREWALL_ADDRESSES = 'firewall-addresses',
  /** A/V firewall policy by destination ports. */
  MEDIA_POLICY_BY_DESTINATION = 'media-policy-by-destination',
  /** A/V firewall policy by source and destination ports. */
  MEDIA_POLICY_BY_SOURCE_AND_DESTINATION = 'media-policy-by-source-and-destination',
  DNS_RECORDS = 'dns-records',
  SPLIT_NAMES = 'split-names',
  /** External names that an internal zone of the same domain hides from the inside. */
  HIDDEN_NAMES = 'hidden-names',
  CERTIFICATES = 'certificates',
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
  FINDINGS = 'findings',
  /** Properties that no table of this version is about. */
  OTHER_PROPERTIES = 'other-properties',
}
