import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridBlockedListIgnored } from '../../../lib/rules/hybrid/hybrid-blocked-list-ignored';
import { contosoPlan } from '../../support/plan-request';

const check = (federation: FederationRequest, shares = true): ReturnType<typeof hybridBlockedListIgnored.check> => hybridBlockedListIgnored.check(contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, shares)], ...federation },
}));

test('blocked domains are ignored beside an allow list', () => {
  expect(check({ blockedDomains: ['bad.example'] })).toMatchObject([{
    subject: 'federation.blockedDomains', message: expect.stringContaining('ignores 1 blocked domain') as string,
  }]);
});

test('with partner discovery they count, and without any there is nothing to ignore', () => {
  expect(check({ blockedDomains: ['bad.example'], partnerDiscovery: true })).toEqual([]);
  expect(check({})).toEqual([]);
});

test('reports nothing without a tenant of the organization', () => {
  expect(check({ blockedDomains: ['bad.example'] }, false)).toEqual([]);
  expect(hybridBlockedListIgnored.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
