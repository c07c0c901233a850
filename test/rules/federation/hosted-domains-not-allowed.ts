import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hostedDomainsNotAllowed } from '../../../lib/rules/federation/hosted-domains-not-allowed';
import { contosoPlan } from '../../support/plan-request';

const { LYNC_SERVER_2013, OFFICE_365 } = PartnerProduct;
const PROVIDER = FederatedPartner.lyncOnline(OFFICE_365);
const PUSH_DOMAIN = FederatedPartner.allowedDomain('push.lync.com', { product: OFFICE_365 });

const check = (
  partners: FederatedPartner[], more: { partnerDiscovery?: boolean; client?: MobileClient } = {},
): ReturnType<typeof hostedDomainsNotAllowed.check> => hostedDomainsNotAllowed.check(contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], partners, partnerDiscovery: more.partnerDiscovery ?? false },
  ...(more.client === undefined ? {} : { mobilePush: { clients: [more.client], domains: ['contoso.com'] } }),
}));

const EXPECTED = [{ subject: 'LyncOnline', message: expect.stringContaining('sipfed.online.lync.com') as string }];

test('a provider without any allowed domain is reported', () => expect(check([PROVIDER])).toMatchObject(EXPECTED));

test.each([
  ['a partner with an Edge of its own', FederatedPartner.allowedDomain('own.example', { product: LYNC_SERVER_2013 })],
  ['our own shared domain', FederatedPartner.allowedDomain('contoso.com', { product: OFFICE_365, sharedAddressSpace: true })],
  ['the clearing house of push notification', PUSH_DOMAIN],
])('%s is not a domain behind it', (_name, partner) => expect(check([PROVIDER, partner])).toMatchObject(EXPECTED));

test('one allowed domain of a hosted organization is enough', () => {
  expect(check([PROVIDER, FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365 })])).toEqual([]);
});

test('partner discovery accepts them without a list', () => {
  expect(check([PROVIDER], { partnerDiscovery: true })).toEqual([]);
});

test.each([
  ['shares our domains', FederatedPartner.lyncOnline(OFFICE_365, true)],
  ['runs another product', FederatedPartner.hostingProvider('Hoster', {
    proxyFqdn: 'sip.hoster.example', product: LYNC_SERVER_2013,
  })],
])('a provider that %s is not checked', (_name, provider) => expect(check([provider])).toEqual([]));

describe('with push notifications', () => {
  const client = MobileClient.LYNC_2010_APPLE;

  test('the provider is only for them, listed or not', () => {
    expect(check([], { client })).toEqual([]);
    expect(check([PROVIDER, PUSH_DOMAIN], { client })).toEqual([]);
  });

  test('a second provider is reported', () => {
    const other = FederatedPartner.hostingProvider('Other', { proxyFqdn: 'sip.other.example', product: OFFICE_365 });
    expect(check([other], { client })).toMatchObject([{ subject: 'Other' }]);
  });

  test('the provider is reported if no client uses the service', () => {
    expect(check([PROVIDER], { client: MobileClient.ANDROID })).toMatchObject(EXPECTED);
  });
});

test('reports nothing without federation', () => {
  expect(hostedDomainsNotAllowed.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
