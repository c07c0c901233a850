import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { planReverseProxy } from '../../../lib/planner/reverse-proxy';
import { LyncProduct } from '../../../lib/guide/products/lync-product';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { CertificateSource, ExtendedKeyUsage } from '../../../lib/values/vocabulary/certificates';
import { certificateChecks } from '../../../lib/verify/certificates/certificate-checks';
import { CheckOutcome, type Judgement, type PlannedCheck } from '../../../lib/verify/model/expectation';
import { ConversationOutcome, type FoundCertificate, type Observations, type TlsObservation, TlsVersion } from '../../../lib/verify/model/observation';
import { edgeToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import { probeKey, TlsStart } from '../../../lib/verify/model/probe';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import type { VerificationTerms } from '../../../lib/verify/model/verification-terms';
import { type ContosoOverrides, contosoPlan } from '../../support/plan-request';
import { proxyRequest } from '../../support/reverse-proxy';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

const TERMS: VerificationTerms = {
  isAuthoritative: false, now: '2026-06-01T00:00:00Z', daysLeft: 30, trustsMore: false, hasClientCertificate: false, partners: [],
};

const CERTIFICATE: FoundCertificate = {
  subject: 'sip.contoso.com', issuer: 'Public CA', sans: ['sip.contoso.com', 'sip.fabrikam.com', 'webcon.contoso.com'],
  validFrom: '2026-01-01T00:00:00.000Z', validTo: '2026-12-31T00:00:00.000Z', extendedKeyUsages: ['1.3.6.1.5.5.7.3.1'],
  fingerprint: 'AB'.repeat(32), isSelfSigned: false, keyLengthBits: 2048,
};

const GOOD: TlsObservation = {
  outcome: ConversationOutcome.ANSWERED, chain: [CERTIFICATE], versions: [TlsVersion.TLS_1_2], asksForCertificate: true,
};

/** Two servers with public addresses. */
function plan(overrides: ContosoOverrides = {}): EdgePlan {
  return contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }), ...overrides });
}

function checks(edge: EdgePlan, terms: Partial<VerificationTerms> = {}, side = EdgeSide.EXTERNAL): PlannedCheck[] {
  return certificateChecks(edgeToVerify(edge, side), { ...TERMS, ...terms });
}

/** Judgements by the ID of their expectation, when every probe observes what it says for an address and port. */
function judged(
  observe: (address: string, port: number) => TlsObservation, terms: Partial<VerificationTerms> = {}, edge = plan(), side = EdgeSide.EXTERNAL,
): Map<string, Judgement> {
  const unexpected = (): never => { throw new Error('nothing of that kind was asked'); };
  const observations: Observations = {
    dns: unexpected, authoritativeDns: unexpected, tcp: unexpected, stun: unexpected, sip: unexpected, xmpp: unexpected,
    tls: ({ address, port }) => observe(address, port),
  };
  return new Map(checks(edge, terms, side).map((check) => [check.expectation.id, check.judge(observations)]));
}

/** The judgement of one expectation of the Access Edge of the first server. */
function judgement(what: string, observation: TlsObservation, terms: Partial<VerificationTerms> = {}, edge = plan()): Judgement {
  const found = judged(() => observation, terms, edge).get(`certificates/lsedge01/access-edge/TCP/5061/${what}`);
  if (found === undefined) throw new Error(`there is no expectation ${what}`);
  return found;
}

function withCertificate(change: Partial<FoundCertificate>): TlsObservation {
  return { ...GOOD, chain: [{ ...CERTIFICATE, ...change }] };
}

