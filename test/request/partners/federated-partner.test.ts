import { FederationType, PartnerProduct, VerificationLevel } from '../../../lib/values/vocabulary/federation';
import {
  type AllowedServerProps, FederatedPartner, type HostingProviderProps,
} from '../../../lib/request/partners/federated-partner';
import { refusalOf } from '../../support/plan-request';

const { LYNC_ONLINE_2010, LYNC_SERVER_2013, OFFICE_365 } = PartnerProduct;
const product = LYNC_SERVER_2013;

/** The public properties of a partner that have a value. */
function propertiesOf(partner: FederatedPartner): Record<string, unknown> {
  const names = [
    'type', 'name', 'product', 'isProvider', 'comment', 'edgeFqdn', 'providerName', 'verificationLevel', 'sharedAddressSpace',
    'hostsLyncUsers', 'autodiscoverUrl',
  ] as const satisfies readonly (keyof FederatedPartner)[];
  const values: readonly (readonly [string, unknown])[] = names.map((name) => [name, partner[name]]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

describe('an allowed domain', () => {
  test('has a name and a product, and nothing of a server or a provider', () => {
    expect(propertiesOf(FederatedPartner.allowedDomain('partner.example', { product }))).toEqual({
      type: FederationType.ALLOWED_PARTNER_DOMAIN,
      name: 'partner.example',
      product,
      isProvider: false,
      sharedAddressSpace: false,
      hostsLyncUsers: false,
    });
  });

  test('can be one of our own, with a remark', () => {
    expect(FederatedPartner.allowedDomain('contoso.com', { product: OFFICE_365, sharedAddressSpace: true, comment: 'split' }))
      .toMatchObject({ sharedAddressSpace: true, comment: 'split', isProvider: false });
  });
});

describe('an allowed server', () => {
  test('has the Access Edge too, in lower case', () => {
    expect(FederatedPartner.allowedServer('partner.example', { product, edgeFqdn: 'SIP.Partner.example.', comment: 'by phone' }))
      .toMatchObject({
        type: FederationType.ALLOWED_PARTNER_SERVER,
        name: 'partner.example',
        edgeFqdn: 'sip.partner.example',
        comment: 'by phone',
        isProvider: false,
      });
  });

  test.each([[OFFICE_365, 'Office 365'], [LYNC_ONLINE_2010, 'Lync Online 2010']])(
    'is refused for %s, which takes the domain alone', (hosted, displayName) => {
      const refusal = refusalOf(() =>
        FederatedPartner.allowedServer('Cloud.example', { product: hosted, edgeFqdn: 'sip.cloud.example' }));
      expect(refusal).toMatchObject({
        property: 'edgeFqdn',
        given: '"sip.cloud.example"',
        fix: 'use FederatedPartner.allowedDomain("cloud.example", ...) and a hosting provider',
      });
      expect(refusal.expected).toContain(`only the domain for ${displayName}`);
      expect(refusal.expected).toContain(
        'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md');
    });

  test('is refused without the Access Edge, by all names of its type', () => {
    const refusal = refusalOf(() => FederatedPartner.allowedServer('partner.example', { product } as AllowedServerProps));
    expect(refusal).toMatchObject({ property: 'edgeFqdn', given: 'nothing' });
    expect(refusal.expected).toContain('"Direct Federation"');
    expect(refusal.expected).toContain('"Allowed Partner Server"');
    expect(refusal.fix).toContain('use FederatedPartner.allowedDomain');
  });

  test('is refused with an address as its Access Edge', () => {
    expect(refusalOf(() => FederatedPartner.allowedServer('partner.example', { product, edgeFqdn: '131.107.155.10' })))
      .toMatchObject({ property: 'edgeFqdn', given: '"131.107.155.10"', fix: expect.stringContaining('IP address') as string });
  });
});

test('a discovered domain has neither server nor shared address space', () => {
  const partner = FederatedPartner.discoveredDomain('partner.example', { product, comment: 'met at a fair' });
  expect(partner).toMatchObject({
    type: FederationType.DISCOVERED_PARTNER_DOMAIN, name: 'partner.example', sharedAddressSpace: false,
    comment: 'met at a fair', isProvider: false,
  });
  expect(partner.edgeFqdn).toBeUndefined();
});

const DOMAIN_FACTORIES: readonly [string, (domain: string) => FederatedPartner][] = [
  ['allowedDomain', (domain) => FederatedPartner.allowedDomain(domain, { product })],
  ['allowedServer', (domain) => FederatedPartner.allowedServer(domain, { product, edgeFqdn: 'sip.partner.example' })],
  ['discoveredDomain', (domain) => FederatedPartner.discoveredDomain(domain, { product })],
];

describe.each(DOMAIN_FACTORIES)('%s', (_name, factory) => {
  test.each(['partner.example', 'PARTNER.example', 'Partner.Example.', 'pARTNER.eXAMPLE'])(
    '%s is the same domain', (spelling) => expect(factory(spelling).name).toBe('partner.example'));

  test('an internationalized domain is taken in its A-label form', () => {
    expect(factory('XN--MNCHEN-3YA.example').name).toBe('xn--mnchen-3ya.example');
  });

  test.each([
    ['münchen.example', 'a fully qualified domain name in ASCII',
      'write the name in its A-label form: did you mean "xn--mnchen-3ya.example"?'],
    ['*.partner.example', 'the name of one host, not a wildcard', 'use the host name instead of the "*"'],
    ['131.107.155.10', 'a fully qualified domain name, such as', 'this is an IP address: use the name that resolves to it'],
    ['2001:db8::4', 'a fully qualified domain name, such as', 'this is an IP address: use the name that resolves to it'],
    ['', 'a fully qualified domain name, such as', 'enter a name'],
    ['partner', 'at least two labels', 'add the domain: "partner" is a single label'],
    ['sip:anna@partner.example', 'a fully qualified domain name, such as', 'did you mean "partner.example"?'],
    ['_sipfederationtls._tcp.partner.example', 'letters, digits and hyphens', 'did you mean "partner.example"?'],
  ])('%j is refused', (domain, expected, fix) => {
    expect(refusalOf(() => factory(domain))).toMatchObject({
      property: 'domain',
      given: JSON.stringify(domain),
      expected: expect.stringContaining(expected) as string,
      fix: expect.stringContaining(fix) as string,
    });
  });
});

describe('an unknown product is refused', () => {
  const unknown = 'icq' as unknown as PartnerProduct;
  const none = undefined as unknown as PartnerProduct;
  const FACTORIES: readonly [string, (word: PartnerProduct) => FederatedPartner][] = [
    ['allowedDomain', (word) => FederatedPartner.allowedDomain('p.example', { product: word })],
    ['allowedServer', (word) => FederatedPartner.allowedServer('p.example', { product: word, edgeFqdn: 'sip.p.example' })],
    ['discoveredDomain', (word) => FederatedPartner.discoveredDomain('p.example', { product: word })],
    ['hostingProvider', (word) => FederatedPartner.hostingProvider('P', { product: word, proxyFqdn: 'sip.p.example' })],
    ['lyncOnline', (word) => FederatedPartner.lyncOnline(word)],
  ];

  test.each(FACTORIES)('by %s', (_name, factory) => {
    const refusal = refusalOf(() => factory(unknown));
    expect(refusal).toMatchObject({
      property: 'product', given: '"icq"', fix: expect.stringContaining('ask the partner') as string,
    });
    for (const word of Object.values(PartnerProduct)) expect(refusal.expected).toContain(word);
    expect(refusalOf(() => factory(none))).toMatchObject({ property: 'product', given: 'nothing' });
  });
});

describe('a hosting provider', () => {
  const hoster = (props: Partial<HostingProviderProps> = {}, name = 'Hoster'): FederatedPartner =>
    FederatedPartner.hostingProvider(name, { proxyFqdn: 'SIPfed.Hoster.example', product: OFFICE_365, ...props });

  test('is for other organizations unless it is said otherwise', () => {
    expect(propertiesOf(hoster())).toEqual({
      type: FederationType.PROVIDER,
      name: 'sipfed.hoster.example',
      providerName: 'Hoster',
      product: OFFICE_365,
      verificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION,
      sharedAddressSpace: false,
      hostsLyncUsers: false,
      isProvider: true,
    });
  });

  test.each([
    [{ sharedAddressSpace: true }, { sharedAddressSpace: true, hostsLyncUsers: true }],
    [{ sharedAddressSpace: true, hostsLyncUsers: false }, { sharedAddressSpace: true, hostsLyncUsers: false }],
    [{ hostsLyncUsers: true }, { sharedAddressSpace: false, hostsLyncUsers: true }],
    [{ verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE }, { verificationLevel: 'AlwaysUnverifiable' }],
    [{ autodiscoverUrl: 'https://webdir.hoster.example/root' }, { autodiscoverUrl: 'https://webdir.hoster.example/root' }],
  ])('with %j', (props, expected) => expect(hoster(props)).toMatchObject(expected));

  test.each(['LyncOnline', 'Exchange Online', 'Yahoo!', '3com', 'a', 'A_b-c.d', 'x'.repeat(64)])('can be called %s', (name) => {
    expect(hoster({}, name).providerName).toBe(name);
  });

  test.each(['', ' ', ' LyncOnline', 'LyncOnline ', '-online', '.online', 'a\nb', 'a"b', 'a;b', 'a$b', 'Münch', 'x'.repeat(65)])(
    'cannot be called %j', (name) => expect(refusalOf(() => hoster({}, name))).toMatchObject({
      property: 'name',
      given: JSON.stringify(name),
      expected: expect.stringContaining('1 to 64 letters, digits, spaces') as string,
      fix: expect.stringContaining('"LyncOnline"') as string,
    }));

  test.each(['', '131.107.155.10', '*.hoster.example', 'hoster'])('%j is no proxy', (proxyFqdn) => {
    expect(refusalOf(() => hoster({ proxyFqdn }))).toMatchObject({ property: 'proxyFqdn', given: JSON.stringify(proxyFqdn) });
  });

  test.each([
    '', 'webdir.hoster.example/root', 'http://webdir.hoster.example/root', 'https://', 'https:// /', ' https://a.example',
  ])(
    '%j is no Autodiscover URL', (autodiscoverUrl) => {
      expect(refusalOf(() => hoster({ autodiscoverUrl }))).toMatchObject({
        property: 'autodiscoverUrl',
        given: JSON.stringify(autodiscoverUrl),
        expected: 'a complete URL that starts with https://',
        fix: expect.stringContaining('https://webdir.online.lync.com/') as string,
      });
    });
});

describe('Lync Online', () => {
  test.each([OFFICE_365, LYNC_ONLINE_2010])('of other organizations, with %s', (online) => {
    const partner = FederatedPartner.lyncOnline(online);
    expect(partner).toMatchObject({
      providerName: 'LyncOnline', name: 'sipfed.online.lync.com', product: online,
      sharedAddressSpace: false, hostsLyncUsers: false,
    });
    expect(partner.autodiscoverUrl).toBeUndefined();
  });

  test('runs what Microsoft hosts, and nothing else', () => {
    expect(refusalOf(() => FederatedPartner.lyncOnline(PartnerProduct.LYNC_SERVER_2013))).toMatchObject({
      property: 'product', given: '"lync-server-2013"', fix: expect.stringContaining('allowedServer') as string,
    });
  });

  test('of our own users has their Autodiscover service too', () => {
    expect(FederatedPartner.lyncOnline(OFFICE_365, true)).toMatchObject({
      sharedAddressSpace: true,
      hostsLyncUsers: true,
      autodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
    });
  });
});
