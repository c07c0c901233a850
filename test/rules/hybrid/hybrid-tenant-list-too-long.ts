import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridTenantListTooLong } from '../../../lib/rules/hybrid/hybrid-tenant-list-too-long';
import { contosoPlan } from '../../support/plan-request';

const names = (count: number): string[] => Array.from({ length: count }, (_each, index) => `d${index}.example`);
const allowed = (count: number): FederatedPartner[] => names(count).map((domain) => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.OFFICE_365 }));
const check = (federation: FederationRequest, shares = true): ReturnType<typeof hybridTenantListTooLong.check> => hybridTenantListTooLong.check(contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], ...federation, partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, shares), ...federation.partners ?? []] },
}));

test('a list of 4000 fits, and one more does not', () => {
  expect(check({ partners: allowed(4000) })).toEqual([]);
  expect(check({ partners: allowed(4001) })).toEqual([{
    subject: 'allowed domains', message: 'the plan has 4001 domains, but a tenant has at most 4000', fix: 'remove 1 domain from the allowed domains',
  }]);
  expect(check({ blockedDomains: names(4002) })).toMatchObject([{ subject: 'blocked domains', fix: 'remove 2 domains from the blocked domains' }]);
});

test('a tenant that allows all known domains has no allow list', () => expect(check({ partners: allowed(4001), partnerDiscovery: true })).toEqual([]));

test('reports nothing without a tenant of the organization', () => {
  expect(check({ partners: allowed(4001) }, false)).toEqual([]);
  expect(hybridTenantListTooLong.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
