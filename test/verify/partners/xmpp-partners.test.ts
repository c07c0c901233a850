import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { XmppNegotiationSupport } from '../../../lib/values/vocabulary/xmpp';
import { CheckOutcome, type Expectation, type Judgement } from '../../../lib/verify/model/expectation';
import { ConversationOutcome, DnsOutcome, type XmppObservation } from '../../../lib/verify/model/observation';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { allPartners, partnerChecks } from '../../../lib/verify/partners/partner-checks';
import { xmppPlan } from '../../support/xmpp-plan';
import { NO_STREAM, NOW, service, ToldAsker, type ToldNetwork } from './told-network';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;
const { REQUIRED, OPTIONAL, NOT_SUPPORTED } = XmppNegotiationSupport;

const DOMAIN = 'chat.litwareinc.com';
const RECORD = `_xmpp-server._tcp.${DOMAIN}`;
const HOST = 'xmpp.hoster.example';
const ADDRESS = '203.0.113.170';
const FOUND: ToldNetwork = { services: { [RECORD]: [service(HOST, { port: 5269 })] }, hosts: { [HOST]: [ADDRESS] } };

const CLEAR_DIALBACK: XmppObservation = { ...NO_STREAM, offersDialback: true, offersClearDialback: true };
const TLS: XmppObservation = { ...NO_STREAM, offersTls: true, isEncrypted: true };

function partner(tls: XmppNegotiationSupport, sasl: XmppNegotiationSupport, dialback: boolean): XmppPartner {
  return XmppPartner.federated(DOMAIN, { tls, sasl, dialback });
}

async function look(
  partners: XmppPartner[], network: ToldNetwork, domain = DOMAIN, hasClientCertificate = false,
): Promise<{ readonly asker: ToldAsker; readonly ids: string[]; readonly expectation: Expectation; readonly judgement: Judgement }> {
  const asker = new ToldAsker(network);
  const plan = edgeToVerify(xmppPlan(partners), EdgeSide.EXTERNAL);
  const terms = { isAuthoritative: false, now: NOW, daysLeft: 30, trustsMore: false, hasClientCertificate, partners: [domain] };
  const [check] = partnerChecks(plan, terms);
  const judgements = await check!.look(asker);
  const ids = check!.expectations.map(({ id }) => id);
  const index = ids.indexOf(`partners/${domain}/xmpp`);
  return { asker, ids, expectation: check!.expectations[index]!, judgement: judgements[index]! };
}

async function answers(of: XmppPartner, seen: XmppObservation, hasClientCertificate = false): Promise<Judgement> {
  return (await look([of], { ...FOUND, xmpp: { [`${ADDRESS}:5269`]: seen } }, DOMAIN, hasClientCertificate)).judgement;
}

