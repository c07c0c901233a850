import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import { FirewallAccess } from '../../../lib/plan/network/firewall-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import type { PoolInEstate } from '../../../lib/rules/estate/estate-rule';
import { otherEdgePoolsUnplanned } from '../../../lib/rules/estate/other-edge-pools-unplanned';
import { contosoPlan, ruleWithId } from '../../support/plan-request';

const pool = (path: string, overrides: Partial<EdgePlanRequest> = {}): PoolInEstate =>
  ({ path, plan: contosoPlan({ federation: undefined, ...overrides }) });

const planned = (path: string): PoolInEstate => pool(path, { hasOtherEdgePools: true });

test('a pool that does not know about the others blocks media to them', () => {
  expect(otherEdgePoolsUnplanned.check([pool('c'), planned('b'), planned('a')])).toEqual([{
    path: 'c', given: 'an A/V Edge without outbound UDP 3478 to a and b', fix: 'set hasOtherEdgePools to true',
  }]);
});

test('the fix opens the missing port', () => {
  expect(ruleWithId(planned('a').plan, 'external-out-3478-udp-av-edge'))
    .toMatchObject({
      direction: TrafficDirection.OUTBOUND, transport: Transport.UDP, ports: '3478', access: FirewallAccess.ALLOW,
      service: EdgeService.AUDIO_VIDEO,
    });
});

test('each such pool is reported', () => {
  expect(otherEdgePoolsUnplanned.check([pool('b'), pool('a')]).map(({ path }) => path)).toEqual(['b', 'a']);
});

test('partners on OCS 2007 by themselves do not open it', () => {
  const federation = { discoverableDomains: [], partnerProducts: [PartnerProduct.OCS_2007] };
  expect(otherEdgePoolsUnplanned.check([pool('a', { federation }), planned('b')]).map(({ path }) => path)).toEqual(['a']);
});

test.each<[string, Partial<EdgePlanRequest>]>([
  ['partners', { federation: { discoverableDomains: [] } }],
  ['public IM contacts', { publicIm: [PublicImProvider.SKYPE] }],
])('a pool that already has the port open for %s needs nothing more', (_name, overrides) => {
  expect(otherEdgePoolsUnplanned.check([pool('a', overrides), planned('b')])).toEqual([]);
});

test.each<[string, PoolInEstate[]]>([
  ['pools that know of each other', [planned('a'), planned('b')]],
  ['one pool with audio/video', [pool('a'), pool('b', { features: [EdgeFeature.REMOTE_USER_ACCESS] })]],
  ['one pool', [pool('a')]],
])('%s: reports nothing', (_name, pools) => expect(otherEdgePoolsUnplanned.check(pools)).toEqual([]));
