import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { ExtendedKeyUsage } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { certificateChecks } from '../../lib/verify/certificates/certificate-checks';
import { probeTls } from '../../lib/verify/certificates/tls-probe';
import { CheckOutcome, type Judgement } from '../../lib/verify/model/expectation';
import type { Observations, TlsObservation } from '../../lib/verify/model/observation';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { probeKey, ProbeKind, type TlsProbe } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import type { VerificationTerms } from '../../lib/verify/model/verification-terms';
import { contosoPlan } from '../../test/support/plan-request';
import {
  type CertificateContents, CLIENT_AUTHENTICATION, createAuthority, createSelfSigned, daysFromNow, type IssuedCertificate, SERVER_AUTHENTICATION,
} from '../support/certificates';
import { Listeners } from './listeners';

const root = createAuthority();
const NAMES = ['sip.contoso.com', 'sip.fabrikam.com', 'webcon.contoso.com'];

function certificate(contents: Partial<CertificateContents> = {}): IssuedCertificate {
  return root.issue({ subject: 'sip.contoso.com', sans: NAMES, ...contents });
}

const good = certificate();
const partner = root.issue({ subject: 'sip.northwind.example', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });
const stranger = createSelfSigned({ subject: 'stranger.example' });

const listeners = new Listeners();
afterEach(() => listeners.close());

/** Two servers, at addresses from 198.51.100.100 on. */
const PLAN = contosoPlan({
  topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }), network: { externalSubnet: '198.51.100.96/27' },
});

/** Listeners at every port with TLS of the plan, with the certificate for a server. */
async function deploy(of: (server: string) => IssuedCertificate, mutual: object = MUTUAL): Promise<void> {
  for (const { ownerName, address, port, service } of tlsEndpointsOf(PLAN)) {
    await listeners.tls({ address, port }, of(ownerName), port === 5061 && service === 'access-edge' ? mutual : {});
  }
}

const MUTUAL = { requestCert: true, rejectUnauthorized: true, ca: [root.certificate] };

function tlsEndpointsOf(plan: EdgePlan): { ownerName: string; address: string; port: number; service: string }[] {
  return edgeToVerify(plan, EdgeSide.EXTERNAL).endpoints.flatMap(({ ownerName, address, port, service, protocols }) => (
    address === undefined || !protocols.some((protocol) => protocol.endsWith('TLS')) ? [] : [{ ownerName, address, port, service }]));
}

/** What does not meet the plan: `lsedge01/access-edge/TCP/443/names: the certificate has ...`. */
async function problems(plan = PLAN, given: Partial<ProbeContext> = {}): Promise<string[]> {
  return (await judged(plan, given)).filter(([, { outcome }]) => outcome === CheckOutcome.FAILED).map(([id, { found }]) => `${id.replace('certificates/', '')}: ${found}`);
}

async function judged(plan: EdgePlan, given: Partial<ProbeContext>): Promise<[string, Judgement][]> {
  const context: ProbeContext = { signal: new AbortController().signal, timeoutMs: 8000, trustedCertificates: root.certificate, ...given };
  const terms: VerificationTerms = {
    isAuthoritative: false, now: new Date().toISOString(), daysLeft: 30, trustsMore: true,
    hasClientCertificate: context.clientCertificate !== undefined, partners: [],
  };
  const checks = certificateChecks(edgeToVerify(plan, EdgeSide.EXTERNAL), terms);
  const probes = new Map(checks.flatMap((check) => check.probes).flatMap((probe): [string, TlsProbe][] => (
    probe.kind === ProbeKind.TLS ? [[probeKey(probe), probe]] : [])));
  const seen = new Map<string, TlsObservation>();
  await Promise.all([...probes].map(async ([key, probe]) => { seen.set(key, await probeTls(probe, context)); }));
  const observations = {
    tls: (probe: TlsProbe) => {
      const observation = seen.get(probeKey(probe));
      if (observation === undefined) throw new Error('not asked');
      return observation;
    },
  } as unknown as Observations;
  return checks.map((check) => [check.expectation.id, check.judge(observations)]);
}

test('a deployment as planned meets every expectation', async () => {
  await deploy(() => good);
  const all = await judged(PLAN, { clientCertificate: { certificate: partner.chain, key: partner.key } });
  expect(all.filter(([, { outcome }]) => outcome !== CheckOutcome.PASSED)).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});

