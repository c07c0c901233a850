import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerLcs2005Unsupported } from '../../../lib/rules/federation/partner-lcs-2005-unsupported';
import { contosoPlan } from '../../support/plan-request';
import { planWithPartners, SFB_2015 } from '../../support/products';

const { LCS_2005_SP1, OCS_2007 } = PartnerProduct;

test('a partner with the product is reported regardless of how it is listed, but not one with the next product', () => {
  const plan = contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('domain.example', { product: LCS_2005_SP1 }),
      FederatedPartner.allowedServer('server.example', { product: LCS_2005_SP1, edgeFqdn: 'sip.server.example' }),
      FederatedPartner.allowedDomain('next.example', { product: OCS_2007 }),
    ],
  } });
  const findings = partnerLcs2005Unsupported.check(plan);
  expect(findings.map(({ subject }) => subject)).toEqual(['domain.example', 'server.example']);
  expect(findings[0]?.message).toContain('Live Communications Server 2005 SP1');
  expect(findings[0]?.message).toContain('presence');
});

test.each([[{ discoverableDomains: ['contoso.com'] }], [undefined]])('reports nothing for federation %j', (federation) => {
  expect(partnerLcs2005Unsupported.check(contosoPlan({ federation }))).toEqual([]);
});

test('the successors of Lync Server 2013 have a separate rule for it', () => {
  expect(partnerLcs2005Unsupported.check(planWithPartners(SFB_2015, [PartnerProduct.LCS_2005_SP1]))).toEqual([]);
});

test('the product is found where no partner is named', () => {
  const federation = { discoverableDomains: ['contoso.com'], partnerDiscovery: true, partnerProducts: [LCS_2005_SP1, OCS_2007] };
  expect(partnerLcs2005Unsupported.check(contosoPlan({ federation })).map(({ subject }) => subject))
    .toEqual(['Live Communications Server 2005 SP1']);
});