describe('expectations', () => {
  test('each port with TLS has them, and the media relay has none', () => {
    const ids = checks(plan()).map(({ expectation: { id } }) => id);
    expect([...new Set(ids.map((id) => id.split('/').slice(1, 5).join('/')))]).toEqual([
      'lsedge01/access-edge/TCP/443', 'lsedge01/access-edge/TCP/5061', 'lsedge01/web-conferencing/TCP/443',
      'lsedge02/access-edge/TCP/443', 'lsedge02/access-edge/TCP/5061', 'lsedge02/web-conferencing/TCP/443', 'same/edge-external',
    ]);
    expect(ids.filter((id) => id.startsWith('certificates/lsedge01/access-edge/TCP/5061/')).map((id) => id.split('/')[5])).toEqual([
      'names', 'subject', 'chain', 'validity', 'expiry', 'usage', 'key', 'tls-1.2', 'old-tls', 'mutual-tls', 'client-certificate',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('all of an endpoint share one probe, for a name that leads to it', () => {
    const ofEndpoint = checks(plan()).filter(({ expectation: { id } }) => id.startsWith('certificates/lsedge01/web-conferencing/'));
    const probes = ofEndpoint.flatMap((check) => check.probes);
    expect(new Set(probes.map(probeKey)).size).toBe(1);
    expect(probes[0]).toMatchObject({ serverName: 'webcon.contoso.com', start: TlsStart.DIRECT, port: 443 });
  });

  test('XMPP begins with STARTTLS for the first domain', () => {
    const xmpp = { domains: ['contoso.com'], partners: [] };
    const probes = checks(plan({ xmpp })).filter(({ expectation: { id } }) => id.includes('/TCP/5269/')).flatMap((check) => check.probes);
    expect(probes[0]).toMatchObject({ start: TlsStart.XMPP_STARTTLS, xmppDomain: 'contoso.com', serverName: 'contoso.com' });
  });

  test('the internal side is about the internal certificate, asked for by the name of the pool', () => {
    const internal = checks(plan(), {}, EdgeSide.INTERNAL);
    expect(internal.find(({ expectation }) => expectation.id.endsWith('/TCP/5062/names'))).toMatchObject({
      expectation: { expected: 'shows a certificate with the name lsedge.contoso.net', subject: 'lsedge01, A/V authentication, TCP 5062' },
      probes: [{ serverName: 'lsedge.contoso.net' }],
    });
    expect(internal.some(({ expectation: { id } }) => id.includes('audio-video') || id.endsWith('mutual-tls'))).toBe(false);
    const chain = internal.find(({ expectation: { id } }) => id.endsWith('/chain'));
    expect(chain?.probes).toEqual([]);
  });

  test('a load balancer shows the certificate too', () => {
    const balanced = checks(contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }));
    expect(balanced.map(({ expectation: { id } }) => id)).toContain('certificates/load-balancer/access-edge/TCP/5061/mutual-tls');
  });

  test('a reverse proxy shows its listener certificate on port 443, where a wildcard counts', () => {
    const proxy = proxyToVerify(planReverseProxy(proxyRequest()), EdgeSide.EXTERNAL);
    const all = certificateChecks(proxy, TERMS);
    expect(new Set(all.flatMap(({ probes }) => probes).map(probeKey)).size).toBe(1);
    const names = all.find(({ expectation: { id } }) => id === 'certificates/reverse-proxy/web-services/131.107.155.40/TCP/443/names');
    const planned = proxy.certificates.flatMap(({ sans }) => sans);
    const outcomeOf = (sans: string[]): CheckOutcome | undefined => (
      names?.judge({ tls: () => withCertificate({ sans }) } as unknown as Observations).outcome);
    expect(planned.length).toBeGreaterThan(2);
    expect(outcomeOf(planned)).toBe(PASSED);
    expect(outcomeOf(planned.slice(1))).toBe(FAILED);
    expect(outcomeOf([...new Set(planned.map((name) => `*${name.slice(name.indexOf('.'))}`))])).toBe(PASSED);
  });

  test('without an address, nothing is asked', () => {
    const unknown = checks(contosoPlan());
    expect(unknown.flatMap(({ probes }) => probes)).toEqual([]);
    expect(unknown.every((check) => check.judge({} as Observations).found === 'its address is assigned at deployment; pass --deployed')).toBe(true);
  });

  test('a plan of 12 servers and 1,000 SIP domains takes no time', () => {
    const sipDomains = Array.from({ length: 1000 }, (_, index) => `d${index}.example`);
    const edge = { ...plan(), certificates: plan().certificates.map((each) => ({ ...each, sans: sipDomains })) };
    const servers = edgeToVerify(edge, EdgeSide.EXTERNAL);
    const many = { ...servers, endpoints: Array.from({ length: 6 }, (_, index) => servers.endpoints.map((each) => ({ ...each, ownerName: `${each.ownerName}-${index}` }))).flat() };
    const start = performance.now();
    const all = certificateChecks(many, TERMS);
    for (const check of all) check.judge({ tls: () => withCertificate({ sans: sipDomains.slice(1) }) } as unknown as Observations);
    expect(performance.now() - start).toBeLessThan(1000);
    const missing = all[0]?.judge({ tls: () => withCertificate({ sans: sipDomains.slice(500) }) } as unknown as Observations);
    expect(missing?.found.length).toBeLessThan(1000);
    expect(missing?.symptoms[0]?.values).toHaveLength(501);
  });
});

test('a deployment as planned meets every expectation that was looked at', () => {
  const all = judged(() => GOOD);
  expect([...all].filter(([, { outcome }]) => outcome === FAILED)).toEqual([]);
  expect([...all].filter(([, { outcome }]) => outcome === NOT_LOOKED_AT).map(([id]) => id)).toEqual([
    'certificates/lsedge01/access-edge/TCP/5061/client-certificate', 'certificates/lsedge02/access-edge/TCP/5061/client-certificate',
  ]);
});

describe('names', () => {
  test('every planned name must be there', () => {
    const { outcome, found, symptoms } = judgement('names', withCertificate({ sans: ['sip.contoso.com', 'webcon.contoso.com'] }));
    expect({ outcome, found }).toEqual({ outcome: FAILED, found: 'the certificate has the names sip.contoso.com, webcon.contoso.com, not sip.fabrikam.com' });
    expect(symptoms).toEqual([expect.objectContaining({
      kind: SymptomKind.CERTIFICATE_NAME_MISSING, owner: 'lsedge01', port: 5061, values: ['sip.fabrikam.com'], certificate: CERTIFICATE.fingerprint,
    })]);
  });

  test('a wildcard is no name of an Edge', () => {
    expect(judgement('names', withCertificate({ sans: ['*.contoso.com', 'sip.fabrikam.com'] })).found)
      .toBe('the certificate has the names *.contoso.com, sip.fabrikam.com, not sip.contoso.com, webcon.contoso.com, and an Edge must not rely on the wildcard *.contoso.com');
  });

  test('the common name counts without alternative names alone', () => {
    const internal = (found: Partial<FoundCertificate>): CheckOutcome | undefined => judged(
      () => withCertificate(found), {}, plan(), EdgeSide.INTERNAL,
    ).get('certificates/lsedge01/av-authentication/TCP/5062/names')?.outcome;
    expect(internal({ subject: 'LSEDGE.contoso.net', sans: [] })).toBe(PASSED);
    expect(internal({ subject: 'lsedge.contoso.net', sans: ['other.contoso.net'] })).toBe(FAILED);
  });

  test('another subject name is a problem of its own, unless the name is missing altogether', () => {
    expect(judgement('subject', withCertificate({ subject: 'webcon.contoso.com' }))).toMatchObject({
      outcome: FAILED, found: 'the subject name is webcon.contoso.com', symptoms: [{ kind: SymptomKind.CERTIFICATE_SUBJECT_WRONG, values: ['sip.contoso.com'] }],
    });
    expect(judgement('subject', withCertificate({ subject: '', sans: ['webcon.contoso.com'] })).outcome).toBe(NOT_LOOKED_AT);
  });
});

describe('validity', () => {
  test.each<[string, Partial<FoundCertificate>, string, CheckOutcome, CheckOutcome, number]>([
    ['expired', { validTo: '2026-05-30T12:00:00.000Z' }, 'it expired on 2026-05-30', FAILED, NOT_LOOKED_AT, -2],
    ['expires soon', { validTo: '2026-06-30T23:00:00.000Z' }, 'valid until 2026-06-30', PASSED, FAILED, 29],
    ['expires just not soon', { validTo: '2026-07-01T00:00:00.000Z' }, 'valid until 2026-07-01', PASSED, PASSED, 30],
    ['not yet valid', { validFrom: '2026-06-02T00:00:00.000Z' }, 'it is not valid before 2026-06-02', FAILED, PASSED, 213],
  ])('%s', (_, change, found, validity, expiry, daysLeft) => {
    expect(judgement('validity', withCertificate(change))).toMatchObject({ outcome: validity, found });
    expect(judgement('expiry', withCertificate(change))).toMatchObject({ outcome: expiry, daysLeft });
  });
});

describe('chain', () => {
  test.each<[string, Partial<TlsObservation>, CheckOutcome, string]>([
    ['of an unknown authority', { untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, FAILED, 'not trusted: no trusted authority has issued it; the server sends no certificate of the issuer Public CA'],
    ['that is self-signed', { untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, FAILED, 'not trusted: the certificate is self-signed'],
    ['with a code without words', { untrusted: 'SOMETHING_NEW' }, FAILED, 'not trusted: SOMETHING_NEW'],
    ['of an authority that expired', { untrusted: 'CERT_HAS_EXPIRED' }, FAILED, 'not trusted: a certificate of an authority in the chain has expired'],
    ['that has expired', { ...withCertificate({ validTo: '2026-05-01T00:00:00.000Z' }), untrusted: 'CERT_HAS_EXPIRED' }, NOT_LOOKED_AT, 'the certificate has expired'],
    ['for clients alone', { ...withCertificate({ extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] }), untrusted: 'INVALID_PURPOSE' }, NOT_LOOKED_AT, 'the certificate is not for servers'],
  ])('%s', (_, change, outcome, found) => {
    expect(judgement('chain', { ...GOOD, ...change })).toMatchObject({ outcome, found });
  });

  test('of a planned self-signed certificate is looked at with --ca alone, as a warning', () => {
    const source = { kind: CertificateSource.SELF_SIGNED, validityMonths: 12, renewDaysBeforeExpiry: 30, renewsItself: true, isInstalled: true };
    const edge = { ...plan(), certificates: plan().certificates.map((each) => ({ ...each, source })) };
    const untrusted = { ...GOOD, untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' };
    expect(judgement('chain', untrusted, {}, edge)).toMatchObject({ outcome: NOT_LOOKED_AT, found: expect.stringContaining('pass --ca') as string });
    expect(judgement('chain', untrusted, { trustsMore: true }, edge).outcome).toBe(FAILED);
    const chain = checks(edge, { trustsMore: true }).find(({ expectation: { id } }) => id.endsWith('/chain'));
    expect(chain?.expectation.severity).toBe(FindingSeverity.WARNING);
  });
});

describe('usage and key', () => {
  const withAol = { ...plan(), certificates: plan().certificates.map((each) => ({ ...each, eku: [ExtendedKeyUsage.SERVER_AUTHENTICATION, ExtendedKeyUsage.CLIENT_AUTHENTICATION] })) };

  test.each<[string, string[], CheckOutcome, string]>([
    ['for servers alone', ['1.3.6.1.5.5.7.3.1'], FAILED, 'the certificate is not for client authentication'],
    ['for any usage', ['2.5.29.37.0'], FAILED, 'the certificate is not for server authentication and client authentication'],
    ['for both', ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], PASSED, 'it is for server authentication and client authentication'],
    ['without limits', [], PASSED, 'the certificate does not limit its usage'],
  ])('a certificate %s, where both are planned', (_, extendedKeyUsages, outcome, found) => {
    expect(judgement('usage', withCertificate({ extendedKeyUsages }), {}, withAol)).toMatchObject({ outcome, found });
  });

  test('a key must not be shorter than planned', () => {
    expect(judgement('key', withCertificate({ keyLengthBits: 1024 }))).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.CERTIFICATE_KEY_SHORT }] });
    expect(judgement('key', withCertificate({ keyLengthBits: 4096 })).outcome).toBe(PASSED);
    const { keyLengthBits: _, ...elliptic } = CERTIFICATE;
    expect(judgement('key', { ...GOOD, chain: [elliptic] }).outcome).toBe(PASSED);
  });
});

