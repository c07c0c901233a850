import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { tls12Partners } from '../../../lib/rules/lifecycle/tls-1-2-partners';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, planWithPartners, SFB_2019 } from '../../support/products';

const {
  LCS_2005_SP1, LYNC_SERVER_2010, LYNC_SERVER_2013, OCS_2007, OCS_2007_R2, OFFICE_365, SKYPE_FOR_BUSINESS_SERVER_2015,
  SKYPE_FOR_BUSINESS_SERVER_2019, SKYPE_FOR_BUSINESS_SERVER_SE,
} = PartnerProduct;
const OFF = { organization: { legacyTlsDisabled: true } };

const check = (...partners: PartnerProduct[]): ReturnType<typeof tls12Partners.check> =>
  tls12Partners.check(planWithPartners(SFB_2019, partners, OFF));

const saysOf = (product: string): string =>
  `${product} does not support TLS 1.2, but TLS 1.0 and 1.1 are turned off on the Edge Servers`;

test('partners without TLS 1.2 are reported, each with its product', () => {
  expect(check(LCS_2005_SP1, OCS_2007, OCS_2007_R2, LYNC_SERVER_2010)).toMatchObject([
    { subject: 'lcs-2005-sp1.example', message: saysOf('Live Communications Server 2005 SP1') },
    { subject: 'lync-server-2010.example', message: saysOf('Lync Server 2010') },
    { subject: 'ocs-2007-r2.example', message: saysOf('Office Communications Server 2007 R2') },
    { subject: 'ocs-2007.example', message: saysOf('Office Communications Server 2007') },
  ]);
});

test('partners that need updates are reported in one finding', () => {
  expect(check(LYNC_SERVER_2013)).toMatchObject([{ subject: 'lync-server-2013.example' }]);
  expect(check(SKYPE_FOR_BUSINESS_SERVER_2015, LYNC_SERVER_2013)).toMatchObject([{
    subject: 'lync-server-2013.example and 1 more',
    message: expect.stringContaining('only with their updates') as string,
  }]);
});

test('later and hosted partners have TLS 1.2', () => {
  expect(check(SKYPE_FOR_BUSINESS_SERVER_2019, SKYPE_FOR_BUSINESS_SERVER_SE, OFFICE_365)).toEqual([]);
});

test.each([
  {}, { organization: {} }, { organization: { legacyTlsDisabled: false } },
])('with TLS 1.0 and 1.1 on: %j', (organization) => {
  expect(tls12Partners.check(planWithPartners(SFB_2019, [LYNC_SERVER_2010], organization))).toEqual([]);
});

test('the product of the Edge makes no difference', () => {
  expect(tls12Partners.check(planWithPartners(LYNC_2013, [LYNC_SERVER_2010], OFF))).toHaveLength(1);
});

test('reports nothing without federation', () => {
  expect(tls12Partners.check(contosoPlan({ ...OFF, federation: undefined }))).toEqual([]);
});

test('partners that are given only as products are lost, or in doubt, as well', () => {
  const partnerProducts = [LYNC_SERVER_2013, OCS_2007_R2, OFFICE_365, SKYPE_FOR_BUSINESS_SERVER_2015];
  const plan = contosoPlan({ ...OFF, federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts } });
  expect(tls12Partners.check(plan)).toMatchObject([
    { subject: 'Office Communications Server 2007 R2', message: saysOf('Office Communications Server 2007 R2') },
    { subject: 'Lync Server 2013 and 1 more' },
  ]);
});

test('products that nobody gave are not judged', () => {
  expect(tls12Partners.check(contosoPlan({ ...OFF, federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true } }))).toEqual([]);
});
