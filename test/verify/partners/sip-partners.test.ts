import { LyncProduct } from '../../../lib/guide/products/lync-product';
import type { FindingSeverity } from '../../../lib/plan/findings/finding';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { CheckOutcome } from '../../../lib/verify/model/expectation';
import { ConnectionOutcome, DnsOutcome } from '../../../lib/verify/model/observation';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { allPartners, partnerChecks } from '../../../lib/verify/partners/partner-checks';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan } from '../../support/plan-request';
import {
  ADDRESS, ALLOWED, ALLOWED_DOMAIN, ALLOWED_SERVER, ANY_WAY, CERTIFICATE, CONNECTION, DISCOVERY, EDGE, GOOD, kindsOf,
  look, planWith, RECORD, type Seen, SERVER, terms,
} from './looked-at';
import { certificate, service, shows } from './told-network';

const { PASSED, FAILED, NOT_LOOKED_AT } = CheckOutcome;

describe('a partner that does everything right', () => {
  test('can be reached in every way, as the text says with the names and addresses', async () => {
    const seen = await look(planWith(), GOOD);
    for (const end of [DISCOVERY, ALLOWED_DOMAIN, ALLOWED_SERVER, CONNECTION, CERTIFICATE, ANY_WAY]) {
      expect(seen.of(end).outcome).toBe(PASSED);
    }
    expect(seen.of(DISCOVERY).found).toBe('leads to sip.litwareinc.com, port 5061; '
      + 'sip.litwareinc.com accepts connections on port 5061 at 203.0.113.160; '
      + 'its certificate has sip.litwareinc.com, is trusted, and is valid until 2014-01-01');
    expect(seen.of(ANY_WAY).found).toBe('can be reached as discovered partner domain, allowed partner domain, allowed partner server');
    expect(seen.of(CERTIFICATE).daysLeft).toBe(213);
  });

  test('is asked one step after the other: record, address, connection, TLS', async () => {
    const { asker } = await look(planWith(), GOOD);
    expect(asker.keys.slice(0, 4)).toEqual([
      `dns SRV ${RECORD}`, `dns A ${EDGE}`, `tcp ${ADDRESS} 5061`, `tls ${ADDRESS} 5061 ${EDGE} direct `,
    ]);
  });

  test('is asked for IPv6 addresses only if the Access Edge has some', async () => {
    const { asker } = await look(planWith(), GOOD);
    expect(asker.keys.filter((key) => key.includes('AAAA'))).toEqual([]);
    const dual = await look(dualStackPlan(), {
      ...GOOD, hostsOfIpv6: { [EDGE]: ['2001:db8::160'] }, tls: { ...GOOD.tls, '2001:db8::160:5061': shows(certificate(EDGE)) },
    });
    expect(dual.of(CONNECTION).found).toBe('sip.litwareinc.com accepts connections on port 5061 at 203.0.113.160, 2001:db8::160');
  });

  test('is reached with discovery turned off, but not discovered if the plan relies on it', async () => {
    const off = planWith({ partnerDiscovery: false });
    expect((await look(off, GOOD)).of(DISCOVERY)).toMatchObject({
      outcome: PASSED, found: expect.stringMatching(/; partner discovery is off in the plan$/) as string,
    });
    const discovered = FederatedPartner.discoveredDomain('litwareinc.com', { product: PartnerProduct.LYNC_SERVER_2013 });
    const seen = await look(planWith({ partnerDiscovery: false, partners: [discovered] }), GOOD);
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: FAILED, found: 'partner discovery is off in the plan', symptoms: [] });
    expect(seen.of(ALLOWED_DOMAIN).outcome).toBe(PASSED);
  });
});