describe('versions of TLS', () => {
  const { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } = TlsVersion;

  test.each<[string, Partial<TlsObservation>, CheckOutcome, CheckOutcome, string]>([
    ['old ones alone', { versions: [TLS_1_0] }, FAILED, FAILED, 'agrees to TLS 1.0'],
    ['all', { versions: [TLS_1_0, TLS_1_1, TLS_1_2] }, PASSED, FAILED, 'agrees to TLS 1.0, TLS 1.1, TLS 1.2'],
    ['TLS 1.3 alone', { versions: [TLS_1_3] }, FAILED, PASSED, 'agrees to TLS 1.3, which Lync Server 2013 does not offer: another system answers'],
    ['unknown', { versions: [], unknownVersions: [TLS_1_0, TLS_1_1, TLS_1_2] }, NOT_LOOKED_AT, NOT_LOOKED_AT, 'no answer about TLS 1.2 in time'],
  ])('%s', (_, change, current, old, found) => {
    expect(judgement('tls-1.2', { ...GOOD, ...change })).toMatchObject({ outcome: current, found });
    expect(judgement('old-tls', { ...GOOD, ...change }).outcome).toBe(old);
  });

  test('the update from which old ones can be switched off is named', () => {
    const expected = checks(plan({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 })).find(({ expectation: { id } }) => id.endsWith('/old-tls'))?.expectation.expected;
    expect(expected).toContain('cumulative update 1');
  });
});

