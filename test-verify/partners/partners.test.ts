import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';
import { CheckOutcome, type Judgement } from '../../lib/verify/model/expectation';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../lib/verify/model/symptom';
import { allPartners, partnerChecks } from '../../lib/verify/partners/partner-checks';
import { Prober } from '../../lib/verify/running/prober';
import { REAL_PROBES } from '../../lib/verify/running/real-probes';
import { contosoPlan } from '../../test/support/plan-request';
import { createAuthority, daysFromNow, type IssuedCertificate } from '../support/certificates';
import { stopPrograms } from '../support/listening-program';
import { ClosedDns } from '../support/name-server';
import { startProsody } from '../support/prosody';
import { ScriptedServers } from '../support/scripted-servers';
import { silence } from '../support/silence';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

const RESOLVER = '203.0.113.160';
const ROOT = '203.0.113.161';
const NAME_SERVER = '203.0.113.162';
/** Longer than the name server takes to say that a zone does not exist. */
const TIMEOUT_MS = 4000;

const authority = createAuthority();
const stranger = createAuthority('Another CA');
const servers = new ScriptedServers();

/** Partners, and the records that their name servers have. */
const ZONES: Readonly<Record<string, string>> = {
  'good.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.good.example.\nsip IN A 203.0.113.163\nsip IN A 203.0.113.164',
  'norecord.example': 'sip IN A 203.0.113.163',
  'foreign.example': '_sipfederationtls._tcp IN SRV 0 0 5061 edge.hoster.example.',
  'hoster.example': 'edge IN A 203.0.113.165',
  'alias.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.alias.example.\nsip IN CNAME lb\nlb IN A 203.0.113.166',
  'dead.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.dead.example.\nsip IN A 203.0.113.167',
  'silent.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.silent.example.\nsip IN A 203.0.113.168',
  'misnamed.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.misnamed.example.\nsip IN A 203.0.113.169',
  'expired.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.expired.example.\nsip IN A 203.0.113.170',
  'untrusted.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.untrusted.example.\nsip IN A 203.0.113.171',
  'otherport.example': '_sipfederationtls._tcp IN SRV 0 0 5062 sip.otherport.example.\nsip IN A 203.0.113.172',
  'backup.example': '_sipfederationtls._tcp IN SRV 10 0 5061 sip.backup.example.\n'
    + '_sipfederationtls._tcp IN SRV 20 0 5061 gone.backup.example.\nsip IN A 203.0.113.173',
  'clear.example': '@ IN A 203.0.113.175',
  'secure.example': '_xmpp-server._tcp IN SRV 0 0 5269 chat.secure.example.\nchat IN A 203.0.113.176',
  'inner.example': '_sipfederationtls._tcp IN SRV 0 0 5061 sip.inner.example.\nsip IN A 127.0.0.1\nsip IN A 0.0.0.0\nsip IN A 10.45.1.77\n'
    + '_xmpp-server._tcp IN SRV 0 0 5269 sip.inner.example.',
  'innerport.example': '_sipfederationtls._tcp IN SRV 0 0 6379 sip.innerport.example.\nsip IN A 203.0.113.174\n'
    + '_xmpp-server._tcp IN SRV 0 0 6379 sip.innerport.example.',
  'unknown.example': '_xmpp-server._tcp IN SRV 0 0 5269 chat.secure.example.',
};

const plan = edgeToVerify(contosoPlan({
  federation: {
    discoverableDomains: ['contoso.com'], partnerDiscovery: true,
    partners: [
      FederatedPartner.allowedDomain('good.example', { product: PartnerProduct.LYNC_SERVER_2013 }),
      FederatedPartner.allowedServer('foreign.example', { product: PartnerProduct.OCS_2007_R2, edgeFqdn: 'edge.hoster.example' }),
    ],
    blockedDomains: ['dead.example'],
  },
  xmpp: {
    domains: ['contoso.com'],
    partners: [
      XmppPartner.federated('clear.example', {
        tls: XmppNegotiationSupport.NOT_SUPPORTED, sasl: XmppNegotiationSupport.NOT_SUPPORTED, dialback: true,
      }),
      XmppPartner.federated('secure.example', {
        tls: XmppNegotiationSupport.REQUIRED, sasl: XmppNegotiationSupport.NOT_SUPPORTED, dialback: true,
      }),
      XmppPartner.federated('unknown.example', {
        tls: XmppNegotiationSupport.REQUIRED, sasl: XmppNegotiationSupport.NOT_SUPPORTED, dialback: true,
      }),
    ],
  },
}), EdgeSide.EXTERNAL);

let dns: ClosedDns | undefined;

