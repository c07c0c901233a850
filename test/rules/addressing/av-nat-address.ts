import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { avNatAddress } from '../../../lib/rules/addressing/av-nat-address';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const check = (overrides: Partial<EdgePlanRequest>): ReturnType<typeof avNatAddress.check> =>
  avNatAddress.check(contosoPlan(overrides));

test('behind NAT, the public A/V address of every server must be entered', () => {
  const servers = [{ number: 1, audioVideoPublicAddress: '131.107.155.30' }];
  expect(check({ servers })).toMatchObject([{
    subject: 'av.contoso.com',
    fix: expect.stringMatching(
      /enter 131\.107\.155\.30 for lsedge01\.contoso\.net, the public address of 10\.45\.16\.31 for lsedge02\.contoso\.net$/,
    ) as string,
  }]);
});

test('with one external address, it is that address', () => {
  expect(check({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) })).toMatchObject([{
    fix: expect.stringMatching(/enter the public address of 10\.45\.16\.10 for lsedge\.contoso\.net$/) as string,
  }]);
});

test.each(Object.keys(PLANNED_TOPOLOGIES))('a cloud translates the addresses of %s', (topology) => {
  expect(check({ topology: PLANNED_TOPOLOGIES[topology]!(), platform: EdgePlatform.azure() }))
    .toMatchObject([{ subject: 'av.contoso.com' }]);
});

test.each(['single-public', 'scaled-dns-public', 'scaled-hlb-public'])('%s translates nothing', (topology) => {
  expect(check({ topology: PLANNED_TOPOLOGIES[topology]!() })).toEqual([]);
});

test('reports nothing without audio/video', () => {
  expect(check({ features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING] })).toEqual([]);
});
