import * as fc from 'fast-check';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PartnerList } from '../../../lib/request/partners/partner-list';
import { PlanFile } from '../../../lib/plan/stored/plan-file';
import { contosoPlan, refusalOf } from '../../support/plan-request';

const { LYNC_SERVER_2013: product, OFFICE_365 } = PartnerProduct;
const LIMITS_PAGE = 'lync-server-2013-configure-support-for-allowed-external-domains.md';
const PROPERTY = 'federation.partners[1]';

const allowed = (domain: string, sharedAddressSpace = false): FederatedPartner =>
  FederatedPartner.allowedDomain(domain, { product, sharedAddressSpace });
const provider = (name: string, proxyFqdn: string): FederatedPartner =>
  FederatedPartner.hostingProvider(name, { product: OFFICE_365, proxyFqdn });

let list: PartnerList;
beforeEach(() => { list = new PartnerList(new Set(['contoso.com', 'fabrikam.com']), 'sip.contoso.com'); });

const refusalOfAdding = (partner: FederatedPartner): ReturnType<typeof refusalOf> =>
  refusalOf(() => { list.add(partner, PROPERTY); });
const refusalOfBlocking = (domain: string): ReturnType<typeof refusalOf> =>
  refusalOf(() => { list.block(domain, 'federation.blockedDomains[0]'); });

test('an empty list has nothing in it', () => {
  expect([list.partnerDomains, list.hostingProviders, list.blockedDomains]).toEqual([[], [], []]);
});

test('each kind is in the order of its names', () => {
  for (const domain of ['b.example', 'a.example', 'c.example']) list.add(allowed(domain), PROPERTY);
  list.add(provider('First', 'z.example'), PROPERTY);
  list.add(provider('Second', 'y.example'), PROPERTY);
  for (const domain of ['Bad.example', 'awful.example']) list.block(domain, 'blockedDomains');
  expect(list.partnerDomains.map(({ name }) => name)).toEqual(['a.example', 'b.example', 'c.example']);
  expect(list.hostingProviders.map(({ providerName }) => providerName)).toEqual(['Second', 'First']);
  expect(list.blockedDomains).toEqual(['awful.example', 'bad.example']);
});

describe('a partner domain twice', () => {
  const SECOND = [
    ['as an allowed domain', allowed('Partner.EXAMPLE.')],
    ['as an allowed server', FederatedPartner.allowedServer('PARTNER.example', { product, edgeFqdn: 'sip.partner.example' })],
    ['as a discovered domain', FederatedPartner.discoveredDomain('partner.example', { product })],
  ] as const;

  test.each(SECOND)('%s', (_name, second) => {
    list.add(allowed('partner.example'), 'federation.partners[0]');
    expect(refusalOfAdding(second)).toMatchObject({
      property: PROPERTY,
      given: '"partner.example", which is a partner already',
      expected: `each partner domain only once, regardless of case (${LIMITS_PAGE})`,
      fix: 'remove one of the two',
    });
  });

  test('a domain and its subdomain are two', () => {
    list.add(allowed('partner.example'), PROPERTY);
    list.add(allowed('emea.partner.example'), PROPERTY);
    expect(list.partnerDomains).toHaveLength(2);
  });
});

describe('a domain both allowed and blocked', () => {
  const EXPECTED = {
    expected: `a domain on one of the two lists (${LIMITS_PAGE})`, fix: 'remove it from one of the lists',
  };

  test('allowed first', () => {
    list.add(allowed('partner.example'), PROPERTY);
    expect(refusalOfBlocking('PARTNER.example')).toMatchObject({
      ...EXPECTED, property: 'federation.blockedDomains[0]', given: '"PARTNER.example", both allowed and blocked',
    });
  });

  test('blocked first', () => {
    list.block('PARTNER.example', 'federation.blockedDomains[0]');
    expect(refusalOfAdding(allowed('partner.example'))).toMatchObject({
      ...EXPECTED, property: PROPERTY, given: '"partner.example", both allowed and blocked',
    });
  });
});

describe('our own SIP domain', () => {
  test('is a partner only when it is shared', () => {
    expect(refusalOfAdding(allowed('CONTOSO.com'))).toMatchObject({
      property: PROPERTY,
      given: '"contoso.com", one of your SIP domains',
      expected: 'a domain of another organization',
      fix: expect.stringContaining('sharedAddressSpace') as string,
    });
    list.add(allowed('Contoso.com', true), PROPERTY);
    expect(list.partnerDomains.map(({ name }) => name)).toEqual(['contoso.com']);
  });

  test('is not shared when it is not ours', () => {
    expect(refusalOfAdding(allowed('partner.example', true))).toMatchObject({
      property: PROPERTY,
      given: '"partner.example" with a shared address space',
      expected: 'one of your SIP domains: only those can be shared',
      fix: 'omit sharedAddressSpace, or add the domain to sipDomains',
    });
  });

  test('is not blocked', () => expect(refusalOfBlocking('Fabrikam.com')).toMatchObject({
    property: 'federation.blockedDomains[0]',
    given: '"Fabrikam.com", one of your SIP domains',
    expected: expect.stringContaining('you cannot block your own domain') as string,
    fix: 'remove it',
  }));
});