const AT = 'lsedge02/web-conferencing/TCP/443';

test.each<[string, () => IssuedCertificate, string[]]>([
  ['lacks a name', () => certificate({ sans: NAMES.slice(0, 2) }), [`${AT}/names: the certificate has the names sip.contoso.com, sip.fabrikam.com, not webcon.contoso.com`]],
  ['has another subject', () => certificate({ subject: 'webcon.contoso.com' }), [`${AT}/subject: the subject name is webcon.contoso.com`]],
  ['has expired', () => certificate({ validFrom: daysFromNow(-30), validTo: daysFromNow(-1) }), [`${AT}/validity: it expired on ${dayText(-1)}`]],
  ['expires soon', () => certificate({ validTo: daysFromNow(9.5) }), [`${AT}/expiry: it expires in 9 days, on ${dayText(9.5)}`]],
  ['is not yet valid', () => certificate({ validFrom: daysFromNow(2) }), [`${AT}/validity: it is not valid before ${dayText(2)}`]],
  ['is self-signed', () => createSelfSigned({ subject: 'sip.contoso.com', sans: NAMES }), [`${AT}/chain: not trusted: the certificate is self-signed`]],
  ['is of another authority', () => createAuthority('Other CA').issue({ subject: 'sip.contoso.com', sans: NAMES }), [
    `${AT}/chain: not trusted: no trusted authority has issued it; the server sends no certificate of the issuer Other CA`,
  ]],
  ['comes without its intermediate authority', () => {
    const issued = root.intermediate('Test Issuing CA').issue({ subject: 'sip.contoso.com', sans: NAMES });
    return { ...issued, chain: issued.certificate };
  }, [`${AT}/chain: not trusted: no trusted authority has issued it; the server sends no certificate of the issuer Test Issuing CA`]],
  ['is for clients alone', () => certificate({ usages: [CLIENT_AUTHENTICATION] }), [`${AT}/usage: the certificate is not for server authentication`]],
])('a certificate that %s on one server', async (_, make, expected) => {
  const odd = make();
  await deploy((server) => (server === 'lsedge02' ? odd : good));
  const found = await problems();
  expect(found.filter((problem) => problem.startsWith(AT))).toEqual(expected);
  expect(found.filter((problem) => problem.startsWith('lsedge01'))).toEqual([]);
  // Whatever else it is, it is another one.
  expect(found.filter((problem) => problem.startsWith('same/edge-external: another one on lsedge02'))).toHaveLength(1);
});

test('with AOL, the certificate must be for clients too', async () => {
  await deploy(() => good);
  const eku = [ExtendedKeyUsage.SERVER_AUTHENTICATION, ExtendedKeyUsage.CLIENT_AUTHENTICATION];
  const found = await problems({ ...PLAN, certificates: PLAN.certificates.map((each) => ({ ...each, eku })) });
  expect(found).toHaveLength(tlsEndpointsOf(PLAN).length);
  expect(found[0]).toBe('lsedge01/access-edge/TCP/443/usage: the certificate is not for client authentication');
});

test('a server that asks partners for no certificate', async () => {
  await deploy(() => good, {});
  expect(await problems()).toEqual(['lsedge01', 'lsedge02'].map((server) => `${server}/access-edge/TCP/5061/mutual-tls: asks for no certificate`));
});

test('a certificate of a partner that the servers reject', async () => {
  await deploy(() => good);
  const clientCertificate = { certificate: stranger.chain, key: stranger.key };
  expect(await problems(PLAN, { clientCertificate })).toEqual(['lsedge01', 'lsedge02'].map((server) => (
    `${server}/access-edge/TCP/5061/client-certificate: rejects the certificate that was passed`)));
});

test('a server that nobody can connect to is told once for each port', async () => {
  await deploy(() => good);
  await listeners.close();
  const found = await problems();
  expect(found).toEqual(tlsEndpointsOf(PLAN).map(({ ownerName, service, port }) => `${ownerName}/${service}/TCP/${port}/names: the connection is refused`));
});

function dayText(days: number): string {
  return daysFromNow(days).toISOString().slice(0, 10);
}
