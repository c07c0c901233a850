import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hostedPartnerWithoutProvider } from '../../../lib/rules/federation/hosted-partner-without-provider';
import { contosoPlan } from '../../support/plan-request';

const { LYNC_ONLINE_2010, LYNC_SERVER_2013, OFFICE_365 } = PartnerProduct;
const HOSTED = [
  FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365 }),
  FederatedPartner.allowedDomain('bpos.example', { product: LYNC_ONLINE_2010 }),
];

const check = (partners: FederatedPartner[]): ReturnType<typeof hostedPartnerWithoutProvider.check> =>
  hostedPartnerWithoutProvider.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners } }));

test('hosted partners without a provider are reported with their product', () => {
  expect(check(HOSTED)).toMatchObject([
    { subject: 'bpos.example', message: expect.stringContaining('Lync Online 2010') as string },
    { subject: 'cloud.example', message: expect.stringContaining('Office 365') as string },
  ]);
});

test('a discovered partner needs the provider too', () => {
  expect(check([FederatedPartner.discoveredDomain('cloud.example', { product: OFFICE_365 })]))
    .toMatchObject([{ subject: 'cloud.example' }]);
});

test.each([
  ['of either hosted product', FederatedPartner.lyncOnline(OFFICE_365)],
  ['of the older one', FederatedPartner.lyncOnline(LYNC_ONLINE_2010)],
  ['that also homes our own users', FederatedPartner.lyncOnline(OFFICE_365, true)],
])('a provider %s reaches all of them', (_name, provider) => expect(check([...HOSTED, provider])).toEqual([]));

test('a provider of mailboxes does not', () => {
  const mailboxes = FederatedPartner.hostingProvider('Exchange Online', {
    proxyFqdn: 'exap.um.outlook.com', product: OFFICE_365, sharedAddressSpace: true, hostsLyncUsers: false,
  });
  expect(check([...HOSTED, mailboxes])).toHaveLength(2);
});

test('a provider of a product that is not hosted by Microsoft does not', () => {
  const hoster = FederatedPartner.hostingProvider('Hoster', { proxyFqdn: 'sip.hoster.example', product: LYNC_SERVER_2013 });
  expect(check([...HOSTED, hoster])).toHaveLength(2);
});

test.each([
  ['a partner with an Edge of its own', FederatedPartner.allowedDomain('own.example', { product: LYNC_SERVER_2013 })],
  ['our own shared domain', FederatedPartner.allowedDomain('contoso.com', { product: OFFICE_365, sharedAddressSpace: true })],
])('%s does not need one', (_name, partner) => expect(check([partner])).toEqual([]));

test('the push notification clearing house has its own provider', () => {
  const plan = contosoPlan({
    federation: { discoverableDomains: ['contoso.com'] },
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] },
  });
  expect(hostedPartnerWithoutProvider.check(plan)).toEqual([]);
});

test('reports nothing without federation', () => {
  expect(hostedPartnerWithoutProvider.check(contosoPlan({ federation: undefined }))).toEqual([]);
});

test('a hosted product without a name needs a provider as well', () => {
  const of = (partners: FederatedPartner[]): ReturnType<typeof check> => hostedPartnerWithoutProvider.check(contosoPlan({
    federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [LYNC_SERVER_2013, OFFICE_365], partners },
  }));
  expect(of([])).toMatchObject([{ subject: 'Office 365', message: expect.stringContaining('hosting provider') as string }]);
  expect(of([FederatedPartner.lyncOnline(OFFICE_365)])).toEqual([]);
});
