import type { Asker } from '../model/asker';
import type {
  AuthoritativeDnsObservation, DnsObservation, Observation, Observations, SipObservation, StunObservation, TcpObservation,
  TlsObservation, XmppObservation,
} from '../model/observation';
import {
  type AuthoritativeDnsProbe, type DnsProbe, type Probe, probeKey, ProbeKind, type SipProbe, type StunProbe, type TcpProbe, type TlsProbe,
  type XmppProbe,
} from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import type { Bounds } from './bounds';
import { Gate } from './gate';
import { STOPPED } from './stopped';

/** How each kind of probe is made. None of them throws. */
export interface Probes {
  dns(probe: DnsProbe, context: ProbeContext): Promise<DnsObservation>;
  authoritativeDns(probe: AuthoritativeDnsProbe, context: ProbeContext): Promise<AuthoritativeDnsObservation>;
  tcp(probe: TcpProbe, context: ProbeContext): Promise<TcpObservation>;
  stun(probe: StunProbe, context: ProbeContext): Promise<StunObservation>;
  tls(probe: TlsProbe, context: ProbeContext): Promise<TlsObservation>;
  sip(probe: SipProbe, context: ProbeContext): Promise<SipObservation>;
  xmpp(probe: XmppProbe, context: ProbeContext): Promise<XmppObservation>;
}

/** Makes every distinct probe once, within bounds, and keeps what came of it. */
export class Prober implements Asker {
  private readonly gate: Gate;
  private readonly begun = new Map<string, Promise<Observation>>();
  private readonly ended = new Map<string, Observation>();

  /** @param onEnd told after each probe, with the number of those that have ended, and of those that were begun or wait */
  public constructor(
    private readonly probes: Probes, private readonly context: ProbeContext, bounds: Pick<Bounds, 'parallel' | 'perSecond'>,
    private readonly onEnd: (ended: number, known: number) => void,
  ) {
    this.gate = new Gate(bounds, context.signal);
  }

  public dns(probe: DnsProbe): Promise<DnsObservation> {
    return this.once(probe, STOPPED.dns, () => this.probes.dns(probe, this.context));
  }

  public authoritativeDns(probe: AuthoritativeDnsProbe): Promise<AuthoritativeDnsObservation> {
    return this.once(probe, STOPPED.authoritativeDns, () => this.probes.authoritativeDns(probe, this.context));
  }

  public tcp(probe: TcpProbe): Promise<TcpObservation> {
    return this.once(probe, STOPPED.tcp, () => this.probes.tcp(probe, this.context));
  }

  public stun(probe: StunProbe): Promise<StunObservation> {
    return this.once(probe, STOPPED.stun, () => this.probes.stun(probe, this.context));
  }

  public tls(probe: TlsProbe): Promise<TlsObservation> {
    return this.once(probe, STOPPED.tls, () => this.probes.tls(probe, this.context));
  }

  public sip(probe: SipProbe): Promise<SipObservation> {
    return this.once(probe, STOPPED.sip, () => this.probes.sip(probe, this.context));
  }

  public xmpp(probe: XmppProbe): Promise<XmppObservation> {
    return this.once(probe, STOPPED.xmpp, () => this.probes.xmpp(probe, this.context));
  }

  /** Makes the probes, and waits for all of them. */
  public async all(probes: readonly Probe[]): Promise<void> {
    await Promise.all(probes.map((probe) => this.ask(probe)));
  }

  /** What came of the probes that have ended. */
  public observations(): Observations {
    const seen = (probe: Probe): Observation => {
      const observation = this.ended.get(probeKey(probe));
      if (observation === undefined) throw new Error(`${probeKey(probe)} was judged before it was asked`);
      return observation;
    };
    // Equal keys are of equal kinds.
    return {
      dns: (probe) => seen(probe) as DnsObservation,
      authoritativeDns: (probe) => seen(probe) as AuthoritativeDnsObservation,
      tcp: (probe) => seen(probe) as TcpObservation,
      stun: (probe) => seen(probe) as StunObservation,
      tls: (probe) => seen(probe) as TlsObservation,
      sip: (probe) => seen(probe) as SipObservation,
      xmpp: (probe) => seen(probe) as XmppObservation,
    };
  }

  /** What came of a connection, if it was tried. */
  public tcpSeen(probe: TcpProbe): TcpObservation | undefined {
    // Equal keys are of equal kinds.
    return this.ended.get(probeKey(probe)) as TcpObservation | undefined;
  }

  private ask(probe: Probe): Promise<Observation> {
    switch (probe.kind) {
      case ProbeKind.DNS: return this.dns(probe);
      case ProbeKind.AUTHORITATIVE_DNS: return this.authoritativeDns(probe);
      case ProbeKind.TCP: return this.tcp(probe);
      case ProbeKind.STUN: return this.stun(probe);
      case ProbeKind.TLS: return this.tls(probe);
      case ProbeKind.SIP: return this.sip(probe);
      case ProbeKind.XMPP: return this.xmpp(probe);
    }
  }

  private once<Seen extends Observation>(probe: Probe, stopped: Seen, make: () => Promise<Seen>): Promise<Seen> {
    const key = probeKey(probe);
    const begun = this.begun.get(key);
    if (begun !== undefined) return begun as Promise<Seen>;
    const asked = this.gate.run(async () => {
      const seen = this.context.signal.aborted ? stopped : await make();
      this.ended.set(key, seen);
      this.onEnd(this.ended.size, this.begun.size);
      return seen;
    });
    this.begun.set(key, asked);
    return asked;
  }
}