describe('mutual TLS', () => {
  test('the server must ask', () => {
    const { asksForCertificate: _, ...unknown } = GOOD;
    expect(judgement('mutual-tls', { ...GOOD, asksForCertificate: false })).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.MUTUAL_TLS_MISSING }] });
    expect(judgement('mutual-tls', unknown).outcome).toBe(NOT_LOOKED_AT);
  });

  test('the server must accept a certificate that was passed', () => {
    const terms = { hasClientCertificate: true };
    expect(judgement('client-certificate', { ...GOOD, acceptsCertificate: true }, terms).outcome).toBe(PASSED);
    expect(judgement('client-certificate', { ...GOOD, acceptsCertificate: false }, terms)).toMatchObject({
      outcome: FAILED, symptoms: [{ kind: SymptomKind.CLIENT_CERTIFICATE_REJECTED }],
    });
    expect(judgement('client-certificate', GOOD, terms).outcome).toBe(NOT_LOOKED_AT);
  });

  test('a server that ends the handshake without one has shown its own', () => {
    const ended = { ...GOOD, outcome: ConversationOutcome.TLS_FAILED, detail: 'alert handshake failure' };
    expect(judgement('names', ended).outcome).toBe(PASSED);
    expect(judgement('chain', ended)).toMatchObject({ outcome: NOT_LOOKED_AT, found: expect.stringContaining('--certificate') as string });
  });
});