function edge(address: string, certificate: IssuedCertificate, port = 5061): Promise<void> {
  const mutual = { requestCert: true, rejectUnauthorized: false };
  return servers.tls(address, port, certificate, (socket) => { socket.resume(); }, mutual);
}

const named = (name: string): IssuedCertificate => authority.issue({ subject: name, key: 'ec:P-256' });

beforeAll(async () => {
  const nameServer = [{ name: 'ns.servers.example', address: NAME_SERVER }];
  dns = await ClosedDns.start({
    resolver: RESOLVER, root: ROOT, zones: Object.entries(ZONES).map(([name, records]) => ({ name, records, servers: nameServer })),
  });
  await Promise.all([
    edge('203.0.113.163', named('sip.good.example')),
    edge('203.0.113.165', named('edge.hoster.example')),
    edge('203.0.113.166', named('sip.alias.example')),
    edge('203.0.113.169', named('mail.misnamed.example')),
    edge('203.0.113.170', authority.issue({
      subject: 'sip.expired.example', key: 'ec:P-256', validFrom: daysFromNow(-30), validTo: daysFromNow(-2),
    })),
    edge('203.0.113.171', stranger.issue({ subject: 'sip.untrusted.example', key: 'ec:P-256' })),
    edge('203.0.113.172', named('sip.otherport.example'), 5062),
    edge('203.0.113.173', named('sip.backup.example')),
    startProsody({ addresses: ['203.0.113.175'], domains: ['clear.example'] }),
    startProsody({ addresses: ['203.0.113.176'], domains: ['secure.example'], certificate: named('secure.example') }),
  ]);
  silence({ address: '203.0.113.168' });
}, 60_000);

afterAll(async () => {
  await Promise.all([dns?.stop(), servers.close(), stopPrograms()]);
}, 60_000);

async function look(domain: string): Promise<Readonly<Record<string, Judgement>>> {
  const prober = new Prober(
    REAL_PROBES,
    {
      signal: new AbortController().signal, timeoutMs: TIMEOUT_MS, resolver: { address: RESOLVER, port: 53 },
      trustedCertificates: authority.certificate,
    },
    { parallel: 10, perSecond: 1000 }, () => undefined,
  );
  const [check] = partnerChecks(plan, {
    isAuthoritative: false, now: new Date().toISOString(), daysLeft: 30, trustsMore: true, hasClientCertificate: false, partners: [domain],
  });
  if (check === undefined) throw new Error('there is no check');
  const judgements = await check.look(prober);
  return Object.fromEntries(check.expectations.map(({ id }, index) => [id.slice(id.lastIndexOf('/') + 1), judgements[index]!]));
}

function outcomes(judgements: Readonly<Record<string, Judgement>>): Readonly<Record<string, CheckOutcome>> {
  return Object.fromEntries(Object.entries(judgements).map(([end, { outcome }]) => [end, outcome]));
}

function kindsOf(judgement: Judgement | undefined): readonly SymptomKind[] {
  return judgement?.symptoms.map(({ kind }) => kind) ?? [];
}

