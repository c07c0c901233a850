import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerEdgeUnlisted } from '../../../lib/rules/federation/partner-edge-unlisted';
import { contosoPlan } from '../../support/plan-request';

const { LYNC_SERVER_2013: product, OCS_2007_R2, OFFICE_365 } = PartnerProduct;

const subjectsOf = (partners: FederatedPartner[]): string[] =>
  partnerEdgeUnlisted.check(contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners } }))
    .map(({ subject }) => subject);

test('an allowed domain without its Access Edge is reported, regardless of the product', () => {
  expect(subjectsOf([
    FederatedPartner.allowedDomain('ocs.example', { product: OCS_2007_R2 }),
    FederatedPartner.allowedDomain('lync.example', { product }),
  ])).toEqual(['lync.example', 'ocs.example']);
});

test.each([
  ['one with its Access Edge', FederatedPartner.allowedServer('p.example', { product, edgeFqdn: 'sip.p.example' })],
  ['a hosted one', FederatedPartner.allowedDomain('p.example', { product: OFFICE_365 })],
  ['a discovered one', FederatedPartner.discoveredDomain('p.example', { product })],
  ['our own shared domain', FederatedPartner.allowedDomain('contoso.com', { product, sharedAddressSpace: true })],
  ['a hosting provider', FederatedPartner.lyncOnline(OFFICE_365)],
])('%s is not reported', (_name, partner) => expect(subjectsOf([partner])).toEqual([]));

test('two partners have the same text, so that a report can combine them', () => {
  const plan = contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'],
    partners: ['a.example', 'b.example'].map((domain) => FederatedPartner.allowedDomain(domain, { product })),
  } });
  const [first, second] = partnerEdgeUnlisted.check(plan);
  expect(first).toMatchObject({ message: second?.message, fix: expect.stringContaining('allowedServer') as string });
  expect(first?.message).toContain('federation SRV record');
});

test('reports nothing without federation', () => {
  expect(partnerEdgeUnlisted.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