describe('without a handshake', () => {
  test.each<[ConversationOutcome, SymptomKind]>([
    [ConversationOutcome.REFUSED, SymptomKind.CONNECTION_REFUSED], [ConversationOutcome.MUTE, SymptomKind.SERVICE_MUTE],
    [ConversationOutcome.TLS_FAILED, SymptomKind.TLS_FAILED], [ConversationOutcome.ANSWERED, SymptomKind.ANSWER_UNREADABLE],
  ])('%s is told once', (outcome, kind) => {
    const ofEndpoint = [...judged(() => ({ outcome, chain: [], versions: [] }))].filter(([id]) => id.startsWith('certificates/lsedge01/access-edge/TCP/443/'));
    expect(ofEndpoint.filter(([, each]) => each.outcome === FAILED)).toEqual([
      ['certificates/lsedge01/access-edge/TCP/443/names', expect.objectContaining({ symptoms: [expect.objectContaining({ kind })] })],
    ]);
    expect(ofEndpoint.filter(([, each]) => each.outcome === NOT_LOOKED_AT)).toHaveLength(ofEndpoint.length - 1);
  });

  test('an XMPP proxy without STARTTLS is the matter that it is for the streams too', () => {
    const missing = { outcome: ConversationOutcome.TLS_FAILED, detail: 'STARTTLS is not offered', chain: [], versions: [] };
    expect(judgement('names', missing)).toMatchObject({
      outcome: FAILED, found: 'STARTTLS is not offered', symptoms: [{ kind: SymptomKind.XMPP_TLS_MISSING, values: ['TLS'] }],
    });
  });

  test('what was stopped is not judged', () => {
    const all = [...judged(() => ({ ...GOOD, outcome: ConversationOutcome.STOPPED })).values()];
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set([NOT_LOOKED_AT]));
  });
});

