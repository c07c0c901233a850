import type { AuthoritativeDnsProbe, DnsProbe, SipProbe, StunProbe, TcpProbe, TlsProbe, XmppProbe } from './probe';

/** How a question to a name server ended. */
export enum DnsOutcome {
  ANSWERED = 'answered',
  /** The name does not exist (NXDOMAIN). */
  NO_SUCH_NAME = 'no-such-name',
  /** The name exists, without a record of the type. */
  NO_SUCH_RECORD = 'no-such-record',
  /** The server refuses to answer (REFUSED, NOTAUTH). */
  REFUSED = 'refused',
  /** The server could not find out (SERVFAIL). */
  FAILED = 'failed',
  /** Nothing answered in time, or nothing listens there. */
  SILENT = 'silent',
  /** There is no way to the address of the name server from here. A resolver is silent then. */
  UNREACHABLE = 'unreachable',
  /** The answer is no DNS message, or not one to the question. */
  UNREADABLE = 'unreadable',
  /** Nothing was asked: this computer has no more sockets. */
  NO_SOCKET = 'no-socket',
  /** The verification was stopped before the end. */
  STOPPED = 'stopped',
}

/** Data of an SRV record that was found. */
export interface FoundService {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  /** Host name, in lower case and without the trailing dot; empty for a record that says that there is no service. */
  readonly target: string;
}

/** What a name server says. Names are in lower case and without the trailing dot; lists are sorted. */
export interface DnsObservation {
  readonly outcome: DnsOutcome;
  /** For A and AAAA. */
  readonly addresses: string[];
  /** Canonical name, for CNAME, or where the answer for another type went through one. */
  readonly alias?: string;
  /** For SRV. */
  readonly services: FoundService[];
}

/** What one name server of a zone says. */
export interface NameServerAnswer {
  /** Host name of the name server. */
  readonly nameServer: string;
  /** Its address; absent if its name does not resolve. */
  readonly address?: string;
  readonly answer: DnsObservation;
  /** Whether it says that it is authoritative for the zone. */
  readonly isAuthoritative: boolean;
}

/** What the name servers of a zone say. */
export interface AuthoritativeDnsObservation {
  /** Zone that the name is in, as the delegation says; absent if none was found. */
  readonly zone?: string;
  /** Why there are no name servers; absent if there are. */
  readonly problem?: DnsOutcome;
  /** Sorted by name and address. */
  readonly nameServers: NameServerAnswer[];
}

/** How an attempt to reach a port ended. */
export enum ConnectionOutcome {
  OPEN = 'open',
  /** The other side refuses (TCP reset, ICMP port unreachable). */
  REFUSED = 'refused',
  /** Nothing came back in time. */
  SILENT = 'silent',
  /** There is no way to the address from here (ICMP host or network unreachable, or no route). */
  UNREACHABLE = 'unreachable',
  /** Nothing was tried: this computer has no more sockets. */
  NO_SOCKET = 'no-socket',
  /** The verification was stopped before the end. */
  STOPPED = 'stopped',
}

/** What is known of a TCP port. */
export interface TcpObservation {
  readonly outcome: ConnectionOutcome;
  /** Address that the connection would come from, if there is none; absent if there is one, or if no route leads there. */
  readonly localAddress?: string;
}

/** How a conversation with a service ended. */
export enum ConversationOutcome {
  /** As the protocol says. */
  ANSWERED = 'answered',
  /** The connection was refused. */
  REFUSED = 'refused',
  /** Nobody accepted the connection in time. */
  SILENT = 'silent',
  UNREACHABLE = 'unreachable',
  /** The connection was accepted, but nothing, or not enough, came in time. */
  MUTE = 'mute',
  /** The connection was accepted and closed before an answer. */
  CLOSED = 'closed',
  /** The answer is not of the protocol, or endless. */
  UNREADABLE = 'unreadable',
  /** TLS could not be agreed on; the details say why. */
  TLS_FAILED = 'tls-failed',
  /** Nothing was asked: this computer has no more sockets. */
  NO_SOCKET = 'no-socket',
  /** The verification was stopped before the end. */
  STOPPED = 'stopped',
}

/** What the media relay says. */
export interface StunObservation {
  /** Of the requests together: one answer is enough, because an A/V Edge ignores a Binding request. */
  readonly outcome: ConversationOutcome;
  /** Address of the client as the relay sees it; absent without an answer. */
  readonly mappedAddress?: string;
  /** Address that the client sent from; absent if it is not known. */
  readonly localAddress?: string;
  /** Whether the relay asks for credentials, as TURN and MS-TURN do. */
  readonly asksForCredentials: boolean;
  /** Realm of that demand; absent if there is none. */
  readonly realm?: string;
  /** Whether it relays for a client without credentials; absent if it answers no request to relay. */
  readonly relaysWithoutCredentials?: boolean;
  /** Address at which the relay tells clients to go on (Alternate Server); absent if it names none. */
  readonly relayAddress?: string;
}

