import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { publicAddressesMappedByCloud } from '../../../lib/rules/addressing/public-addresses-mapped-by-cloud';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const check = (topology: string, platform: EdgePlatform): ReturnType<typeof publicAddressesMappedByCloud.check> =>
  publicAddressesMappedByCloud.check(contosoPlan({ topology: PLANNED_TOPOLOGIES[topology]!(), platform }));

test.each(['single-public', 'scaled-dns-public'])('%s on a cloud is reported', (topology) => {
  expect(check(topology, EdgePlatform.azure()))
    .toMatchObject([{ subject: topology, fix: expect.stringContaining('NAT') as string }]);
});

test.each(['single-public', 'scaled-dns-public'])('%s on servers that hold their addresses is not reported', (topology) => {
  expect(check(topology, EdgePlatform.onPremises())).toEqual([]);
});

test.each(['single-private-nat', 'scaled-dns-private-nat'])('%s on a cloud is not reported', (topology) => {
  expect(check(topology, EdgePlatform.azure())).toEqual([]);
});

test('load balancers on a cloud: the effect on A/V, and the alternative', () => {
  const [found] = check('scaled-hlb-public', EdgePlatform.azure());
  expect(found?.message).toContain('no audio');
  expect(found?.fix).toMatch(/own public A\/V address.*DNS load balancing with NAT$/);
  expect(check('scaled-hlb-public', EdgePlatform.onPremises())).toEqual([]);
});
