import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridPartnerEdgeFixed } from '../../../lib/rules/hybrid/hybrid-partner-edge-fixed';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.LYNC_SERVER_2013;
const FIXED = FederatedPartner.allowedServer('tailspin.example', { product, edgeFqdn: 'sip.tailspin.example' });
const check = (partner: FederatedPartner, shares = true): ReturnType<typeof hybridPartnerEdgeFixed.check> => hybridPartnerEdgeFixed.check(contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, shares), partner] },
}));

test('a partner with a fixed Access Edge is reported', () => {
  expect(check(FIXED)).toMatchObject([{
    subject: 'tailspin.example', message: 'its Access Edge is set to sip.tailspin.example here, but the allow list of a tenant has only domains',
  }]);
});

test('reports nothing for a partner that is found by its record, and without a tenant of the organization', () => {
  expect(check(FederatedPartner.allowedDomain('tailspin.example', { product }))).toEqual([]);
  expect(check(FIXED, false)).toEqual([]);
  expect(hybridPartnerEdgeFixed.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
