import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { sharedDomainWithoutProvider } from '../../../lib/rules/federation/shared-domain-without-provider';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.OFFICE_365;
const SHARED = FederatedPartner.allowedDomain('contoso.com', { product, sharedAddressSpace: true });

const subjectsOf = (partners: FederatedPartner[]): string[] =>
  sharedDomainWithoutProvider.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners } }))
    .map(({ subject }) => subject);

test('a shared domain without a provider that shares it is reported', () => {
  const partner = FederatedPartner.allowedDomain('partner.example', { product });
  expect(subjectsOf([SHARED, partner])).toEqual(['contoso.com']);
});

test.each([
  ['of other organizations', FederatedPartner.lyncOnline(product)],
  ['of mailboxes', FederatedPartner.hostingProvider('Exchange Online', {
    proxyFqdn: 'exap.um.outlook.com', product, sharedAddressSpace: true, hostsLyncUsers: false,
  })],
])('a provider %s does not share it', (_name, provider) => expect(subjectsOf([SHARED, provider])).toEqual(['contoso.com']));

test('a hybrid provider shares it', () => expect(subjectsOf([SHARED, FederatedPartner.lyncOnline(product, true)])).toEqual([]));

test('reports nothing without federation', () => {
  expect(sharedDomainWithoutProvider.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
