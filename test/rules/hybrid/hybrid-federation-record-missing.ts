import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { hybridFederationRecordMissing } from '../../../lib/rules/hybrid/hybrid-federation-record-missing';
import { factOfToday } from '../../support/facts-of-today';
import { contosoPlan } from '../../support/plan-request';

const check = (discoverableDomains: string[], shares = true): ReturnType<typeof hybridFederationRecordMissing.check> => hybridFederationRecordMissing.check(contosoPlan({
  recordsByOthers: true, federation: { discoverableDomains, partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, shares)] },
}));

test('each SIP domain without the record is reported', () => {
  const { record } = factOfToday('hybrid', 'dns-hybrid-srv').values;
  expect(check(['contoso.com'])).toMatchObject([
    { subject: 'fabrikam.com', message: expect.stringContaining(String(record).replace('<sipdomain>', 'fabrikam.com')) as string },
  ]);
  expect(check([])).toHaveLength(2);
});

test('reports nothing if every SIP domain has it', () => expect(check(['contoso.com', 'fabrikam.com'])).toEqual([]));

test('reports nothing without a tenant of the organization', () => {
  expect(check([], false)).toEqual([]);
  expect(hybridFederationRecordMissing.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
