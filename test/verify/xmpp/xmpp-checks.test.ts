import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { XmppPartner, type XmppPartnerProps } from '../../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { CheckOutcome, type Judgement, type PlannedCheck } from '../../../lib/verify/model/expectation';
import { ConversationOutcome, type XmppObservation } from '../../../lib/verify/model/observation';
import { edgeToVerify, type PlanToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import { ProbeKind } from '../../../lib/verify/model/probe';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { xmppChecks } from '../../../lib/verify/xmpp/xmpp-checks';
import { contosoPlan } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';
import { seenOnly, TERMS } from '../conversation/seen';

const PUBLIC = EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 });
const BASE = 'xmpp/lsedge01/xmpp-proxy/TCP/5269';
const withCertificate = { ...TERMS, hasClientCertificate: true };
const { OPTIONAL, REQUIRED } = XmppNegotiationSupport;

const strict = XmppPartner.federated('strict.example');
const open = XmppPartner.federated('open.example', { tls: OPTIONAL, sasl: OPTIONAL, dialback: true });
const google = XmppPartner.googleTalk();

function planned(partners: XmppPartner[], domains = ['contoso.com'], side = EdgeSide.EXTERNAL): PlanToVerify {
  return edgeToVerify(contosoPlan({ topology: PUBLIC, recordsByOthers: true, xmpp: { domains, partners } }), side);
}

function checkOf(id: string, partners: XmppPartner[], terms = withCertificate): PlannedCheck {
  const checks = xmppChecks(planned(partners), terms);
  const check = checks.find(({ expectation }) => expectation.id === id);
  if (check === undefined) throw new Error(`no ${id} among ${checks.map(({ expectation }) => expectation.id).join(', ')}`);
  return check;
}

function slugs(partners: XmppPartner[]): string[] {
  return xmppChecks(planned(partners), TERMS).map(({ expectation: { id, severity } }) => `${severity} ${id}`)
    .filter((text) => text.includes('lsedge01')).map((text) => text.replace(BASE, ''));
}

const SECURE: XmppObservation = {
  outcome: ConversationOutcome.ANSWERED, offersTls: true, requiresTls: false, isEncrypted: true, mechanisms: ['EXTERNAL'],
  offersDialback: true, offersClearDialback: true,
};
const CLEAR: XmppObservation = { ...SECURE, offersTls: false, isEncrypted: false, mechanisms: [] };
const nothing = (outcome: ConversationOutcome, more: Partial<XmppObservation> = {}): XmppObservation => ({
  outcome, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false, ...more,
});

function judged(slug: string, observation: XmppObservation, partners = [strict, open, google]): Judgement {
  return checkOf(BASE + slug, partners).judge(seenOnly({ xmpp: () => observation }));
}

