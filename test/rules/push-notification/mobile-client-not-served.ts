import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { mobileClientNotServed } from '../../../lib/rules/push-notification/mobile-client-not-served';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const { LYNC_2010_APPLE, LYNC_2010_WINDOWS_PHONE, LYNC_2013_WINDOWS_PHONE } = MobileClient;

const check = (product: LyncProduct, ...clients: MobileClient[]): ReturnType<typeof mobileClientNotServed.check> =>
  mobileClientNotServed.check(contosoPlan({ product, mobilePush: { clients, domains: ['contoso.com'] } }));

test.each([SFB_2019, SFB_SE])('clients that need Mcx do not sign in to $displayName', (product) => {
  expect(check(product, LYNC_2010_APPLE, LYNC_2010_WINDOWS_PHONE, LYNC_2013_WINDOWS_PHONE)).toMatchObject([
    { subject: 'Lync 2010 Mobile on Apple', message: expect.stringContaining(product.displayName) as string },
    { subject: 'Lync 2010 Mobile on Windows Phone' },
  ]);
  expect(check(product, LYNC_2013_WINDOWS_PHONE)).toEqual([]);
});

test.each([LYNC_2013, SFB_2015])('$displayName has Mcx', (product) => {
  expect(check(product, LYNC_2010_APPLE)).toEqual([]);
});

test('reports nothing without push notifications', () => {
  expect(mobileClientNotServed.check(contosoPlan({ product: SFB_2019 }))).toEqual([]);
});