/** Versions of TLS. */
export enum TlsVersion {
  TLS_1_0 = 'TLSv1',
  TLS_1_1 = 'TLSv1.1',
  TLS_1_2 = 'TLSv1.2',
  TLS_1_3 = 'TLSv1.3',
}

/** A certificate that a server sent. */
export interface FoundCertificate {
  /** Common name of the subject; empty if there is none. */
  readonly subject: string;
  readonly issuer: string;
  /**
   * Subject alternative names that are host names, in lower case, sorted: the first ones of very many, and those among the others that
   * were looked for.
   */
  readonly sans: string[];
  /** Number of host names among the subject alternative names that {@link sans} leaves out; absent if there are none. */
  readonly otherSans?: number;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Object identifiers of the extended key usages, in the order of the certificate; empty if it does not limit them. */
  readonly extendedKeyUsages: string[];
  /** SHA-256 of the certificate, as hexadecimal digits without separators, in upper case. */
  readonly fingerprint: string;
  readonly isSelfSigned: boolean;
  /** Size of an RSA key; absent for other keys. */
  readonly keyLengthBits?: number;
}

/** What a server shows in handshakes of TLS. */
export interface TlsObservation {
  readonly outcome: ConversationOutcome;
  /** Why a handshake failed, in words of the protocol: `alert handshake failure`; absent otherwise. */
  readonly detail?: string;
  /** Address that the connection would have come from, if there was none; absent if there was one, or if no route leads there. */
  readonly localAddress?: string;
  /** What the server sent: its own certificate first; empty if it sent none. A handshake can fail after that. */
  readonly chain: FoundCertificate[];
  /**
   * Why the chain is not trusted: an error code of OpenSSL such as `CERT_HAS_EXPIRED`; absent if it is, and if the handshake failed.
   * Names are not part of it.
   */
  readonly untrusted?: string;
  /** Versions that the server agrees to, lowest first. */
  readonly versions: TlsVersion[];
  /** Versions of which it is not known whether the server agrees to them, lowest first; absent if there are none. */
  readonly unknownVersions?: TlsVersion[];
  /** Whether it asks the client for a certificate; absent if that is not known: a server with TLS 1.3 alone asks in secret. */
  readonly asksForCertificate?: boolean;
  /** Whether it accepted the client's certificate; absent if none was given, if it asked for none, and if that is not known. */
  readonly acceptsCertificate?: boolean;
}

/** What answers SIP. */
export interface SipObservation {
  readonly outcome: ConversationOutcome;
  /** Why TLS or the conversation failed; absent otherwise. */
  readonly detail?: string;
  /** Address that the connection would have come from, if there was none; absent if there was one, or if no route leads there. */
  readonly localAddress?: string;
  /** Status of the response, 100 to 699; absent without one. */
  readonly status?: number;
  /** Reason phrase of the response. */
  readonly reason?: string;
  /** `Server` or `User-Agent` of the response; absent if it has none. */
  readonly server?: string;
  /** What Lync says about the reason, `ms-diagnostics` or `ms-diagnostics-public` of the response; absent if it has none. */
  readonly diagnosis?: string;
}

/** What answers XMPP. */
export interface XmppObservation {
  readonly outcome: ConversationOutcome;
  /** Why the conversation failed, such as the condition of a stream error: `host-unknown`; absent otherwise. */
  readonly detail?: string;
  /** Address that the connection would have come from, if there was none; absent if there was one, or if no route leads there. */
  readonly localAddress?: string;
  /** Whether STARTTLS is offered in the clear stream. */
  readonly offersTls: boolean;
  /** Whether it is required there. */
  readonly requiresTls: boolean;
  /** Whether TLS was agreed on after STARTTLS. */
  readonly isEncrypted: boolean;
  /** SASL mechanisms that are offered, after TLS if it is offered, sorted. */
  readonly mechanisms: string[];
  /** Whether server dialback is offered, after TLS if it is offered: its feature, or its namespace in the header of the stream. */
  readonly offersDialback: boolean;
  /** Whether it is offered in the clear stream; absent if it is not. */
  readonly offersClearDialback?: boolean;
}

/** What came of each probe that was made. A judgement reads those that its expectation asked for. */
export interface Observations {
  dns(probe: DnsProbe): DnsObservation;
  authoritativeDns(probe: AuthoritativeDnsProbe): AuthoritativeDnsObservation;
  tcp(probe: TcpProbe): TcpObservation;
  stun(probe: StunProbe): StunObservation;
  tls(probe: TlsProbe): TlsObservation;
  sip(probe: SipProbe): SipObservation;
  xmpp(probe: XmppProbe): XmppObservation;
}

/** An observation of any kind. */
export type Observation = DnsObservation | AuthoritativeDnsObservation | TcpObservation | StunObservation | TlsObservation
  | SipObservation | XmppObservation;