describe('the same certificate everywhere', () => {
  const SAME = 'certificates/same/edge-external';
  const other = withCertificate({ fingerprint: 'CD'.repeat(32) });
  const addressOf = (owner: string): Set<string | undefined> => new Set(
    edgeToVerify(plan(), EdgeSide.EXTERNAL).endpoints.filter(({ ownerName }) => ownerName === owner).map(({ address }) => address));

  test('one server shows another one on one port', () => {
    const second = addressOf('lsedge02');
    const found = judged((address, port) => (second.has(address) && port === 5061 ? other : GOOD)).get(SAME);
    expect(found).toMatchObject({
      outcome: FAILED, found: 'another one on lsedge02, Access Edge, TCP 5061 (valid until 2026-12-31, fingerprint CDCDCDCD)',
      symptoms: [{ kind: SymptomKind.CERTIFICATE_DIFFERS, owner: 'lsedge02', port: 5061, certificate: other.chain[0]?.fingerprint }],
    });
  });

  test('a server without a certificate is no difference', () => {
    const second = addressOf('lsedge02');
    const silent: TlsObservation = { outcome: ConversationOutcome.SILENT, chain: [], versions: [] };
    expect(judged((address) => (second.has(address) ? silent : GOOD)).get(SAME)).toMatchObject({
      outcome: NOT_LOOKED_AT, found: 'only lsedge01 shows a certificate',
    });
    expect(judged(() => silent).get(SAME)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'no server shows a certificate' });
  });

  test('is not expected of a single server', () => {
    const single = contosoPlan({ topology: EdgeTopology.singlePublic() });
    expect(checks(single).filter(({ expectation: { id } }) => id.includes('/same/'))).toEqual([]);
  });

  test('a drained server is compared apart, and everything about it is advice', () => {
    const base = plan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 3 }) });
    const edge = { ...base, servers: base.servers.map((server, index) => (index === 2 ? { ...server, drained: true } : server)) };
    const ofDrained = checks(edge).filter(({ expectation: { id } }) => id.includes('lsedge03'));
    expect(new Set(ofDrained.map(({ expectation: { severity } }) => severity))).toEqual(new Set([FindingSeverity.ADVICE]));
    const third = new Set(edgeToVerify(edge, EdgeSide.EXTERNAL).endpoints.filter(({ isDrained }) => isDrained).map(({ address }) => address));
    const differs = judged((address) => (third.has(address) ? other : GOOD), {}, edge);
    expect(differs.get(SAME)?.outcome).toBe(PASSED);
    expect(differs.get(`${SAME}/lsedge03`)?.outcome).toBe(FAILED);
    const silent = judged((address) => (third.has(address) ? { outcome: ConversationOutcome.REFUSED, chain: [], versions: [] } : GOOD), {}, edge);
    expect([...silent].filter(([, { outcome }]) => outcome === FAILED)).toEqual([]);
    expect(silent.get('certificates/lsedge03/access-edge/TCP/443/names')?.outcome).toBe(NOT_LOOKED_AT);
  });
});

test('inside, a port that is silent says nothing to a computer that may not connect', () => {
  const seenFrom = (localAddress: string): Set<CheckOutcome> => {
    const all = judged(() => ({ outcome: ConversationOutcome.SILENT, localAddress, chain: [], versions: [] }), {}, contosoPlan(), EdgeSide.INTERNAL);
    return new Set([...all].filter(([id]) => id.includes('lsedge01') && id.endsWith('/names')).map(([, { outcome }]) => outcome));
  };
  expect(seenFrom('10.99.0.7')).toEqual(new Set([NOT_LOOKED_AT]));
  expect(seenFrom('192.168.10.90')).toContain(FAILED);
});
