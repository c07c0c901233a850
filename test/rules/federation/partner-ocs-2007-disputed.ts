import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerOcs2007Disputed } from '../../../lib/rules/federation/partner-ocs-2007-disputed';
import { contosoPlan } from '../../support/plan-request';
import { planWithPartners, SFB_2015 } from '../../support/products';

const { OCS_2007, OCS_2007_R2 } = PartnerProduct;

test('a partner with the product is reported regardless of how it is listed, but not one with the next product', () => {
  const plan = contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('domain.example', { product: OCS_2007 }),
      FederatedPartner.allowedServer('server.example', { product: OCS_2007, edgeFqdn: 'sip.server.example' }),
      FederatedPartner.allowedDomain('next.example', { product: OCS_2007_R2 }),
    ],
  } });
  const findings = partnerOcs2007Disputed.check(plan);
  expect(findings.map(({ subject }) => subject)).toEqual(['domain.example', 'server.example']);
  expect(findings[0]?.message).toContain('Office Communications Server 2007 as a partner');
  expect(findings[0]?.message).toContain('R2 and later');
});

test.each([[{ discoverableDomains: ['contoso.com'] }], [undefined]])('reports nothing for federation %j', (federation) => {
  expect(partnerOcs2007Disputed.check(contosoPlan({ federation }))).toEqual([]);
});

test('the successors of Lync Server 2013 have a separate rule for it', () => {
  expect(partnerOcs2007Disputed.check(planWithPartners(SFB_2015, [PartnerProduct.OCS_2007]))).toEqual([]);
});

test('the product is found where no partner is named', () => {
  const federation = { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [OCS_2007, OCS_2007_R2] };
  expect(partnerOcs2007Disputed.check(contosoPlan({ federation })).map(({ subject }) => subject))
    .toEqual(['Office Communications Server 2007']);
});
