import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { planningDateMissing } from '../../../lib/rules/lifecycle/planning-date-missing';
import { contosoPlan } from '../../support/plan-request';

const { LYNC_SERVER_2013, OFFICE_365, SKYPE_FOR_BUSINESS_SERVER_2015: SFB_2015 } = PartnerProduct;

const check = (
  partners: FederatedPartner[], planningDate?: string, push = false,
): ReturnType<typeof planningDateMissing.check> => planningDateMissing.check(contosoPlan({
  planningDate,
  federation: { discoverableDomains: ['contoso.com'], partners },
  ...(push ? { mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] } } : {}),
}));

const WITH_LAST_DAY = [
  FederatedPartner.lyncOnline(OFFICE_365),
  FederatedPartner.allowedDomain('a.example', { product: SFB_2015 }),
  FederatedPartner.allowedDomain('b.example', { product: SFB_2015 }),
];

test('each product with a last day is reported once, for partners and providers', () => {
  expect(check(WITH_LAST_DAY)).toMatchObject([{
    subject: 'planningDate',
    message: expect.stringContaining(
      '(Skype for Business Server 2015 on 2025-10-14, Office 365 on 2021-07-31)') as string,
  }]);
});

test('reports nothing with a planning date', () => expect(check(WITH_LAST_DAY, '2013-01-15')).toEqual([]));

test('reports nothing for products without a last day', () => {
  expect(check([FederatedPartner.allowedDomain('a.example', { product: LYNC_SERVER_2013 })])).toEqual([]);
});

test('reports nothing for push notifications', () => expect(check([], undefined, true)).toEqual([]));

test('reports nothing without federation', () => {
  expect(planningDateMissing.check(contosoPlan({ planningDate: undefined, federation: undefined }))).toEqual([]);
});

test('products of partners that are not named have a last day too', () => {
  const plan = contosoPlan({ planningDate: undefined, federation: { discoverableDomains: ['contoso.com'], partnerProducts: [LYNC_SERVER_2013, SFB_2015] } });
  expect(planningDateMissing.check(plan)).toMatchObject([
    { message: expect.stringContaining('(Skype for Business Server 2015 on 2025-10-14)') as string },
  ]);
});
