import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { legacyTlsUpdate } from '../../../lib/rules/lifecycle/legacy-tls-update';
import { contosoPlan } from '../../support/plan-request';
import { ALL_PRODUCTS, LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, legacyTlsDisabled?: boolean): ReturnType<typeof legacyTlsUpdate.check> =>
  legacyTlsUpdate.check(contosoPlan({
    product, organization: legacyTlsDisabled === undefined ? {} : { legacyTlsDisabled },
  }));

test.each([
  { product: SFB_2015, update: 'cumulative update 9 (6.0.9319.548, May 2019)' },
  { product: SFB_2019, update: 'cumulative update 1 (7.0.2046.123, June 2019)' },
])('names the update that $product.displayName requires', ({ product, update }) => {
  expect(check(product, true)).toMatchObject([{
    subject: product.displayName,
    message: `${product.displayName} requires ${update} or later before TLS 1.0 and 1.1 can be turned off`,
  }]);
});

test('with Lync Server 2013, only the Edge works without them', () => {
  expect(check(LYNC_2013, true)).toMatchObject([{
    subject: 'Lync Server 2013', message: expect.stringContaining('Front End Servers of Lync Server 2013 cannot') as string,
  }]);
});

test('reports nothing for the Subscription Edition', () => expect(check(SFB_SE, true)).toEqual([]));

test.each(ALL_PRODUCTS)('reports nothing for $displayName while TLS 1.0 and 1.1 are on', (product) => {
  expect([...check(product), ...check(product, false)]).toEqual([]);
});

test.each([
  { product: SFB_2015, before: '6.0.9319.547', since: '6.0.9319.548' }, { product: SFB_2019, before: '7.0.2046.122', since: '7.0.2046.123' },
])('$product.displayName: $since has the update, and $before does not', ({ product, before, since }) => {
  const withBuild = (productBuild: string): unknown[] => legacyTlsUpdate.check(contosoPlan({ product, productBuild, organization: { legacyTlsDisabled: true } }));
  expect(withBuild(before)).toHaveLength(1);
  expect(withBuild(since)).toEqual([]);
});
