import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { partnerProductUnlisted } from '../../../lib/rules/federation/partner-product-unlisted';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, planWithPartners, SFB_2019, SUCCESSORS } from '../../support/products';

const { LCS_2005_SP1, OCS_2007, OCS_2007_R2 } = PartnerProduct;
const OLD = [LCS_2005_SP1, OCS_2007, OCS_2007_R2];

test.each(SUCCESSORS)('$displayName supports no partner product older than Lync Server 2010', (product) => {
  const plan = planWithPartners(product, Object.values(PartnerProduct));
  expect(partnerProductUnlisted.check(plan).map(({ subject }) => subject)).toEqual(OLD.map((old) => `${old}.example`).sort());
});

test('the finding names both products', () => {
  expect(partnerProductUnlisted.check(planWithPartners(SFB_2019, [OCS_2007_R2]))).toMatchObject([{
    subject: 'ocs-2007-r2.example',
    message: expect.stringMatching(
      /^the page of Skype for Business Server 2019 .* Office Communications Server 2007 R2,/) as string,
  }]);
});

test('Lync Server 2013 has separate rules for such partners', () => {
  expect(partnerProductUnlisted.check(planWithPartners(LYNC_2013, OLD))).toEqual([]);
});

test('reports nothing without federation', () => {
  expect(partnerProductUnlisted.check(contosoPlan({ product: SFB_2019, federation: undefined }))).toEqual([]);
});

test('products are found where no partner is named', () => {
  const federation = { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [OCS_2007, PartnerProduct.LYNC_SERVER_2013] };
  expect(partnerProductUnlisted.check(contosoPlan({ product: SFB_2019, federation })).map(({ subject }) => subject))
    .toEqual(['Office Communications Server 2007']);
});
