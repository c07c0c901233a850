import type * as tls from 'node:tls';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { AppProtocol, Transport } from '../../lib/values/vocabulary/traffic';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { Endpoint } from '../../lib/verify/model/endpoint';
import type { PlanToVerify } from '../../lib/verify/model/plan-to-verify';
import { startTurnServer } from '../media/turn-server';
import type { IssuedCertificate, TestAuthority } from '../support/certificates';
import { startKamailio } from '../support/kamailio';
import { stopPrograms } from '../support/listening-program';
import { startProsody } from '../support/prosody';
import { ScriptedServers } from '../support/scripted-servers';
import { answerSip } from './sip-answers';

/** What listens at an endpoint. */
enum Answerer {
  /** Kamailio, which everybody may ask. */
  SIP = 'sip',
  /** Kamailio, which asks for a certificate. */
  MUTUAL_SIP = 'mutual-sip',
  /** SIP for users and partners on one port: a certificate is asked for, and not needed. */
  MIXED_SIP = 'mixed-sip',
  XMPP = 'xmpp',
  RELAY = 'relay',
  TLS = 'tls',
  MUTUAL_TLS = 'mutual-tls',
  TCP = 'tcp',
}

const MUTUAL: readonly AppProtocol[] = [AppProtocol.MTLS, AppProtocol.PSOM_MTLS, AppProtocol.SIP_MTLS, AppProtocol.XMPP_MTLS];

/** Windows answers with TLS 1.2, and no higher. */
const LIKE_WINDOWS = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;

/** Where something listens. */
type Place = Pick<Endpoint, 'address' | 'transport' | 'port'>;

/**
 * Programs that answer at every address and port that a plan opens to a side, as the plan says: Kamailio for SIP, Prosody for XMPP,
 * coturn for media, and simple listeners for everything else. Each place can be replaced by one with a mistake.
 */
export class AnsweringEdge {
  private readonly simple = new Map<string, ScriptedServers>();
  private readonly relays = new Map<string, () => Promise<void>>();

  public constructor(private readonly plan: PlanToVerify, private readonly authority: TestAuthority) {}

  /** Starts everything with a certificate. Without `hasXmppTls`, the XMPP proxy has none. */
  public async start(certificate: IssuedCertificate, { hasXmppTls = true } = {}): Promise<void> {
    const ofSip = this.places(Answerer.SIP);
    const ofPartners = this.places(Answerer.MUTUAL_SIP);
    await allSettled([
      ...(ofSip.length === 0 ? [] : [startKamailio({ listens: ofSip, certificate, answers: ['401 Unauthorized'] })]),
      ...(ofPartners.length === 0 ? [] : [startKamailio({
        listens: ofPartners, certificate, answers: ['200 OK'], trustedClients: this.authority.certificate,
      })]),
      this.startXmpp(hasXmppTls ? certificate : undefined),
      ...this.endpoints(Answerer.RELAY).map((endpoint) => this.openRelay(endpoint)),
      ...[Answerer.MIXED_SIP, Answerer.TLS, Answerer.MUTUAL_TLS, Answerer.TCP].flatMap((answerer) => (
        this.endpoints(answerer).map((endpoint) => this.listen(endpoint, certificate)))),
    ]);
  }

  /** Another certificate at a place that only has TLS. */
  public async listen(place: Endpoint, certificate: IssuedCertificate): Promise<void> {
    await this.close(place);
    const { address = '', port } = place;
    const servers = new ScriptedServers();
    this.simple.set(keyOf(place), servers);
    const answerer = answererOf(place);
    if (answerer === Answerer.TCP) await servers.tcp(address, port, (socket) => socket.end());
    else if (answerer === Answerer.MIXED_SIP) await servers.tls(address, port, certificate, answerSip, this.tlsOptions(true));
    else await servers.tls(address, port, certificate, (socket) => socket.end(), this.tlsOptions(answerer === Answerer.MUTUAL_TLS));
  }

  /** Nothing listens there any more. */
  public async close(place: Place): Promise<void> {
    const key = keyOf(place);
    await this.simple.get(key)?.close();
    await this.relays.get(key)?.();
    this.simple.delete(key);
    this.relays.delete(key);
  }