describe('severities', () => {
  const severities = ({ expectations }: Seen): Record<string, FindingSeverity> => (
    Object.fromEntries([...expectations].map(([end, { severity }]) => [end, severity])));

  test('of an allowed domain: the way that the plan uses is an error, the others are advice', async () => {
    expect(severities(await look(planWith({ partners: [ALLOWED] }), GOOD))).toEqual({
      discovery: 'advice', 'allowed-domain': 'error', 'allowed-server': 'advice', connection: 'error', certificate: 'error',
    });
  });

  test('of an allowed server', async () => {
    expect(severities(await look(planWith({ partners: [SERVER] }), GOOD))).toMatchObject({
      discovery: 'advice', 'allowed-domain': 'advice', 'allowed-server': 'error',
    });
  });

  test('of a domain that the plan does not list: advice, and a warning if no way works', async () => {
    expect(severities(await look(planWith(), GOOD))).toEqual({
      'any-way': 'warning', discovery: 'advice', 'allowed-domain': 'advice', 'allowed-server': 'advice', connection: 'advice',
      certificate: 'advice',
    });
  });

  test('go with IDs, subjects and the rows that open the way out', async () => {
    const { expectations } = await look(planWith(), GOOD);
    expect(expectations.get(DISCOVERY)).toMatchObject({
      id: 'partners/litwareinc.com/discovery', area: 'partners', subject: 'litwareinc.com, discovered partner domain',
      expected: `${RECORD} leads to an Edge that can be reached, with a trusted certificate for its name`,
      tableRows: ['scaled-dns-private-nat/external/8', 'scaled-dns-private-nat/federation/1'],
    });
  });
});

