import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { edgeToEdgeAddresses } from '../../../lib/rules/federation/edge-to-edge-addresses';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { LYNC_2013, SFB_2015 } from '../../support/products';

const check = (topology: string, overrides: Partial<EdgePlanRequest> = {}): ReturnType<typeof edgeToEdgeAddresses.check> =>
  edgeToEdgeAddresses.check(contosoPlan({ product: SFB_2015, topology: PLANNED_TOPOLOGIES[topology]!(), ...overrides }));

const FOUND = [{ subject: 'av.contoso.com', fix: expect.stringContaining('UDP 3478') as string }];

test('several servers behind NAT reach each other by their public addresses', () => {
  expect(check('scaled-dns-private-nat')).toMatchObject(FOUND);
});

test('so do the servers of several pools', () => {
  expect(check('single-private-nat')).toEqual([]);
  expect(check('single-private-nat', { hasOtherEdgePools: true })).toMatchObject(FOUND);
});

test('reports nothing with public addresses', () => expect(check('scaled-dns-public')).toEqual([]));
test('reports nothing in a cloud, which routes public addresses back by itself', () => {
  expect(check('scaled-dns-private-nat', { platform: EdgePlatform.azure() })).toEqual([]);
});
test('without audio/video there is no media', () => {
  expect(check('scaled-dns-private-nat', { features: [EdgeFeature.REMOTE_USER_ACCESS] })).toEqual([]);
});
test('reports nothing for Lync Server 2013, whose guide does not say it', () => {
  expect(check('scaled-dns-private-nat', { product: LYNC_2013 })).toEqual([]);
});