  public async openRelay(place: Endpoint): Promise<void> {
    this.relays.set(keyOf(place), await startTurnServer(place.address ?? '', [
      '--lt-cred-mech', '--user', 'edge:secret', '--realm', this.plan.subject,
    ]));
  }

  /** Addresses of a server, each once. */
  public addressesOf(owner: string): string[] {
    return [...new Set(this.plan.endpoints.flatMap(({ ownerName, address = '' }) => (ownerName === owner ? [address] : [])))];
  }

  /** The endpoint of a server. */
  public endpoint(owner: string, service: EdgeService, transport: Transport): Endpoint {
    const found = this.plan.endpoints.find((each) => (
      each.ownerName === owner && each.service === service && each.transport === transport));
    if (found === undefined) throw new Error(`${owner} has no ${service} over ${transport}`);
    return found;
  }

  /** Everything with another certificate. */
  public async restart(certificate: IssuedCertificate, options: { readonly hasXmppTls?: boolean } = {}): Promise<void> {
    await this.stop();
    await this.start(certificate, options);
  }

  /** Stops everything, and all programs of the test file. */
  public async stop(): Promise<void> {
    await Promise.all([
      ...[...this.simple.values()].map((servers) => servers.close()), ...[...this.relays.values()].map((stop) => stop()), stopPrograms(),
    ]);
    this.simple.clear();
    this.relays.clear();
  }

  private async startXmpp(certificate: IssuedCertificate | undefined): Promise<void> {
    const addresses = this.places(Answerer.XMPP).map(({ address }) => address);
    if (addresses.length === 0) return;
    await startProsody({
      addresses, domains: this.plan.edge?.xmpp?.domains ?? [], trusted: this.authority.certificate,
      ...(certificate === undefined ? {} : { certificate }),
    });
  }

  /** What listens, each place once. */
  private endpoints(answerer: Answerer): Endpoint[] {
    const known = this.plan.endpoints.filter(({ address, isDrained }) => address !== undefined && !isDrained);
    const merged = new Map<string, Endpoint>();
    for (const endpoint of known) {
      const same = merged.get(keyOf(endpoint));
      merged.set(keyOf(endpoint), { ...endpoint, protocols: [...endpoint.protocols, ...same?.protocols ?? []] });
    }
    return [...merged.values()].filter((endpoint) => answererOf(endpoint) === answerer);
  }

  private places(answerer: Answerer): { readonly address: string; readonly port: number }[] {
    return this.endpoints(answerer).map(({ address = '', port }) => ({ address, port }));
  }

  private tlsOptions(isMutual: boolean): tls.TlsOptions {
    return isMutual
      ? { ...LIKE_WINDOWS, requestCert: true, rejectUnauthorized: false, ca: this.authority.certificate }
      : LIKE_WINDOWS;
  }
}

function answererOf({ side, service, transport, protocols, port }: Endpoint): Answerer {
  if (transport === Transport.UDP) return Answerer.RELAY;
  if (service === EdgeService.ACCESS_EDGE && protocols.includes(AppProtocol.SIP_TLS)) {
    return protocols.includes(AppProtocol.SIP_MTLS) ? Answerer.MIXED_SIP : Answerer.SIP;
  }
  if (service === EdgeService.ACCESS_EDGE && protocols.includes(AppProtocol.SIP_MTLS)) return Answerer.MUTUAL_SIP;
  if (side === EdgeSide.EXTERNAL && protocols.includes(AppProtocol.XMPP) && port === 5269) return Answerer.XMPP;
  if (protocols.some((protocol) => MUTUAL.includes(protocol))) return Answerer.MUTUAL_TLS;
  if (protocols.includes(AppProtocol.HTTPS) || protocols.includes(AppProtocol.PSOM_TLS)) return Answerer.TLS;
  return Answerer.TCP;
}

function keyOf({ address = '', transport, port }: Place): string {
  return `${address} ${transport} ${port}`;
}

/** Waits for all, so that nothing starts after a failure. */
async function allSettled(starts: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(starts)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