describe('a blocked domain', () => {
  test('is blocked once, however it is spelt', () => {
    list.block('bad.example', 'federation.blockedDomains[1]');
    expect(refusalOfBlocking('Bad.Example.')).toMatchObject({
      given: '"Bad.Example."', expected: expect.stringContaining('each blocked domain only once') as string,
      fix: 'remove one of the two',
    });
  });

  test.each(['', '*.bad.example', '131.107.155.10', 'schöne.example', 'bad'])('%j is none', (domain) => {
    expect(refusalOfBlocking(domain)).toMatchObject({
      property: 'federation.blockedDomains[0]', given: JSON.stringify(domain),
    });
  });
});

describe('a hosting provider', () => {
  beforeEach(() => { list.add(provider('LyncOnline', 'sipfed.online.lync.com'), 'federation.partners[0]'); });

  test('has a proxy that no other has, whatever their names', () => {
    expect(refusalOfAdding(provider('Other', 'SIPFED.online.lync.com'))).toMatchObject({
      property: PROPERTY,
      given: 'a hosting provider "Other" with the proxy sipfed.online.lync.com, which "LyncOnline" has',
      expected: 'one hosting provider for each proxy FQDN '
        + '(lync-server-2013-create-or-edit-hosted-sip-federated-providers.md)',
      fix: 'combine the two providers',
    });
  });

  test('has a name that no other has, in whichever case', () => {
    expect(refusalOfAdding(provider('LYNCOnline', 'sip.other.example'))).toMatchObject({
      property: PROPERTY,
      given: 'a second hosting provider "LYNCOnline"',
      expected: 'a unique name: the provider with the proxy sipfed.online.lync.com has this one',
      fix: 'use a unique name for each hosting provider',
    });
  });

  test('that is refused leaves nothing behind', () => {
    refusalOfAdding(provider('LYNCOnline', 'sip.other.example'));
    list.add(provider('Other', 'sip.other.example'), PROPERTY);
    expect(list.hostingProviders.map(({ providerName }) => providerName)).toEqual(['Other', 'LyncOnline']);
  });

  test('stands beside a domain of the same name', () => {
    list.add(allowed('sipfed.online.lync.com'), PROPERTY);
    expect([list.partnerDomains.length, list.hostingProviders.length]).toEqual([1, 1]);
  });
});

describe('the order of partners', () => {
  const PARTNERS = [
    ...['d.example', 'a.example', 'c.example', 'b.example'].map((domain) => allowed(domain)),
    FederatedPartner.allowedServer('server.example', { product: PartnerProduct.OCS_2007, edgeFqdn: 'sip.server.example' }),
    FederatedPartner.discoveredDomain('met.example', { product: PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019 }),
    FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365, comment: 'cloud' }),
    allowed('contoso.com', true),
    FederatedPartner.lyncOnline(OFFICE_365, true),
    provider('Hoster', 'sip.hoster.example'),
  ];
  const BLOCKED = ['z.example', 'y.example', 'x.example'];
  const planOf = (partners: FederatedPartner[], blockedDomains: string[]): string =>
    PlanFile.ofEdge(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners, blockedDomains } })).text;

  test('makes no difference to the plan', () => {
    const text = planOf(PARTNERS, BLOCKED);
    for (const { name } of PARTNERS) expect(text).toContain(`"${name}"`);
    const inAnyOrder = <T>(entries: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(entries, { minLength: entries.length });
    fc.assert(fc.property(inAnyOrder(PARTNERS), inAnyOrder(BLOCKED), (partners, blocked) => {
      expect(planOf(partners, blocked)).toBe(text);
    }));
  });
});

test('a refusal names the place in the request', () => {
  expect(refusalOf(() => contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'], partners: [allowed('a.example'), allowed('b.example'), allowed('A.example')],
  } })).property).toBe('federation.partners[2]');
  expect(refusalOf(() => contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'], partners: [allowed('a.example')], blockedDomains: ['b.example', 'A.example'],
  } })).property).toBe('federation.blockedDomains[1]');
});

describe('our own Access Edge', () => {
  test('is not that of a partner', () => {
    const refusal = refusalOfAdding(FederatedPartner.allowedServer('partner.example', { product, edgeFqdn: 'SIP.contoso.com' }));
    expect(refusal).toMatchObject({ property: PROPERTY, given: expect.stringContaining('"sip.contoso.com", which is your own') as string });
    expect(refusal.fix).toMatch(/set edgeFqdn.*allowedDomain/);
    expect(list.partnerDomains).toEqual([]);
  });

  test('is not the proxy of a hosting provider', () => {
    const refusal = refusalOfAdding(provider('Contoso', 'sip.contoso.com'));
    expect(refusal).toMatchObject({ property: PROPERTY, expected: 'the proxy of the provider' });
    expect(refusal.fix).toContain('set proxyFqdn');
    expect(list.hostingProviders).toEqual([]);
  });

  test('is refused by a plan, with the place of the partner', () => {
    const partners = [allowed('a.example'), FederatedPartner.allowedServer('b.example', { product, edgeFqdn: 'sip.contoso.com' })];
    expect(refusalOf(() => contosoPlan({ federation: { partners } })).property).toBe('federation.partners[1]');
  });
});
