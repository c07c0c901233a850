import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridListsMustMatch } from '../../../lib/rules/hybrid/hybrid-lists-must-match';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.OFFICE_365;

const check = (provider: FederatedPartner, more: FederationRequest = {}): ReturnType<typeof hybridListsMustMatch.check> =>
  hybridListsMustMatch.check(contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'], ...more, partners: [provider, ...more.partners ?? []],
  } }));

test('a hybrid provider is reported with the allowed and blocked domains of the plan', () => {
  const findings = check(FederatedPartner.lyncOnline(product, true), {
    partners: [
      FederatedPartner.allowedDomain('one.example', { product }),
      FederatedPartner.allowedDomain('two.example', { product }),
      FederatedPartner.discoveredDomain('met.example', { product }),
    ],
    blockedDomains: ['bad.example'],
  });
  expect(findings).toMatchObject([{ subject: 'LyncOnline' }]);
  expect(findings[0]?.message)
    .toMatch(/^partner discovery is off \(closed\) here, with 2 allowed domains and 1 blocked domain:/);
});

test('open matching is reported as such', () => {
  expect(check(FederatedPartner.lyncOnline(product, true), { partnerDiscovery: true })[0]?.message)
    .toMatch(/^partner discovery is on \(open\) here, with 0 allowed domains and 0 blocked domains:/);
});

test.each([
  ['of other organizations', FederatedPartner.lyncOnline(product)],
  ['of mailboxes', FederatedPartner.hostingProvider('Exchange Online', {
    proxyFqdn: 'exap.um.outlook.com', product, sharedAddressSpace: true, hostsLyncUsers: false,
  })],
])('a provider %s has its own lists', (_name, provider) => expect(check(provider)).toEqual([]));

test('reports nothing without federation', () => {
  expect(hybridListsMustMatch.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
