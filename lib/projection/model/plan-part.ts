/** A part of a plan in reports: a section with one or more tables. */
export enum PlanPart {
  /** The compared plans, and the number of differences. */
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
  /** The addresses behind the names in firewall rules. */
  FIREWALL_ADDRESSES = 'firewall-addresses',
  /** Whether the security groups permit what the plan asks for. */
  PROOF = 'proof',
  MEDIA_POLICY = 'media-policy',
  DNS_RECORDS = 'dns-records',
  /** Names that resolve differently inside and outside. */
  SPLIT_NAMES = 'split-names',
  CERTIFICATES = 'certificates',
  /** Federation, public IM, XMPP and push notifications. */
  PARTNERS = 'partners',
  SETTINGS = 'lync-settings',
  /** What the deployment does not do, and somebody does by hand. */
  TASKS = 'tasks',
  /** A hybrid deployment: where both sides differ, and the move between them. */
  HYBRID = 'hybrid',
  /** The steps of a move, in order. */
  HYBRID_STEPS = 'hybrid-steps',
  FINDINGS = 'findings',
  /** Properties that no table of this version covers, such as those that a later version of the library adds to the plan. */
  OTHER = 'other',
}
