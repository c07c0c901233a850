import type { EdgeService } from '../../values/vocabulary/edge-service';
import type { Transport } from '../../values/vocabulary/traffic';

/** What is wrong where, in a form from which causes are found. */
export enum SymptomKind {
  // Names
  /** The resolver itself gives no usable answer: silent, refused, failed, unreadable. */
  RESOLVER_FAILED = 'resolver-failed',
  /** The name does not exist, or has no record of the type. */
  NAME_MISSING = 'name-missing',
  /** A host record lacks planned addresses. */
  ADDRESS_MISSING = 'address-missing',
  /** A host record has addresses that are not planned; that of a partner, addresses that no host on the Internet has. */
  ADDRESS_STALE = 'address-stale',
  /** A host record has the address of a server that is drained. */
  ADDRESS_DRAINED = 'address-drained',
  /** The name is an alias, and must not be one, or is one of another name. */
  ALIAS_WRONG = 'alias-wrong',
  /** An SRV record has another priority, weight, port or target, or there are several. */
  SERVICE_WRONG = 'service-wrong',
  /** The target of an SRV record is an alias. */
  SERVICE_TARGET_ALIAS = 'service-target-alias',
  /** The target of an SRV record is in another domain than the record. */
  SERVICE_TARGET_FOREIGN = 'service-target-foreign',
  /** The target of an SRV record does not resolve. */
  SERVICE_TARGET_MISSING = 'service-target-missing',
  /** An internal name can be resolved outside. */
  NAME_EXPOSED = 'name-exposed',
  /** A name server of the zone does not answer, or not with authority. */
  NAME_SERVER_FAILED = 'name-server-failed',
  // Connections
  CONNECTION_REFUSED = 'connection-refused',
  CONNECTION_SILENT = 'connection-silent',
  CONNECTION_UNREACHABLE = 'connection-unreachable',
  /** A port is open that the plan does not open. */
  PORT_OPEN = 'port-open',
  // Conversations
  /** Connected, but the service says nothing, or not enough. */
  SERVICE_MUTE = 'service-mute',
  /** Connected, and closed by the service before an answer. */
  SERVICE_CLOSES = 'service-closes',
  /** The answer is of another protocol. */
  ANSWER_UNREADABLE = 'answer-unreadable',
  /** TLS cannot be agreed on. */
  TLS_FAILED = 'tls-failed',
  /** The answer says no: a SIP status, the condition of an XMPP stream error. */
  ANSWER_NEGATIVE = 'answer-negative',
  // Certificates
  CERTIFICATE_NAME_MISSING = 'certificate-name-missing',
  /** The subject name is another one than planned; the planned name is among the alternative names. */
  CERTIFICATE_SUBJECT_WRONG = 'certificate-subject-wrong',
  CERTIFICATE_UNTRUSTED = 'certificate-untrusted',
  CERTIFICATE_EXPIRED = 'certificate-expired',
  CERTIFICATE_NOT_YET_VALID = 'certificate-not-yet-valid',
  CERTIFICATE_EXPIRES_SOON = 'certificate-expires-soon',
  CERTIFICATE_KEY_USAGE = 'certificate-key-usage',
  CERTIFICATE_KEY_SHORT = 'certificate-key-short',
  /** Servers of a pool have different certificates. */
  CERTIFICATE_DIFFERS = 'certificate-differs',
  TLS_VERSION = 'tls-version',
  /** The server asks for no certificate where federation needs it. */
  MUTUAL_TLS_MISSING = 'mutual-tls-missing',
  /** The server rejects the client's certificate. */
  CLIENT_CERTIFICATE_REJECTED = 'client-certificate-rejected',
  // Media
  /** The relay answers, but asks for no credentials: it is an open relay, or no TURN server. */
  RELAY_WITHOUT_CREDENTIALS = 'relay-without-credentials',
  /** The relay tells clients to go on at another address than the planned one. */
  RELAY_ADDRESS_WRONG = 'relay-address-wrong',
  // XMPP
  XMPP_TLS_MISSING = 'xmpp-tls-missing',
  XMPP_METHOD_MISSING = 'xmpp-method-missing',
}

/** One thing that is wrong. */
export interface Symptom {
  readonly kind: SymptomKind;
  /** Name that it is about; absent if there is none. */
  readonly name?: string;
  /** Planned DNS zone, or the one that the delegation says; absent if it is not known. */
  readonly zone?: string;
  /** Name server that says so; absent for the resolver. */
  readonly nameServer?: string;
  /** Other name servers of the zone, which say what is planned; absent if none does, or if it is not about a name server. */
  readonly asPlannedAt?: string[];
  /** Computer name of the server, `load balancer` or `reverse proxy`; absent if it is not about one. */
  readonly owner?: string;
  readonly service?: EdgeService;
  readonly address?: string;
  readonly transport?: Transport;
  readonly port?: number;
  /** IDs of the firewall rules of the plan that open the port; absent if it is not about one. */
  readonly firewallRules?: string[];
  /** What is missing, extra or different: addresses, names, key usages, versions, methods. Absent if there is nothing to list. */
  readonly values?: string[];
  /** What the other side says: an error of TLS, a SIP status. Absent if there is nothing. */
  readonly detail?: string;
  /** Fingerprint of the certificate that it is about, which tells that several places show the same one. Absent if there is none. */
  readonly certificate?: string;
  /** Domain of the partner that it is about; absent if it is about this deployment. */
  readonly partner?: string;
}
