import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { natMediaTranslation } from '../../../lib/rules/addressing/nat-media-translation';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';

const check = (overrides: Partial<EdgePlanRequest>): ReturnType<typeof natMediaTranslation.check> =>
  natMediaTranslation.check(contosoPlan(overrides));

test('a NAT device must translate only the address of the A/V Edge in each packet', () => {
  expect(check({})).toMatchObject([{
    subject: 'av.contoso.com',
    message: expect.stringMatching(/symmetrically: inbound the destination .*, outbound the source /) as string,
    fix: expect.stringContaining('map each of 10.45.16.30, 10.45.16.31 to') as string,
  }]);
});

test('a single server has one address to map', () => {
  const topology = PLANNED_TOPOLOGIES['single-private-nat']!();
  expect(check({ topology })).toMatchObject([{
    fix: expect.stringMatching(/^map 10\.45\.16\.30 to one public address/) as string,
  }]);
});

test('a cloud does it by itself', () => expect(check({ platform: EdgePlatform.azure() })).toEqual([]));

test('public addresses are not translated', () => {
  expect(check({ topology: PLANNED_TOPOLOGIES['scaled-dns-public']!() })).toEqual([]);
});

test('without audio/video there is no media', () => {
  expect(check({ features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING] })).toEqual([]);
});
