import { failoverNeedsTwoServers } from '../../../lib/rules/load-balancing/failover-needs-two-servers';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const check = (topology: string, needsFailover?: boolean): ReturnType<typeof failoverNeedsTwoServers.check> =>
  failoverNeedsTwoServers.check(contosoPlan({
    topology: PLANNED_TOPOLOGIES[topology]!(), organization: needsFailover === undefined ? undefined : { needsFailover },
  }));

test.each(['single-private-nat', 'single-public'])('%s cannot fail over if required', (topology) => {
  expect(check(topology, true)).toMatchObject([{
    subject: 'lsedge.contoso.net',
    message: expect.stringContaining('one Edge Server') as string,
    fix: expect.stringMatching(/at least two servers.*organization\.needsFailover/) as string,
  }]);
});

test.each([false, undefined])('one server is enough if failover is not needed (%s)', (needsFailover) => {
  expect(check('single-private-nat', needsFailover)).toEqual([]);
});

test.each(['scaled-dns-private-nat', 'scaled-dns-public', 'scaled-hlb-public'])('%s can fail over', (topology) => {
  expect(check(topology, true)).toEqual([]);
});
