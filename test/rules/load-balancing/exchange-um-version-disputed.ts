import { ExchangeUmVersion } from '../../../lib/values/vocabulary/exchange-um';
import { exchangeUmVersionDisputed } from '../../../lib/rules/load-balancing/exchange-um-version-disputed';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { SFB_2019 } from '../../support/products';

const { EXCHANGE_2010_SP1 } = ExchangeUmVersion;

const check = (
  exchangeUm: ExchangeUmVersion | undefined, topology = 'scaled-dns-private-nat',
): ReturnType<typeof exchangeUmVersionDisputed.check> => exchangeUmVersionDisputed.check(contosoPlan({
  topology: PLANNED_TOPOLOGIES[topology]!(), organization: exchangeUm === undefined ? {} : { exchangeUm },
}));

test('Exchange 2010 SP1 is enough on two pages and too old on the third', () => {
  expect(check(EXCHANGE_2010_SP1)).toMatchObject([{
    subject: 'Exchange 2010 SP1',
    message: expect.stringContaining('requires Exchange 2013') as string,
    fix: expect.stringMatching(/voice mail.*auto attendant/) as string,
  }]);
});

test.each(Object.values(ExchangeUmVersion).filter((version) => version !== EXCHANGE_2010_SP1))(
  'of %s the pages say the same', (version) => expect(check(version)).toEqual([]));

test('reports nothing without Exchange or without another server', () => {
  expect(check(undefined)).toEqual([]);
  expect(check(EXCHANGE_2010_SP1, 'single-public')).toEqual([]);
  expect(check(EXCHANGE_2010_SP1, 'scaled-hlb-public')).toEqual([]);
  expect(exchangeUmVersionDisputed.check(contosoPlan())).toEqual([]);
});

test('the page of the successors contradicts itself in the same way', () => {
  const plan = contosoPlan({ product: SFB_2019, organization: { exchangeUm: EXCHANGE_2010_SP1 } });
  expect(exchangeUmVersionDisputed.check(plan)).toMatchObject([{
    message: expect.stringMatching(/^the page on Edge environmental requirements .* Exchange 2013 in the note/) as string,
  }]);
});
