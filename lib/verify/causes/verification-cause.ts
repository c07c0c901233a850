import type { FindingSeverity } from '../../plan/findings/finding';

/** What is to blame, from the place that the verification runs at to the other side. */
export enum BlamedLayer {
  /** The place that the verification runs at. */
  CLIENT = 'client',
  /** The resolver that was asked. */
  RESOLVER = 'resolver',
  /** A zone, its name servers or its records. */
  DNS = 'dns',
  /** A security group of the deployment. */
  SECURITY_GROUP = 'security-group',
  /** A firewall, router, NAT device or load balancer between. */
  NETWORK = 'network',
  /** A server as a whole: its system, its addresses, its own firewall. */
  SERVER = 'server',
  /** A Windows service of a server. */
  SERVICE = 'service',
  TLS = 'tls',
  CERTIFICATE = 'certificate',
  /** Settings in Lync Server. */
  CONFIGURATION = 'configuration',
  /** The deployment of a partner. */
  PARTNER = 'partner',
}

/** Who has to act. */
export enum CauseAudience {
  /** Administrators of firewalls, load balancers, routers and addresses. */
  NETWORK = 'network',
  /** Administrators of DNS zones and resolvers. */
  DNS = 'dns',
  /** Administrators who request, sign and renew certificates. */
  PKI = 'pki',
  /** Administrators of Lync Server: Topology Builder, settings and servers. */
  LYNC = 'lync',
  /** Administrators of the partner. */
  PARTNER = 'partner',
}

/** A reason for which expectations are not met. */
export interface VerificationCause {
  /** Unique in a result, and derived from what it is about: `server/lsedge02`. */
  readonly id: string;
  readonly layer: BlamedLayer;
  /** That of the worst of its expectations. */
  readonly severity: FindingSeverity;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What supports it, one observation each. */
  readonly evidence: string[];
  /** Who has to act. */
  readonly who: CauseAudience;
  /** What to do, one step each: sentences, commands, lines of a zone file. */
  readonly fix: string[];
  /** Documentation page that describes it: its file name; absent if there is none. */
  readonly page?: string;
  /** IDs of the planning rows that require what it breaks. */
  readonly tableRows: string[];
  /** IDs of the expectations that it explains. */
  readonly expectations: string[];
}
