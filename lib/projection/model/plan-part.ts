/** A part of a plan, as reports have it: a section with one table or a few. */
export enum PlanPart {
  /** What a comparison compares, and how much is different. */
  COMPARED_PLANS = 'compared-plans',
  /** Who is cut off by a change, and in which order nobody is. */
  INTERRUPTIONS = 'interruptions',
  OVERVIEW = 'overview',
  SERVERS = 'servers',
  LOAD_BALANCERS = 'load-balancers',
  /** Pools whose web services a reverse proxy publishes. */
  WEB_POOLS = 'web-pools',
  SIMPLE_URLS = 'simple-urls',
  PUBLISHING_RULES = 'publishing-rules',
  EXTERNAL_FIREWALL = 'external-firewall',
  INTERNAL_FIREWALL = 'internal-firewall',
  /** What the ends of firewall rules stand for. */
  FIREWALL_ADDRESSES = 'firewall-addresses',
  MEDIA_POLICY = 'media-policy',
  DNS_RECORDS = 'dns-records',
  /** Names that have other data inside than outside. */
  SPLIT_NAMES = 'split-names',
  CERTIFICATES = 'certificates',
  /** Federation, public IM, XMPP and push notification. */
  PARTNERS = 'partners',
  SETTINGS = 'lync-settings',
  FINDINGS = 'findings',
  /** What no table of this version is about: a property that a later version of the library has added to the plan. */
  OTHER = 'other',
}
