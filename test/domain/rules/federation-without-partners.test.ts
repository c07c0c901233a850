import { FederatedPartner } from '../../../lib/domain/federation/federated-partner';
import type { FederationRequest } from '../../../lib/domain/plan/federation-request';
import { federationWithoutPartners } from '../../../lib/domain/rules/federation-without-partners';
import { PartnerProduct } from '../../../lib/domain/tables/federation/partner-products';
import { contosoPlan } from '../../support/plan-request';

const subjectsOf = (federation: FederationRequest): string[] =>
  federationWithoutPartners.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], ...federation } }))
    .map(({ subject }) => subject);

test.each([[{}], [{ blockedDomains: ['bad.example'] }]])('nobody gets through with %j', (federation) => {
  expect(subjectsOf(federation)).toEqual(['federation']);
});

test.each<[string, FederationRequest]>([
  ['partner discovery', { partnerDiscovery: true }],
  ['a partner', { partners: [
    FederatedPartner.allowedDomain('partner.example', { product: PartnerProduct.LYNC_SERVER_2013 }),
  ] }],
  ['a hosting provider', { partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365)] }],
])('%s lets somebody in', (_name, federation) => expect(subjectsOf(federation)).toEqual([]));

test('without federation there is nothing to say', () => {
  expect(federationWithoutPartners.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
