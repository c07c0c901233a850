import type { Asker } from '../../../lib/verify/model/asker';
import {
  ConnectionOutcome, ConversationOutcome, type DnsObservation, DnsOutcome, type FoundCertificate, type FoundService, type TlsObservation,
  TlsVersion, type XmppObservation,
} from '../../../lib/verify/model/observation';
import { type DnsProbe, type Probe, probeKey, QuestionType, TlsStart } from '../../../lib/verify/model/probe';

/** A network as tables: what they do not have does not exist. */
export interface ToldNetwork {
  /** SRV records by name. */
  readonly services?: Readonly<Record<string, readonly FoundService[]>>;
  /** IPv4 addresses of hosts by name. */
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
  /** IPv6 addresses of hosts by name. */
  readonly hostsOfIpv6?: Readonly<Record<string, readonly string[]>>;
  /** Canonical names of aliases. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How questions about a name end that get no answer. */
  readonly outcomes?: Readonly<Record<string, DnsOutcome>>;
  /** By address and port: `203.0.113.10:5061`. What is not listed refuses. */
  readonly connections?: Readonly<Record<string, ConnectionOutcome>>;
  /** By address and port, and those are open. */
  readonly tls?: Readonly<Record<string, TlsObservation>>;
  readonly xmpp?: Readonly<Record<string, XmppObservation>>;
}

/** Asks the tables, and remembers what was asked. */
export class ToldAsker implements Asker {
  public readonly asked: Probe[] = [];

  public constructor(private readonly network: ToldNetwork) {}

  public dns(probe: DnsProbe): Promise<DnsObservation> {
    this.asked.push(probe);
    return Promise.resolve(this.answer(probe));
  }

  public tcp(probe: Parameters<Asker['tcp']>[0]): ReturnType<Asker['tcp']> {
    this.asked.push(probe);
    const place = `${probe.address}:${probe.port}`;
    const isOpen = this.network.tls?.[place] !== undefined;
    const outcome = this.network.connections?.[place] ?? (isOpen ? ConnectionOutcome.OPEN : ConnectionOutcome.REFUSED);
    return Promise.resolve({ outcome });
  }

  public tls(probe: Parameters<Asker['tls']>[0]): ReturnType<Asker['tls']> {
    this.asked.push(probe);
    if (probe.start !== TlsStart.DIRECT) throw new Error('SIP begins TLS with the connection');
    const seen = this.network.tls?.[`${probe.address}:${probe.port}`];
    return Promise.resolve(seen ?? { outcome: ConversationOutcome.CLOSED, chain: [], versions: [] });
  }

  public xmpp(probe: Parameters<Asker['xmpp']>[0]): ReturnType<Asker['xmpp']> {
    this.asked.push(probe);
    return Promise.resolve(this.network.xmpp?.[`${probe.address}:${probe.port}`] ?? { ...NO_STREAM, outcome: ConversationOutcome.REFUSED });
  }

  public authoritativeDns(probe: Probe): never {
    throw new Error(`unexpected: ${probeKey(probe)}`);
  }

  public stun(probe: Probe): never {
    throw new Error(`unexpected: ${probeKey(probe)}`);
  }

  public sip(probe: Probe): never {
    throw new Error(`unexpected: ${probeKey(probe)}`);
  }

  /** What was asked, as text. */
  public get keys(): string[] {
    return this.asked.map(probeKey);
  }

  private answer({ name, type }: DnsProbe): DnsObservation {
    const { services = {}, hosts = {}, hostsOfIpv6 = {}, aliases = {}, outcomes = {} } = this.network;
    const canonical = aliases[name] ?? name;
    const alias = canonical === name ? {} : { alias: canonical };
    const found = type === QuestionType.SRV ? services[name] : (type === QuestionType.AAAA ? hostsOfIpv6 : hosts)[canonical];
    const outcome = outcomes[name];
    if (outcome !== undefined) return { outcome, addresses: [], services: [], ...alias };
    if (found === undefined) {
      const exists = hosts[canonical] !== undefined || hostsOfIpv6[canonical] !== undefined;
      return { outcome: exists ? DnsOutcome.NO_SUCH_RECORD : DnsOutcome.NO_SUCH_NAME, addresses: [], services: [], ...alias };
    }
    return type === QuestionType.SRV
      ? { outcome: DnsOutcome.ANSWERED, addresses: [], services: [...services[name] ?? []] }
      : { outcome: DnsOutcome.ANSWERED, addresses: [...found as readonly string[]], services: [], ...alias };
  }
}

/** Moment of the tests. */
export const NOW = '2013-06-01T12:00:00.000Z';

/** A record that leads to a host. */
export function service(target: string, more: Partial<FoundService> = {}): FoundService {
  return { priority: 0, weight: 0, port: 5061, target, ...more };
}

/** A certificate that is valid for a year around {@link NOW}. */
export function certificate(subject: string, more: Partial<FoundCertificate> = {}): FoundCertificate {
  return {
    subject, issuer: 'Public CA', sans: [subject], validFrom: '2013-01-01T00:00:00.000Z', validTo: '2014-01-01T00:00:00.000Z',
    extendedKeyUsages: ['1.3.6.1.5.5.7.3.1'], fingerprint: 'AB'.repeat(32), isSelfSigned: false, keyLengthBits: 2048, ...more,
  };
}

/** What an Access Edge shows: the first handshake is answered, and it asks for a certificate. */
export function shows(of: FoundCertificate, more: Partial<TlsObservation> = {}): TlsObservation {
  return { outcome: ConversationOutcome.ANSWERED, chain: [of], versions: [TlsVersion.TLS_1_2], asksForCertificate: true, ...more };
}

/** No stream at all. */
export const NO_STREAM: XmppObservation = {
  outcome: ConversationOutcome.ANSWERED, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false,
};
