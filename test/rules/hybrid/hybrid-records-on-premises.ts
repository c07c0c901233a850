import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridRecordsOnPremises } from '../../../lib/rules/hybrid/hybrid-records-on-premises';
import { contosoPlan } from '../../support/plan-request';

const product = PartnerProduct.OFFICE_365;
const HYBRID = FederatedPartner.lyncOnline(product, true);
const PARTNER = FederatedPartner.allowedDomain('partner.example', { product });

const subjectsOf = (partners: FederatedPartner[]): string[] =>
  hybridRecordsOnPremises.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners } }))
    .map(({ subject }) => subject);

test('the shared domains are reported', () => {
  const shared = FederatedPartner.allowedDomain('fabrikam.com', { product, sharedAddressSpace: true });
  expect(subjectsOf([HYBRID, shared, PARTNER])).toEqual(['fabrikam.com']);
});

test('the hybrid provider is reported if there is no shared domain', () => {
  expect(subjectsOf([HYBRID, PARTNER])).toEqual(['LyncOnline']);
});

test('reports nothing for partners and their provider', () => {
  expect(subjectsOf([FederatedPartner.lyncOnline(product), PARTNER])).toEqual([]);
});

test('every record that must stay on-premises is listed', () => {
  const [finding] = hybridRecordsOnPremises.check(contosoPlan({
    federation: { discoverableDomains: ['contoso.com'], partners: [HYBRID] },
  }));
  for (const record of ['sip', 'lyncdiscover', '_sip._tls', '_sipfederationtls._tcp']) {
    expect(finding?.fix).toMatch(new RegExp(`\\b${record}\\b`));
  }
});

test('reports nothing without federation', () => {
  expect(hybridRecordsOnPremises.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
