import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerProductEnded } from '../../../lib/rules/federation/partner-product-ended';
import { contosoPlan } from '../../support/plan-request';

const { LYNC_ONLINE_2010, LYNC_SERVER_2013, OFFICE_365, SKYPE_FOR_BUSINESS_SERVER_2019 } = PartnerProduct;

const check = (
  planningDate: string | undefined, partners: FederatedPartner[], push = false,
): ReturnType<typeof partnerProductEnded.check> => partnerProductEnded.check(contosoPlan({
  planningDate,
  federation: { discoverableDomains: ['contoso.com'], partners },
  ...(push ? { mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] } } : {}),
}));

describe('a product that the partner runs itself', () => {
  const partners = [FederatedPartner.allowedDomain('partner.example', { product: SKYPE_FOR_BUSINESS_SERVER_2019 })];

  test('has ended the day after its last day', () => {
    expect(check('2025-10-14', partners)).toEqual([]);
    expect(check('2025-10-15', partners)).toMatchObject([{
      subject: 'partner.example', message: 'support for Skype for Business Server 2019 ended on 2025-10-14 (not confirmed by a page of Microsoft)',
      fix: expect.stringContaining('next product') as string,
    }]);
  });

  test('is not checked without a planning date', () => expect(check(undefined, partners)).toEqual([]));
});

describe('a hosted product', () => {
  const partners = [
    FederatedPartner.allowedDomain('cloud.example', { product: LYNC_ONLINE_2010 }), FederatedPartner.lyncOnline(OFFICE_365),
  ];

  test('was switched off, for the partner and for the provider', () => {
    expect(check('2021-08-01', partners)).toMatchObject([
      {
        subject: 'cloud.example',
        message: expect.stringMatching(/retired on 2021-07-31: users of Lync Online 2010/) as string,
        fix: expect.stringContaining('remove the entry') as string,
      },
      { subject: 'LyncOnline', message: expect.stringMatching(/users of Office 365 have been on Teams/) as string },
    ]);
  });

  test('was available on its last day', () => expect(check('2021-07-31', partners)).toEqual([]));
});

describe('push notifications have no users who could have moved', () => {
  test('so their domain and provider are not checked', () => expect(check('2026-01-01', [], true)).toEqual([]));

  test('but a provider that also reaches partners is checked', () => {
    const partner = FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365 });
    expect(check('2026-01-01', [partner], true).map(({ subject }) => subject)).toEqual(['cloud.example', 'LyncOnline']);
  });
});

test('a product without a last day never ends', () => {
  expect(check('2099-12-31', [FederatedPartner.allowedDomain('old.example', { product: LYNC_SERVER_2013 })])).toEqual([]);
});

test('reports nothing without federation', () => {
  expect(partnerProductEnded.check(contosoPlan({ planningDate: '2026-01-01', federation: undefined }))).toEqual([]);
});

test('a product that is given without a partner ends as well', () => {
  const plan = contosoPlan({
    planningDate: '2026-01-01',
    federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [LYNC_SERVER_2013, OFFICE_365, SKYPE_FOR_BUSINESS_SERVER_2019] },
  });
  expect(partnerProductEnded.check(plan)).toMatchObject([
    { subject: 'Office 365', message: expect.stringContaining('on Teams') as string },
    { subject: 'Skype for Business Server 2019', message: 'support for Skype for Business Server 2019 ended on 2025-10-14 (not confirmed by a page of Microsoft)' },
  ]);
});

test('the provider of push notification leads to hosted partners that are given only as a product', () => {
  const plan = contosoPlan({
    planningDate: '2026-01-01',
    federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [OFFICE_365] },
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] },
  });
  expect(partnerProductEnded.check(plan).map(({ subject }) => subject)).toEqual(['Office 365', 'LyncOnline']);
});