describe('an XMPP partner of the plan', () => {
  test('is found by its record, in any domain, and asked from the own XMPP domain', async () => {
    const of = partner(NOT_SUPPORTED, NOT_SUPPORTED, true);
    const { asker, ids, expectation, judgement } = await look([of], { ...FOUND, xmpp: { [`${ADDRESS}:5269`]: CLEAR_DIALBACK } });
    expect(asker.keys).toEqual([`dns SRV ${RECORD}`, `dns A ${HOST}`, `xmpp ${ADDRESS} 5269 ${DOMAIN} contoso.com`]);
    expect(judgement).toEqual({
      outcome: PASSED, symptoms: [], found: `${HOST} answers at ${ADDRESS}, port 5269; it offers dialback`,
    });
    expect(ids).toEqual([`partners/${DOMAIN}/xmpp`]);
    expect(expectation).toMatchObject({
      severity: FindingSeverity.ERROR, subject: `${DOMAIN}, XMPP`,
      expected: 'its XMPP server can be found, and agrees to dialback without TLS',
    });
    expect(expectation.tableRows.length).toBeGreaterThan(0);
  });

  test('without a record is the domain itself on 5269 (RFC 6120)', async () => {
    const of = partner(NOT_SUPPORTED, NOT_SUPPORTED, true);
    const { judgement } = await look([of], { hosts: { [DOMAIN]: [ADDRESS] }, xmpp: { [`${ADDRESS}:5269`]: CLEAR_DIALBACK } });
    expect(judgement).toMatchObject({
      outcome: PASSED, found: expect.stringContaining(`${RECORD} does not exist, so ${DOMAIN} itself is tried`) as string,
    });
    const missing = (await look([of], {})).judgement;
    expect(missing.symptoms).toEqual([{ kind: SymptomKind.NAME_MISSING, name: DOMAIN, partner: DOMAIN }]);
  });

  test('whose record says that there is no server is not looked for elsewhere', async () => {
    const network = { services: { [RECORD]: [service('')] }, hosts: { [DOMAIN]: [ADDRESS] } };
    const { asker, judgement } = await look([partner(REQUIRED, REQUIRED, false)], network);
    expect(asker.keys).toEqual([`dns SRV ${RECORD}`]);
    expect(judgement).toMatchObject({ outcome: FAILED, found: `${RECORD} says that there is no XMPP server` });
  });

  test('is not looked for elsewhere if the resolver fails', async () => {
    const network = { outcomes: { [RECORD]: DnsOutcome.FAILED }, hosts: { [DOMAIN]: [ADDRESS] } };
    const { asker, judgement } = await look([partner(REQUIRED, REQUIRED, false)], network);
    expect(asker.keys).toEqual([`dns SRV ${RECORD}`]);
    expect(judgement.symptoms).toMatchObject([{ kind: SymptomKind.RESOLVER_FAILED }]);
  });

  test('is tried in the order of its records until a server answers', async () => {
    const services = [service('b.example', { priority: 20, port: 5269 }), service('a.example', { priority: 10, port: 5269 })];
    const { asker, judgement } = await look([partner(NOT_SUPPORTED, NOT_SUPPORTED, true)], {
      services: { [RECORD]: services }, hosts: { 'a.example': ['203.0.113.171'], 'b.example': [ADDRESS] },
      xmpp: { [`${ADDRESS}:5269`]: CLEAR_DIALBACK },
    });
    expect(asker.keys.filter((key) => key.startsWith('xmpp'))).toEqual([
      `xmpp 203.0.113.171 5269 ${DOMAIN} contoso.com`, `xmpp ${ADDRESS} 5269 ${DOMAIN} contoso.com`,
    ]);
    expect(judgement.outcome).toBe(PASSED);
  });

  test('with another port needs more than the plan opens', async () => {
    const { judgement } = await look([partner(NOT_SUPPORTED, NOT_SUPPORTED, true)], {
      ...FOUND, services: { [RECORD]: [service(HOST, { port: 5270 })] }, xmpp: { [`${ADDRESS}:5270`]: CLEAR_DIALBACK },
    });
    expect(judgement).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.SERVICE_WRONG, port: 5270 }] });
  });

  test.each([
    [ConversationOutcome.REFUSED, SymptomKind.CONNECTION_REFUSED], [ConversationOutcome.SILENT, SymptomKind.CONNECTION_SILENT],
    [ConversationOutcome.UNREACHABLE, SymptomKind.CONNECTION_UNREACHABLE], [ConversationOutcome.MUTE, SymptomKind.SERVICE_MUTE],
    [ConversationOutcome.CLOSED, SymptomKind.SERVICE_CLOSES], [ConversationOutcome.UNREADABLE, SymptomKind.ANSWER_UNREADABLE],
  ])('that ends with %s fails', async (outcome, kind) => {
    const judgement = await answers(partner(REQUIRED, REQUIRED, false), { ...NO_STREAM, outcome });
    expect(judgement.outcome).toBe(FAILED);
    expect(judgement.symptoms).toEqual([{ kind, name: HOST, partner: DOMAIN, address: ADDRESS, port: 5269 }]);
  });

  test('that refuses the stream is told with its condition', async () => {
    const judgement = await answers(partner(REQUIRED, REQUIRED, false), { ...NO_STREAM, detail: 'host-unknown' });
    expect(judgement).toMatchObject({
      outcome: FAILED, found: `${HOST} answers at ${ADDRESS}, port 5269, and says host-unknown`,
      symptoms: [{ kind: SymptomKind.ANSWER_NEGATIVE, detail: 'host-unknown' }],
    });
  });

  test('is not looked at if the verification is stopped', async () => {
    const stopped = { ...NO_STREAM, outcome: ConversationOutcome.STOPPED };
    expect((await answers(partner(REQUIRED, REQUIRED, false), stopped)).outcome).toBe(NOT_LOOKED_AT);
  });
});

