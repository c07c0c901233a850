import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { microsoft365NetworksIncomplete } from '../../../lib/rules/federation/microsoft-365-networks-incomplete';
import { contosoPlan } from '../../support/plan-request';

const partners = [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)];
const check = (networks: string[], listDate = '2026-08-14'): ReturnType<typeof microsoft365NetworksIncomplete.check> => microsoft365NetworksIncomplete.check(contosoPlan({
  federation: { discoverableDomains: ['contoso.com'], partners, microsoft365Networks: { listDate, networks } },
}));

test('the networks of the list of 2022 lack one that came later', () => {
  expect(check(['13.107.64.0/18', '52.112.0.0/14'], '2022-06-15')).toMatchObject([{
    message: 'the list of 2026-08-14 has 52.122.0.0/15, which the plan lacks',
  }]);
});

test('networks of a family that the plan has none of are not missed', () => {
  expect(check(['52.112.0.0/14', '52.122.0.0/15'])).toEqual([]);
  expect(check(['52.112.0.0/14', '52.122.0.0/15', '2603:1027::/48'])[0]?.message).toContain('2603:1037::/48');
});

test('a wider network has the smaller one', () => expect(check(['52.112.0.0/12'])).toEqual([]));

test('a later list may have other networks', () => expect(check(['52.112.0.0/14'], '2026-08-15')).toEqual([]));

test('reports nothing if outbound federation is not narrowed', () => {
  expect(microsoft365NetworksIncomplete.check(contosoPlan())).toEqual([]);
  expect(microsoft365NetworksIncomplete.check(contosoPlan({ federation: undefined }))).toEqual([]);
});
