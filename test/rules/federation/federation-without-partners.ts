import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { federationWithoutPartners } from '../../../lib/rules/federation/federation-without-partners';
import { contosoPlan } from '../../support/plan-request';

const subjectsOf = (federation: FederationRequest): string[] =>
  federationWithoutPartners.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], ...federation } }))
    .map(({ subject }) => subject);

test.each([[{}], [{ blockedDomains: ['bad.example'] }]])('nobody can connect with %j', (federation) => {
  expect(subjectsOf(federation)).toEqual(['federation']);
});

test.each<[string, FederationRequest]>([
  ['partner discovery', { partnerDiscovery: true }],
  ['a partner', { partners: [
    FederatedPartner.allowedDomain('partner.example', { product: PartnerProduct.LYNC_SERVER_2013 }),
  ] }],
  ['a hosting provider', { partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365)] }],
])('reports nothing with %s', (_name, federation) => expect(subjectsOf(federation)).toEqual([]));

test('reports nothing without federation', () => {
  expect(federationWithoutPartners.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