describe('a SIP partner', () => {
  test('that works is found, connected to and trusted, although one of its addresses refuses', async () => {
    const seen = await look('good.example');
    expect(outcomes(seen)).toEqual({
      discovery: PASSED, 'allowed-domain': PASSED, 'allowed-server': PASSED, connection: PASSED, certificate: PASSED, xmpp: FAILED,
    });
    expect(seen['connection']?.found).toBe('sip.good.example accepts connections on port 5061 at 203.0.113.163; '
      + 'the connection to 203.0.113.164, port 5061, is refused; an Edge tries the next address');
    expect(seen['certificate']?.daysLeft).toBe(364);
  });

  test('without an SRV record cannot be discovered, although sip.<domain> would answer', async () => {
    const seen = await look('norecord.example');
    expect(seen['discovery']).toMatchObject({
      outcome: FAILED, found: '_sipfederationtls._tcp.norecord.example does not exist',
      symptoms: [{ kind: SymptomKind.NAME_MISSING, partner: 'norecord.example' }],
    });
    expect(outcomes(seen)).toMatchObject({ 'any-way': FAILED, 'allowed-server': NOT_LOOKED_AT, connection: NOT_LOOKED_AT });
  });

  test('whose record leads to another domain works as the allowed server of the plan', async () => {
    const seen = await look('foreign.example');
    expect(outcomes(seen)).toMatchObject({
      discovery: FAILED, 'allowed-domain': FAILED, 'allowed-server': PASSED, connection: PASSED, certificate: PASSED,
    });
    expect(seen['discovery']?.symptoms).toEqual([{
      kind: SymptomKind.SERVICE_TARGET_FOREIGN, name: '_sipfederationtls._tcp.foreign.example', partner: 'foreign.example',
      values: ['edge.hoster.example'],
    }]);
  });

  test('whose record leads to an alias works as an allowed server only', async () => {
    const seen = await look('alias.example');
    expect(kindsOf(seen['discovery'])).toEqual([SymptomKind.SERVICE_TARGET_ALIAS]);
    expect(seen['discovery']?.symptoms[0]?.detail).toBe('lb.alias.example');
    expect(seen['any-way']).toMatchObject({ outcome: PASSED, found: 'can be reached as allowed partner server' });
  });

  test('that does not answer is silent', async () => {
    const seen = await look('silent.example');
    expect(seen['connection']).toMatchObject({ outcome: FAILED, found: 'the connection to 203.0.113.168, port 5061, gets no answer' });
    expect(kindsOf(seen['any-way'])).toContain(SymptomKind.CONNECTION_SILENT);
  });

  test.each([
    ['misnamed.example', SymptomKind.CERTIFICATE_NAME_MISSING], ['expired.example', SymptomKind.CERTIFICATE_EXPIRED],
    ['untrusted.example', SymptomKind.CERTIFICATE_UNTRUSTED],
  ])('with the certificate of %s fails in every way', async (domain, kind) => {
    const seen = await look(domain);
    expect(outcomes(seen)).toMatchObject({
      connection: PASSED, certificate: FAILED, discovery: FAILED, 'allowed-server': FAILED, 'any-way': FAILED,
    });
    expect(kindsOf(seen['certificate'])).toEqual([kind]);
  });

  test('on another port needs another firewall rule, and is not asked there', async () => {
    const seen = await look('otherport.example');
    expect(outcomes(seen)).toMatchObject({ connection: NOT_LOOKED_AT, certificate: NOT_LOOKED_AT, discovery: FAILED, 'allowed-server': FAILED });
    expect(seen['discovery']?.symptoms).toMatchObject([{ kind: SymptomKind.SERVICE_WRONG, port: 5062 }]);
  });

  test('cannot make this computer talk to itself, to hosts inside, or on a port that it chooses', async () => {
    const heard: string[] = [];
    const places: readonly (readonly [string, number])[] = [
      ['127.0.0.1', 5061], ['127.0.0.1', 5269], ['10.45.1.77', 5061], ['10.45.1.77', 5269], ['203.0.113.174', 6379],
    ];
    for (const [address, port] of places) await servers.tcp(address, port, () => { heard.push(`${address} ${port}`); });
    const inner = await look('inner.example');
    expect(inner['discovery']).toMatchObject({
      outcome: FAILED, found: 'sip.inner.example resolves to 0.0.0.0, 10.45.1.77, 127.0.0.1, which are no addresses on the Internet',
    });
    expect(outcomes(inner)).toMatchObject({ connection: NOT_LOOKED_AT, certificate: NOT_LOOKED_AT, xmpp: FAILED, 'any-way': FAILED });
    const innerPort = await look('innerport.example');
    expect(outcomes(innerPort)).toMatchObject({ discovery: FAILED, connection: NOT_LOOKED_AT, xmpp: FAILED });
    expect(heard).toEqual([]);
  });

  test('with a record of a lower priority is reached by the first', async () => {
    expect((await look('backup.example'))['discovery']?.outcome).toBe(PASSED);
  });

  test('that the plan blocks is not asked', async () => {
    expect((await look('dead.example'))['discovery']).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'the plan blocks the domain' });
  });
});

describe('an XMPP partner', () => {
  test('without a record answers at its domain, without TLS', async () => {
    const seen = await look('clear.example');
    expect(seen).toEqual({
      xmpp: {
        outcome: PASSED, symptoms: [],
        found: '_xmpp-server._tcp.clear.example does not exist, so clear.example itself is tried; '
          + 'clear.example answers at 203.0.113.175, port 5269; it offers dialback',
      },
    });
  });

  test('answers with TLS and dialback, as the plan negotiates', async () => {
    expect((await look('secure.example'))['xmpp']).toMatchObject({
      outcome: PASSED, found: expect.stringContaining('it offers TLS, dialback') as string,
    });
  });

  test('that its server does not know is refused', async () => {
    expect((await look('unknown.example'))['xmpp']).toMatchObject({
      outcome: FAILED, symptoms: [{ kind: SymptomKind.ANSWER_NEGATIVE, detail: 'host-unknown', partner: 'unknown.example' }],
    });
  });
});

test('the partners of the plan are those that it lists', () => {
  expect(allPartners(contosoPlan())).toEqual([]);
  expect(plan.edge === undefined ? [] : allPartners(plan.edge))
    .toEqual(['clear.example', 'foreign.example', 'good.example', 'secure.example', 'unknown.example']);
});
