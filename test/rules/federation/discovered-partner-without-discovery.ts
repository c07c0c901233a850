import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { discoveredPartnerWithoutDiscovery } from '../../../lib/rules/federation/discovered-partner-without-discovery';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.LYNC_SERVER_2013;

const subjectsOf = (partnerDiscovery: boolean): string[] => discoveredPartnerWithoutDiscovery.check(contosoPlan({
  federation: {
    partnerDiscovery,
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.discoveredDomain('met.example', { product }),
      FederatedPartner.allowedDomain('listed.example', { product }),
      FederatedPartner.allowedServer('fixed.example', { product, edgeFqdn: 'sip.fixed.example' }),
    ],
  },
})).map(({ subject }) => subject);

test('with discovery off, the discovered partner is reported, but not the listed ones', () => {
  expect(subjectsOf(false)).toEqual(['met.example']);
});

test('reports nothing with discovery on', () => expect(subjectsOf(true)).toEqual([]));

test('reports nothing without federation', () => {
  expect(discoveredPartnerWithoutDiscovery.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
