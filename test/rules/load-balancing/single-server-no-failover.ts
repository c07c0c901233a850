import { singleServerNoFailover } from '../../../lib/rules/load-balancing/single-server-no-failover';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const check = (topology: string): ReturnType<typeof singleServerNoFailover.check> =>
  singleServerNoFailover.check(contosoPlan({ topology: PLANNED_TOPOLOGIES[topology]!() }));

test.each(['single-private-nat', 'single-public'])('%s has no failover', (topology) => {
  expect(check(topology)).toMatchObject([{
    subject: 'lsedge.contoso.net', fix: expect.stringContaining('two servers') as string,
  }]);
});

test.each(['scaled-dns-private-nat', 'scaled-dns-public', 'scaled-hlb-public'])('%s has failover', (topology) => {
  expect(check(topology)).toEqual([]);
});