describe('the federation SRV record', () => {
  test('is needed: an Edge tries no other name, but a server can be agreed on', async () => {
    const seen = await look(planWith(), { hosts: { [EDGE]: [ADDRESS] } });
    expect(seen.asker.keys).toEqual([`dns SRV ${RECORD}`]);
    expect(seen.of(DISCOVERY)).toMatchObject({
      outcome: FAILED, found: `${RECORD} does not exist`,
      symptoms: [{ kind: SymptomKind.NAME_MISSING, name: RECORD, partner: 'litwareinc.com' }],
    });
    expect(seen.of(ALLOWED_SERVER)).toMatchObject({
      outcome: NOT_LOOKED_AT, found: expect.stringContaining('ask the partner for it') as string,
    });
    expect(seen.of(CONNECTION).outcome).toBe(NOT_LOOKED_AT);
    expect(seen.of(ANY_WAY)).toMatchObject({ outcome: FAILED, found: `${RECORD} does not exist` });
  });

  test('with a target in another domain rules out discovery and allowed domain, not the server', async () => {
    const host = 'edge.hoster.example';
    const seen = await look(planWith(), {
      services: { [RECORD]: [service(host)] }, hosts: { [host]: [ADDRESS] }, tls: { [`${ADDRESS}:5061`]: shows(certificate(host)) },
    });
    expect(kindsOf(seen.of(DISCOVERY))).toEqual([SymptomKind.SERVICE_TARGET_FOREIGN]);
    expect(seen.of(ALLOWED_DOMAIN).found).toBe(`${RECORD} leads to ${host}, which is not in litwareinc.com: an Edge does not accept it`);
    expect(seen.of(ALLOWED_SERVER).outcome).toBe(PASSED);
    expect(seen.of(ANY_WAY).found).toBe('can be reached as allowed partner server');
  });

  test('must not lead to a name that only ends like the domain', async () => {
    const host = 'sip.notlitwareinc.com';
    const seen = await look(planWith(), { services: { [RECORD]: [service(host)] } });
    expect(kindsOf(seen.of(DISCOVERY))).toContain(SymptomKind.SERVICE_TARGET_FOREIGN);
  });

  test.each(['litwareinc.com', 'sip.emea.litwareinc.com'])('may lead to %s', async (host) => {
    const seen = await look(planWith(), {
      services: { [RECORD]: [service(host)] }, hosts: { [host]: [ADDRESS] }, tls: { [`${ADDRESS}:5061`]: shows(certificate(host)) },
    });
    expect(seen.of(DISCOVERY).outcome).toBe(PASSED);
  });

  test('must not lead to an alias; as a set server, the same name is fine', async () => {
    const network = { ...GOOD, aliases: { [EDGE]: 'lb.litwareinc.com' }, hosts: { 'lb.litwareinc.com': [ADDRESS] } };
    const seen = await look(planWith(), network);
    expect(seen.of(DISCOVERY)).toMatchObject({
      outcome: FAILED,
      symptoms: [{ kind: SymptomKind.SERVICE_TARGET_ALIAS, name: RECORD, values: [EDGE], detail: 'lb.litwareinc.com' }],
    });
    expect(seen.of(ALLOWED_SERVER).outcome).toBe(PASSED);
    expect((await look(planWith({ partners: [SERVER] }), network)).of(ALLOWED_SERVER).outcome).toBe(PASSED);
  });

  test('with another port needs more than the plan opens', async () => {
    const seen = await look(planWith(), {
      services: { [RECORD]: [service(EDGE, { port: 5062 })] }, hosts: { [EDGE]: [ADDRESS] },
      tls: { [`${ADDRESS}:5062`]: shows(certificate(EDGE)) },
    });
    expect(seen.of(DISCOVERY)).toMatchObject({
      outcome: FAILED, found: `${RECORD} leads to port 5062, but the plan opens only port 5061 to partners`,
      symptoms: [{ kind: SymptomKind.SERVICE_WRONG, port: 5062 }],
    });
    expect(seen.of(CONNECTION)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'the plan does not open port 5062 to partners' });
    // An entry for a server has no port.
    expect(seen.of(ALLOWED_SERVER)).toMatchObject({ outcome: FAILED, found: `the connection to ${ADDRESS}, port 5061, is refused` });
  });

  test('says that there is no federation if its target is the root', async () => {
    const seen = await look(planWith(), { services: { [RECORD]: [service('')] } });
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: FAILED, found: `${RECORD} says that there is no federation` });
  });

  test('is chosen by the lowest priority and the highest weight, and all records that are equal count', async () => {
    const hosts = ['a', 'b', 'c', 'd'].map((host) => `${host}.litwareinc.com`);
    const [a = '', b = '', c = '', d = ''] = hosts;
    const services = [
      service(a, { priority: 10, weight: 90 }), service(b, { priority: 5, weight: 10 }), service(c, { priority: 5, weight: 20 }),
      service(d, { priority: 5, weight: 20 }),
    ];
    const seen = await look(planWith(), { services: { [RECORD]: services }, hosts: { [c]: [ADDRESS] }, tls: GOOD.tls ?? {} });
    expect(seen.asker.keys.filter((key) => key.startsWith('dns A '))).toEqual([`dns A ${c}`, `dns A ${d}`, `dns A ${c}`, `dns A ${d}`]);
    expect(seen.of(DISCOVERY).symptoms).toContainEqual({
      kind: SymptomKind.SERVICE_TARGET_MISSING, name: RECORD, partner: 'litwareinc.com', values: [d],
    });
  });

  test('is not followed to any number of hosts and addresses', async () => {
    const services = Array.from({ length: 50 }, (_, index) => service(`h${index}.litwareinc.com`));
    const hosts = Object.fromEntries(services.map(({ target }, of) => (
      [target, Array.from({ length: 200 }, (_, index) => `198.51.${of}.${index}`)])));
    const { asker } = await look(planWith(), { services: { [RECORD]: services }, hosts });
    expect(new Set(asker.keys.filter((key) => key.startsWith('tcp '))).size).toBe(16);
  });

  test.each([
    [DnsOutcome.FAILED, 'the resolver cannot look up'], [DnsOutcome.SILENT, 'the resolver gives no answer for'],
    [DnsOutcome.REFUSED, 'the resolver refuses to look up'], [DnsOutcome.UNREADABLE, 'the resolver gives an unreadable answer for'],
  ])('is not known if the resolver ends with %s', async (outcome, found) => {
    const seen = await look(planWith(), { outcomes: { [RECORD]: outcome } });
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: FAILED, found: `${found} ${RECORD}` });
    expect(kindsOf(seen.of(DISCOVERY))).toEqual([SymptomKind.RESOLVER_FAILED]);
  });

  test('counts as not looked at if the verification is stopped', async () => {
    const seen = await look(planWith(), { outcomes: { [RECORD]: DnsOutcome.STOPPED } });
    for (const end of [DISCOVERY, ALLOWED_DOMAIN, ALLOWED_SERVER, CONNECTION, CERTIFICATE, ANY_WAY]) {
      expect(seen.of(end)).toEqual({ outcome: NOT_LOOKED_AT, found: 'the verification was stopped before the end', symptoms: [] });
    }
  });
});