describe('what is expected of the XMPP proxy', () => {
  test('follows from what is negotiated with the partners', () => {
    expect(slugs([strict])).toEqual(['error ', 'error /starttls', 'warning /sasl-external']);
    expect(slugs([google])).toEqual(['error ', 'error /tcp-dialback']);
    expect(slugs([open])).toEqual([
      'error ', 'warning /starttls', 'warning /tcp-dialback', 'warning /tls-dialback', 'warning /sasl-external',
    ]);
    expect(slugs([google, open, strict])).toEqual([
      'error ', 'error /starttls', 'error /tcp-dialback', 'warning /tls-dialback', 'warning /sasl-external',
    ]);
  });

  test('is asked in the name of a partner that it is about', () => {
    const partners = [google, open, strict];
    const from = (slug: string): unknown => checkOf(BASE + slug, partners).probes;
    const probe = { kind: ProbeKind.XMPP, address: '131.107.155.10', port: 5269, to: 'contoso.com' };
    expect(from('')).toEqual([{ ...probe, from: 'gmail.com' }]);
    expect(from('/starttls')).toEqual([{ ...probe, from: 'strict.example' }]);
    expect(from('/tcp-dialback')).toEqual([{ ...probe, from: 'gmail.com' }]);
    expect(from('/tls-dialback')).toEqual([{ ...probe, from: 'open.example' }]);
    expect(checkOf(`${BASE}/tcp-dialback`, partners).expectation.expected).toBe('offers dialback without TLS (for gmail.com)');
  });

  test('names some of many partners', () => {
    const many = Array.from({ length: 7 }, (_each, index) => XmppPartner.federated(`p${index}.example`));
    expect(checkOf(`${BASE}/starttls`, many).expectation.expected)
      .toBe('offers STARTTLS and agrees on TLS (for p0.example, p1.example, p2.example, p3.example, p4.example and 2 more)');
  });

  test('is asked of every server for the first domain, and of one for the others', () => {
    const checks = xmppChecks(planned([google], ['contoso.com', 'fabrikam.com']), TERMS);
    expect(checks.map(({ expectation }) => expectation.id)).toEqual([
      BASE, `${BASE}/tcp-dialback`, 'xmpp/lsedge02/xmpp-proxy/TCP/5269', 'xmpp/lsedge02/xmpp-proxy/TCP/5269/tcp-dialback',
      `${BASE}/fabrikam.com`,
    ]);
    expect(checks.at(-1)?.expectation.subject).toBe('lsedge01, XMPP proxy, TCP 5269, fabrikam.com');
    expect(checks.at(-1)?.probes).toEqual([expect.objectContaining({ to: 'fabrikam.com', from: 'gmail.com' })]);
  });

  test('asks another server for the others when the first one is drained', () => {
    const { endpoints, ...rest } = planned([google], ['contoso.com', 'fabrikam.com']);
    const drained = { ...rest, endpoints: endpoints.map((each) => ({ ...each, isDrained: each.ownerName === 'lsedge01' })) };
    const checks = xmppChecks(drained, TERMS);
    expect(checks.at(-1)?.expectation.id).toBe('xmpp/lsedge02/xmpp-proxy/TCP/5269/fabrikam.com');
    expect(checks[0]?.judge(seenOnly({})).found).toContain('lsedge01 is drained');
  });

  test('is SASL EXTERNAL only if there is a certificate to show', () => {
    const check = checkOf(`${BASE}/sasl-external`, [strict], TERMS);
    expect(check.probes).toEqual([]);
    expect(check.judge(seenOnly({}))).toMatchObject({
      outcome: CheckOutcome.NOT_LOOKED_AT, found: expect.stringContaining('--certificate') as string,
    });
    expect(checkOf(`${BASE}/sasl-external`, [strict]).probes).toHaveLength(1);
  });

  test('says what to pass where an address is assigned at deployment', () => {
    const plan = edgeToVerify(contosoPlan({ xmpp: { domains: ['contoso.com'], partners: [strict] } }), EdgeSide.EXTERNAL);
    expect(xmppChecks(plan, TERMS).map((check) => check.judge(seenOnly({})).found)).toEqual(
      Array<unknown>(6).fill(expect.stringContaining('--deployed')),
    );
  });

  test('is nothing inside, without XMPP, and of a reverse proxy', () => {
    expect(xmppChecks(planned([strict], ['contoso.com'], EdgeSide.INTERNAL), TERMS)).toEqual([]);
    expect(xmppChecks(edgeToVerify(contosoPlan({ topology: PUBLIC }), EdgeSide.EXTERNAL), TERMS)).toEqual([]);
    expect(xmppChecks(proxyToVerify(proxyPlan(), EdgeSide.EXTERNAL), TERMS)).toEqual([]);
  });

  test('grows with the servers plus the domains', () => {
    const plan = planned([strict]);
    const domains = Array.from({ length: 1_000 }, (_each, index) => `d${index}.example`);
    const xmpp = plan.edge?.xmpp;
    if (plan.edge === undefined || xmpp === undefined) throw new Error('no XMPP');
    expect(xmppChecks({ ...plan, edge: { ...plan.edge, xmpp: { ...xmpp, domains } } }, TERMS)).toHaveLength(2 * 3 + 999);
  });
});

