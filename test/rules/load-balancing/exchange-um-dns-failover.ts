import { ExchangeUmVersion } from '../../../lib/values/vocabulary/exchange-um';
import { exchangeUmDnsFailover } from '../../../lib/rules/load-balancing/exchange-um-dns-failover';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const { EXCHANGE_2007, EXCHANGE_2010, EXCHANGE_2010_SP1, EXCHANGE_2013 } = ExchangeUmVersion;

const check = (
  exchangeUm: ExchangeUmVersion, topology = 'scaled-dns-private-nat',
): ReturnType<typeof exchangeUmDnsFailover.check> =>
  exchangeUmDnsFailover.check(contosoPlan({ topology: PLANNED_TOPOLOGIES[topology]!(), organization: { exchangeUm } }));

test.each([[EXCHANGE_2007, 'Exchange 2007'], [EXCHANGE_2010, 'Exchange 2010 without Service Pack 1']])(
  '%s does not fail over in two functions, and the finding names them', (version, name) => {
    expect(check(version)).toMatchObject([{
      subject: name,
      message: expect.stringMatching(new RegExp(`^${name} .*voice mail.*auto attendant`)) as string,
      fix: expect.stringMatching(/2010 SP1.*hardware load balancing/) as string,
    }]);
  });

test('public addresses make no difference', () => expect(check(EXCHANGE_2007, 'scaled-dns-public')).toHaveLength(1));

test.each([EXCHANGE_2010_SP1, EXCHANGE_2013])('%s does', (version) => expect(check(version)).toEqual([]));

test.each(['single-private-nat', 'single-public', 'scaled-hlb-public'])('%s does not rely on it', (topology) => {
  expect(check(EXCHANGE_2007, topology)).toEqual([]);
});

test('reports nothing without Exchange', () => {
  expect(exchangeUmDnsFailover.check(contosoPlan())).toEqual([]);
  expect(exchangeUmDnsFailover.check(contosoPlan({ organization: {} }))).toEqual([]);
});