describe('the connection', () => {
  test.each([
    [ConnectionOutcome.REFUSED, SymptomKind.CONNECTION_REFUSED, 'is refused'],
    [ConnectionOutcome.SILENT, SymptomKind.CONNECTION_SILENT, 'gets no answer'],
    [ConnectionOutcome.UNREACHABLE, SymptomKind.CONNECTION_UNREACHABLE, 'finds no route'],
  ])('that ends with %s fails every way', async (outcome, kind, end) => {
    const seen = await look(planWith({ partners: [ALLOWED] }), { ...GOOD, connections: { [`${ADDRESS}:5061`]: outcome } });
    for (const way of [DISCOVERY, ALLOWED_DOMAIN, ALLOWED_SERVER, CONNECTION]) {
      expect(seen.of(way)).toMatchObject({ outcome: FAILED, found: `the connection to ${ADDRESS}, port 5061, ${end}` });
      expect(seen.of(way).symptoms).toEqual([
        { kind, name: EDGE, partner: 'litwareinc.com', address: ADDRESS, port: 5061, transport: 'TCP' },
      ]);
    }
    expect(seen.of(CERTIFICATE)).toMatchObject({ outcome: NOT_LOOKED_AT, found: 'nothing accepts a connection' });
  });

  test('to one of several addresses is enough, and the others are told', async () => {
    const seen = await look(planWith(), { ...GOOD, hosts: { [EDGE]: ['203.0.113.161', ADDRESS] } });
    expect(seen.of(CONNECTION)).toMatchObject({
      outcome: PASSED,
      found: 'sip.litwareinc.com accepts connections on port 5061 at 203.0.113.160; '
        + 'the connection to 203.0.113.161, port 5061, is refused; an Edge tries the next address',
    });
  });
});

describe('what is not asked', () => {
  test('a domain that the plan blocks', async () => {
    const seen = await look(planWith({ blockedDomains: ['litwareinc.com'] }), GOOD);
    expect(seen.asker.keys).toEqual([]);
    for (const end of [DISCOVERY, ALLOWED_DOMAIN, ALLOWED_SERVER, CONNECTION, CERTIFICATE, ANY_WAY]) {
      expect(seen.of(end)).toEqual({ outcome: NOT_LOOKED_AT, found: 'the plan blocks the domain', symptoms: [] });
    }
  });

  test('anything from the internal side', async () => {
    const seen = await look(planWith(), GOOD, {}, EdgeSide.INTERNAL);
    expect(seen.asker.keys).toEqual([]);
    expect(seen.of(DISCOVERY)).toMatchObject({ outcome: NOT_LOOKED_AT });
  });
});

test('checks are made for each partner once, in the order of their domains', () => {
  const checks = partnerChecks(edgeToVerify(planWith(), EdgeSide.EXTERNAL), terms({ partners: ['b.com', 'a.com', 'b.com'] }));
  expect(checks.map(({ expectations }) => expectations[0]?.id)).toEqual(['partners/a.com/any-way', 'partners/b.com/any-way']);
});

test('a successor of Lync Server 2013 has partners too', async () => {
  const plan = contosoPlan({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 });
  expect((await look(plan, GOOD)).of(ALLOWED_DOMAIN).outcome).toBe(PASSED);
});

test('all partners are those of SIP and of XMPP, in alphabetical order', () => {
  expect(allPartners(planWith({ partners: [SERVER, FederatedPartner.allowedDomain('adatum.com', { product: PartnerProduct.UNKNOWN })] })))
    .toEqual(['adatum.com', 'litwareinc.com']);
  expect(allPartners({})).toEqual([]);
});