describe('what a partner offers', () => {
  test('must have TLS if the plan requires it', async () => {
    const judgement = await answers(partner(REQUIRED, NOT_SUPPORTED, true), CLEAR_DIALBACK);
    expect(judgement).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.XMPP_TLS_MISSING, values: ['TLS'] }] });
  });

  test('must have one of the planned methods', async () => {
    const judgement = await answers(partner(REQUIRED, NOT_SUPPORTED, true), TLS);
    expect(judgement).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, values: ['tls-dialback'] }] });
    expect((await answers(partner(REQUIRED, NOT_SUPPORTED, true), { ...TLS, offersDialback: true })).outcome).toBe(PASSED);
  });

  test('must not require TLS of a partner without it', async () => {
    const judgement = await answers(partner(NOT_SUPPORTED, NOT_SUPPORTED, true), { ...TLS, requiresTls: true, offersDialback: true });
    expect(judgement).toMatchObject({
      outcome: FAILED, symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING, values: ['tcp-dialback'] }],
      found: expect.stringContaining('it offers TLS (required), dialback') as string,
    });
  });

  test('of SASL shows only with a client certificate', async () => {
    const of = partner(REQUIRED, REQUIRED, false);
    expect(await answers(of, TLS)).toMatchObject({
      outcome: NOT_LOOKED_AT, found: expect.stringContaining('client certificate') as string,
    });
    expect(await answers(of, TLS, true)).toMatchObject({ outcome: FAILED, symptoms: [{ kind: SymptomKind.XMPP_METHOD_MISSING }] });
    expect((await answers(of, { ...TLS, mechanisms: ['EXTERNAL'] }, true)).outcome).toBe(PASSED);
  });

  test('in clear counts even if TLS fails, for a partner that may do without', async () => {
    const failing = { ...CLEAR_DIALBACK, outcome: ConversationOutcome.TLS_FAILED, detail: 'alert handshake failure', offersTls: true };
    expect((await answers(partner(OPTIONAL, OPTIONAL, true), failing)).outcome).toBe(PASSED);
    expect(await answers(partner(REQUIRED, NOT_SUPPORTED, true), failing)).toMatchObject({
      outcome: FAILED, symptoms: [{ kind: SymptomKind.TLS_FAILED, detail: 'alert handshake failure' }],
    });
  });
});

test('additional domains of a partner are partners of their own, with the same settings', async () => {
  const of = XmppPartner.federated(DOMAIN, { tls: REQUIRED, additionalDomains: ['a.litwareinc.com'] });
  expect(allPartners(xmppPlan([of]))).toEqual(['a.litwareinc.com', DOMAIN]);
  expect((await look([of], {}, 'a.litwareinc.com')).expectation.severity).toBe(FindingSeverity.ERROR);
});

test('a domain that the plan does not list is looked at for SIP and, as advice, for XMPP', async () => {
  const { ids, expectation, judgement } = await look([], {
    hosts: { 'adatum.com': [ADDRESS] }, xmpp: { [`${ADDRESS}:5269`]: CLEAR_DIALBACK },
  }, 'adatum.com');
  expect(ids[0]).toBe('partners/adatum.com/any-way');
  expect(expectation).toMatchObject({ severity: FindingSeverity.ADVICE, expected: 'its XMPP server can be found and answers' });
  expect(judgement.outcome).toBe(PASSED);
});
