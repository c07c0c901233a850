/** The ways in which the network is asked. One file implements each. */
export enum ProbeKind {
  /** A question to a resolver. */
  DNS = 'dns',
  /** A question to every name server of the zone of a name. */
  AUTHORITATIVE_DNS = 'authoritative-dns',
  /** Whether a TCP port accepts a connection. */
  TCP = 'tcp',
  /** STUN and TURN over UDP. */
  STUN = 'stun',
  /** Handshakes of TLS, and the certificates of the server. */
  TLS = 'tls',
  /** SIP OPTIONS over TLS. */
  SIP = 'sip',
  /** The beginning of a stream between XMPP servers. */
  XMPP = 'xmpp',
}

/** Types of records that are asked for. */
export enum QuestionType {
  A = 'A',
  AAAA = 'AAAA',
  CNAME = 'CNAME',
  SRV = 'SRV',
}

/** How a TLS session begins. */
export enum TlsStart {
  /** With the connection. */
  DIRECT = 'direct',
  /** After `STARTTLS` in an XMPP stream between servers. */
  XMPP_STARTTLS = 'xmpp-starttls',
}

/** A question to the resolver of the verification. */
export interface DnsProbe {
  readonly kind: ProbeKind.DNS;
  readonly name: string;
  readonly type: QuestionType;
}

/** A question to every name server of the zone of a name; the name servers are found through the resolver. */
export interface AuthoritativeDnsProbe {
  readonly kind: ProbeKind.AUTHORITATIVE_DNS;
  readonly name: string;
  readonly type: QuestionType;
}

/** A connection to a TCP port, closed at once. */
export interface TcpProbe {
  readonly kind: ProbeKind.TCP;
  readonly address: string;
  readonly port: number;
}

/** A STUN Binding request and a TURN Allocate request without credentials. */
export interface StunProbe {
  readonly kind: ProbeKind.STUN;
  readonly address: string;
  readonly port: number;
}

/** Handshakes of TLS: one as a client makes it, and one for each version of the protocol. */
export interface TlsProbe {
  readonly kind: ProbeKind.TLS;
  readonly address: string;
  readonly port: number;
  /** Name that the client asks for (SNI). */
  readonly serverName: string;
  readonly start: TlsStart;
  /** Domain that the XMPP stream is for; absent if TLS begins with the connection. */
  readonly xmppDomain?: string;
  /** Names that are looked for in the certificate, besides {@link serverName}, however many it has; absent if there are none. */
  readonly names?: readonly string[];
}

/** SIP OPTIONS over TLS. */
export interface SipProbe {
  readonly kind: ProbeKind.SIP;
  readonly address: string;
  readonly port: number;
  /** Name that the client asks for (SNI). */
  readonly serverName: string;
  /** SIP domain that the request is for. */
  readonly domain: string;
}

/** The beginning of an XMPP stream between servers, in clear and, if it is offered, after STARTTLS. */
export interface XmppProbe {
  readonly kind: ProbeKind.XMPP;
  readonly address: string;
  readonly port: number;
  /** Domain that the stream is for. */
  readonly to: string;
  /** Domain that the stream says it comes from. */
  readonly from: string;
}

/** A way to ask the network, as data. */
export type Probe = DnsProbe | AuthoritativeDnsProbe | TcpProbe | StunProbe | TlsProbe | SipProbe | XmppProbe;

/** What is the same for equal probes alone, so that each is made once. */
export function probeKey(probe: Probe): string {
  switch (probe.kind) {
    case ProbeKind.DNS: case ProbeKind.AUTHORITATIVE_DNS: return [probe.kind, probe.type, probe.name].join(' ');
    case ProbeKind.TCP: case ProbeKind.STUN: return [probe.kind, probe.address, probe.port].join(' ');
    case ProbeKind.TLS:
      return [probe.kind, probe.address, probe.port, probe.serverName, probe.start, probe.xmppDomain ?? ''].join(' ');
    case ProbeKind.SIP: return [probe.kind, probe.address, probe.port, probe.serverName, probe.domain].join(' ');
    case ProbeKind.XMPP: return [probe.kind, probe.address, probe.port, probe.to, probe.from].join(' ');
  }
}