describe('a stream', () => {
  test('that is answered passes, with what it offers', () => {
    expect(judged('', SECURE)).toMatchObject({ outcome: CheckOutcome.PASSED, found: 'answers with dialback, SASL EXTERNAL' });
    expect(judged('', CLEAR)).toMatchObject({ outcome: CheckOutcome.PASSED, found: 'answers with dialback' });
    expect(judged('', nothing(ConversationOutcome.ANSWERED))).toMatchObject({
      outcome: CheckOutcome.PASSED, found: 'answers with neither dialback nor SASL',
    });
  });

  test('that ends with an error fails with its condition', () => {
    expect(judged('', nothing(ConversationOutcome.ANSWERED, { detail: 'host-unknown' }))).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'the stream ends with the error host-unknown',
      symptoms: [{ kind: SymptomKind.ANSWER_NEGATIVE, detail: 'host-unknown', owner: 'lsedge01', port: 5269 }],
    });
  });

  test('that ends after TLS because there is no certificate is answered, and offers no method', () => {
    const seen = nothing(ConversationOutcome.ANSWERED, { offersTls: true, isEncrypted: true, detail: 'undefined-condition' });
    expect(judged('', seen)).toMatchObject({
      outcome: CheckOutcome.PASSED, found: 'answers with STARTTLS; the encrypted stream ends with the error undefined-condition',
    });
    expect(judged('/starttls', seen).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/tls-dialback', seen)).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'the encrypted stream offers neither dialback nor SASL',
    });
    expect(judged('', { ...seen, detail: 'host-unknown' }).outcome).toBe(CheckOutcome.FAILED);
    expect(judged('/tls-dialback', { ...seen, detail: 'host-unknown' }).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('that is not answered fails, and says nothing about TLS and methods', () => {
    const silent = nothing(ConversationOutcome.SILENT);
    expect(judged('', silent)).toMatchObject({ outcome: CheckOutcome.FAILED, symptoms: [{ kind: SymptomKind.CONNECTION_SILENT }] });
    for (const slug of ['/starttls', '/tcp-dialback', '/tls-dialback', '/sasl-external']) {
      expect(judged(slug, silent)).toMatchObject({ outcome: CheckOutcome.NOT_LOOKED_AT, found: 'no XMPP stream is answered' });
    }
  });

  test('that was stopped says nothing about anything', () => {
    for (const slug of ['', '/starttls', '/tcp-dialback', '/tls-dialback', '/sasl-external']) {
      expect(judged(slug, nothing(ConversationOutcome.STOPPED)).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    }
    expect(judged('/starttls', nothing(ConversationOutcome.STOPPED, { offersTls: true })).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('whose TLS fails is answered, and fails the expectation of TLS', () => {
    for (const isEncrypted of [false, true]) {
      const seen = nothing(ConversationOutcome.TLS_FAILED, { offersTls: true, isEncrypted, detail: 'alert unknown ca' });
      expect(judged('', seen).outcome).toBe(CheckOutcome.PASSED);
      expect(judged('/starttls', seen)).toMatchObject({
        outcome: CheckOutcome.FAILED, found: 'STARTTLS is offered, but TLS fails (alert unknown ca)',
        symptoms: [{ kind: SymptomKind.CLIENT_CERTIFICATE_REJECTED }],
      });
      expect(judged('/tls-dialback', seen)).toMatchObject({ outcome: CheckOutcome.NOT_LOOKED_AT, found: 'TLS fails' });
    }
    const mute = nothing(ConversationOutcome.MUTE, { offersTls: true });
    expect(judged('/starttls', mute)).toMatchObject({ outcome: CheckOutcome.FAILED, symptoms: [{ kind: SymptomKind.SERVICE_MUTE }] });
  });

  test('that is not answered again after TLS fails, although TLS is fine', () => {
    const seen = nothing(ConversationOutcome.CLOSED, { offersTls: true, isEncrypted: true });
    expect(judged('', seen)).toMatchObject({ outcome: CheckOutcome.FAILED, symptoms: [{ kind: SymptomKind.SERVICE_CLOSES }] });
    expect(judged('/starttls', seen).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/sasl-external', seen).found).toBe('no XMPP stream is answered after TLS');
  });
});

describe('what a stream offers', () => {
  test('must be TLS where a partner needs it', () => {
    expect(judged('/starttls', SECURE).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/starttls', CLEAR)).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'STARTTLS is not offered', symptoms: [{ kind: SymptomKind.XMPP_TLS_MISSING }],
    });
    expect(checkOf(`${BASE}/starttls`, [open]).expectation.severity).toBe(FindingSeverity.WARNING);
  });

  test('must be dialback in clear for partners without TLS', () => {
    expect(judged('/tcp-dialback', CLEAR).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/tcp-dialback', { ...SECURE, offersDialback: false }).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/tcp-dialback', { ...SECURE, requiresTls: true })).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'TLS is required',
      symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, values: ['tcp-dialback'] }],
    });
    const { offersClearDialback: _unused, ...without } = SECURE;
    expect(judged('/tcp-dialback', without)).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'the clear stream does not offer dialback',
    });
  });

  test('must be dialback after TLS for partners with both', () => {
    expect(judged('/tls-dialback', SECURE).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/tls-dialback', { ...SECURE, offersDialback: false })).toMatchObject({
      outcome: CheckOutcome.FAILED, symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, values: ['tls-dialback'] }],
    });
    expect(judged('/tls-dialback', CLEAR)).toMatchObject({ outcome: CheckOutcome.NOT_LOOKED_AT, found: 'STARTTLS is not offered' });
  });

  test('must be SASL EXTERNAL for a certificate that the proxy trusts', () => {
    expect(judged('/sasl-external', SECURE).outcome).toBe(CheckOutcome.PASSED);
    expect(judged('/sasl-external', { ...SECURE, mechanisms: [] })).toMatchObject({
      outcome: CheckOutcome.FAILED, symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, values: ['sasl-over-tls'] }],
      found: 'the encrypted stream offers dialback; it may not trust the certificate that was shown for strict.example',
    });
    const alone: XmppPartnerProps = { tls: REQUIRED, sasl: REQUIRED };
    expect(judged('/sasl-external', { ...SECURE, mechanisms: [] }, [XmppPartner.federated('a.example', alone)]).found)
      .toContain('for a.example');
  });
});
