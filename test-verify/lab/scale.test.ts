import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../lib/values/vocabulary/traffic';
import { BlamedLayer } from '../../lib/verify/causes/verification-cause';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { PlanVerification } from '../../lib/verify/plan-verification';
import type { Endpoint } from '../../lib/verify/model/endpoint';
import { contosoPlan } from '../../test/support/plan-request';
import { createAuthority } from '../support/certificates';
import { NameServer, zoneText } from '../support/name-server';
import { zonesOf } from './closed-zones';
import type { LightListener } from './light-listeners';

/** A name server of the zone `example`, which is asked directly: what it drops, nobody asks again. */
const RESOLVER = '198.51.100.36';
const SERVERS = 12;
const DOMAINS = Array.from({ length: 1000 }, (_, index) => `d${String(index + 1).padStart(4, '0')}.example`);

const edge = contosoPlan({
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: SERVERS }),
  sipDomains: DOMAINS, automaticSignInDomains: DOMAINS, federation: { discoverableDomains: DOMAINS },
  accessEdge: { fqdn: 'sip.d0001.example' }, webConferencing: { fqdn: 'webcon.d0001.example' }, audioVideo: { fqdn: 'av.d0001.example' },
  zones: [], recordsByOthers: true,
  servers: Array.from({ length: SERVERS }, (_, index) => ({
    number: index + 1, accessEdgePublicAddress: `192.0.2.${130 + index}`, webConferencingPublicAddress: `192.0.2.${150 + index}`,
    audioVideoPublicAddress: `192.0.2.${170 + index}`,
  })),
});
const plan = edgeToVerify(edge, EdgeSide.EXTERNAL);
const authority = createAuthority();

/** 1 in 17 of the TCP ports of the plan, in their order: of different services, because each server has four. */
const silent = plan.endpoints.filter(({ transport }) => transport === Transport.TCP).filter((_, index) => index % 17 === 7);

let dns: NameServer | undefined;
let listeners: ChildProcess | undefined;

beforeAll(async () => {
  const records = [...zonesOf(edge).values()].join('\n');
  dns = await NameServer.start(RESOLVER, {
    zones: new Map([
      ['example', zoneText('example', [{ name: 'ns1.example', address: RESOLVER }], records)],
      // It has none of the internal names.
      ['contoso.net', zoneText('contoso.net', [{ name: 'ns1.example', address: RESOLVER }], '')],
    ]),
  });
  const { subject = '', sans = [] } = edge.certificates[0] ?? {};
  listeners = fork(resolve(__dirname, 'light-listeners.ts'), { execArgv: ['--import', 'tsx'] });
  listeners.send({
    listeners: plan.endpoints.map(listenerAt), certificate: authority.issue({ subject, sans }), trusted: authority.certificate,
  });
  await once(listeners, 'message');
  nft(['-f', '-'], `table inet lync_edge_scale {
    chain incoming {
      type filter hook input priority 0; policy accept;
      ${silent.map(({ address = '', port }) => `ip daddr ${address} tcp dport ${port} drop`).join('\n')}
      ip daddr ${RESOLVER} udp dport 53 numgen inc mod 20 == 7 drop
    }
  }`);
}, 120_000);

afterAll(async () => {
  nft(['delete', 'table', 'inet', 'lync_edge_scale']);
  listeners?.kill();
  await dns?.stop();
});

function nft(args: readonly string[], input = ''): void {
  execFileSync('nft', args, { input, env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` } });
}

function listenerAt({ address = '', port, transport, service, protocols }: Endpoint): LightListener {
  const isSip = service === EdgeService.ACCESS_EDGE;
  const isMutual = protocols.includes(AppProtocol.SIP_MTLS);
  if (transport === Transport.UDP) return { address, port, kind: 'relay' };
  if (isSip) return { address, port, kind: isMutual ? 'mutual-sip' : 'sip' };
  return { address, port, kind: protocols.includes(AppProtocol.PSOM_TLS) ? 'tls' : 'tcp' };
}

/** What cannot be seen of a silent port. */
function failuresAt({ ownerName, service, port, protocols }: Endpoint): string[] {
  const place = `${ownerName}/${service}/TCP/${port}`;
  return [
    `ports/${place}`,
    ...(protocols.includes(AppProtocol.STUN_MSTURN) ? [] : [`certificates/${place}/names`]),
    ...(protocols.includes(AppProtocol.SIP_TLS) ? [`sip/${place}`] : []),
  ];
}

it('12 servers with 1,000 SIP domains are verified although 1 in 20 questions is not heard', async () => {
  const verification = PlanVerification.ofEdge(edge, { resolver: RESOLVER, trustedCertificates: authority.certificate });
  const begun = performance.now();
  const { wasStopped, checks, causes } = await verification.run();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${checks.length} expectations in ${seconds.toFixed(1)} s`);
  expect(wasStopped).toBe(false);
  expect(checks.map(({ expectation }) => expectation.id)).toEqual(verification.expectations.map(({ id }) => id));
  // A question that is lost is asked again; a port that is silent stays so.
  expect(checks.filter(({ outcome }) => outcome === CheckOutcome.FAILED).map(({ expectation }) => expectation.id).sort())
    .toEqual(silent.flatMap(failuresAt).sort());
  expect(new Set(silent.map(({ service, port }) => `${service} ${port}`)).size).toBe(silent.length);
  expect(new Set(checks.filter(({ outcome }) => outcome === CheckOutcome.NOT_LOOKED_AT).map(({ found }) => found))).toEqual(new Set([
    'its answer names no address', 'no handshake', 'there is no SIP answer',
    'this is looked at only with --certificate and --key, of a certificate that the Edge trusts',
  ]));
  // Each is a matter of its server, because the others answer.
  expect(causes.map(({ layer }) => layer)).toEqual(silent.map(() => BlamedLayer.SERVER));
  expect(causes.flatMap(({ expectations }) => expectations).sort()).toEqual(silent.flatMap(failuresAt).sort());
}, 300_000);
