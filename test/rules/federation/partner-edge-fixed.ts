import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerEdgeFixed } from '../../../lib/rules/federation/partner-edge-fixed';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.LYNC_SERVER_2013;

test('a partner with its Access Edge is reported with it, others are not', () => {
  const plan = contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedServer('fixed.example', { product, edgeFqdn: 'Edge.Fixed.example' }),
      FederatedPartner.allowedDomain('looked-up.example', { product }),
      FederatedPartner.discoveredDomain('discovered.example', { product }),
    ],
  } });
  expect(partnerEdgeFixed.check(plan)).toMatchObject([{
    subject: 'fixed.example', message: expect.stringContaining('edge.fixed.example') as string,
  }]);
});

test.each([[{ discoverableDomains: ['contoso.com'] }], [undefined]])('reports nothing for federation %j', (federation) => {
  expect(partnerEdgeFixed.check(contosoPlan({ federation }))).toEqual([]);
});
