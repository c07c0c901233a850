import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgeServerPlan } from '../../lib/plan/server-plan';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { startTurnServer } from '../media/turn-server';
import type { IssuedCertificate, TestAuthority } from '../support/certificates';
import { startKamailio } from '../support/kamailio';
import { startProsody } from '../support/prosody';
import { ScriptedServers } from '../support/scripted-servers';

/** Ports of an Edge Server that is planned with an address for each service. */
const PORTS = { clients: 443, federation: 5061, web: 443, media: 443 };

/** Public address of a server's service. */
export function publicAddress({ computerName, external }: EdgeServerPlan, service: EdgeService): string {
  const address = external.addresses.find(({ services }) => services.includes(service))?.publicAddress;
  if (address === undefined) throw new Error(`${computerName} has no public address of ${service}`);
  return address;
}

/**
 * Programs that answer in place of the Edge Servers of a plan: Kamailio for SIP, Prosody for XMPP, coturn for media, and TLS for web
 * conferencing. Each part can be replaced by one with a mistake.
 */
export class RunningEdge {
  private readonly stops: (() => Promise<void>)[] = [];
  private web = new ScriptedServers();
  private relays: (() => Promise<void>)[] = [];

  public constructor(private readonly plan: EdgePlan, private readonly authority: TestAuthority) {}

  public async start(certificate: IssuedCertificate): Promise<void> {
    const access = this.addresses(EdgeService.ACCESS_EDGE);
    const media = new ScriptedServers();
    this.stops.push(() => media.close());
    await Promise.all([
      startKamailio({
        listens: access.map((address) => ({ address, port: PORTS.clients })), certificate, answers: ['401 Unauthorized'],
      }),
      startKamailio({
        listens: access.map((address) => ({ address, port: PORTS.federation })), certificate, answers: ['200 OK'],
        trustedClients: this.authority.certificate,
      }),
      startProsody({ addresses: access, domains: ['contoso.com'], certificate, trusted: this.authority.certificate }),
      this.serveWeb([certificate, certificate]),
      ...this.addresses(EdgeService.AUDIO_VIDEO).map((address) => media.tcp(address, PORTS.media, (socket) => socket.end())),
      this.serveRelays(this.addresses(EdgeService.AUDIO_VIDEO)),
    ]);
  }

  /** Web conferencing with a certificate for each server. */
  public async serveWeb(certificates: readonly IssuedCertificate[]): Promise<void> {
    await this.web.close();
    this.web = new ScriptedServers();
    await Promise.all(this.addresses(EdgeService.WEB_CONFERENCING).map(async (address, index) => {
      const certificate = certificates[index];
      if (certificate !== undefined) await this.web.tls(address, PORTS.web, certificate, (socket) => socket.end());
    }));
  }

  /** Media relays at these addresses alone. */
  public async serveRelays(addresses: readonly string[]): Promise<void> {
    await Promise.all(this.relays.splice(0).map((stop) => stop()));
    this.relays = await Promise.all(addresses.map((address) => (
      startTurnServer(address, ['--lt-cred-mech', '--user', 'edge:secret', '--realm', 'contoso.com']))));
  }

  public addresses(service: EdgeService): string[] {
    return this.plan.servers.map((server) => publicAddress(server, service));
  }

  public async stop(): Promise<void> {
    await Promise.all([this.web.close(), ...this.relays.map((stop) => stop()), ...this.stops.map((stop) => stop())]);
  }
}
