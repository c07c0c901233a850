import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { microsoft365NetworksAged } from '../../../lib/rules/federation/microsoft-365-networks-aged';
import { contosoPlan } from '../../support/plan-request';

const partners = [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)];
const check = (planningDate: string | undefined, listDate?: string): ReturnType<typeof microsoft365NetworksAged.check> => microsoft365NetworksAged.check(contosoPlan({
  planningDate, federation: { discoverableDomains: ['contoso.com'], partners, ...(listDate === undefined ? {} : { microsoft365Networks: { listDate, networks: ['52.112.0.0/14'] } }) },
}));

test('a list of more than 30 days is reported with its age', () => {
  expect(check('2026-09-14', '2026-08-14')).toMatchObject([{
    subject: 'federation.microsoft365Networks',
    message: expect.stringContaining('a list of 2026-08-14, 31 days before the planning date') as string,
  }]);
});

test('without a planning date, the age is not known', () => {
  expect(check(undefined, '2026-08-14')).toMatchObject([{ message: expect.stringContaining('not checked without a planning date') as string }]);
});

test.each(['2026-09-13', '2026-08-14', '2026-08-01'])('on %s the list is new', (day) => expect(check(day, '2026-08-14')).toEqual([]));

test('reports nothing if outbound federation is not narrowed', () => {
  expect(check('2030-01-01')).toEqual([]);
  expect(microsoft365NetworksAged.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
