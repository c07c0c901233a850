import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { federationWithoutPartners } from '../../../lib/rules/federation/federation-without-partners';
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
