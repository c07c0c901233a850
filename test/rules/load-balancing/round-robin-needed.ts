import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { roundRobinNeeded } from '../../../lib/rules/load-balancing/round-robin-needed';
import { contosoPlan } from '../../support/plan-request';

const BY_OTHERS = { zones: [], recordsByOthers: true };

test('host records that others create are reported, service records are not', () => {
  expect(roundRobinNeeded.check(contosoPlan(BY_OTHERS)).map(({ subject }) => subject)).toEqual([
    'A av.contoso.com', 'A sip.contoso.com', 'A webcon.contoso.com', 'A lsedge.contoso.net',
  ]);
});

test('each with its side and its number of servers', () => {
  const topology = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 });
  const zones = [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }];
  expect(roundRobinNeeded.check(contosoPlan({ topology, zones, recordsByOthers: true }))).toMatchObject([{
    subject: 'A lsedge.contoso.net',
    message: expect.stringMatching(/^the internal record resolves to 3 Edge Servers/) as string,
    fix: expect.stringContaining('enable round robin') as string,
  }]);
});

test('known public addresses make no difference', () => {
  const topology = EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 });
  expect(roundRobinNeeded.check(contosoPlan({ topology, ...BY_OTHERS }))).toHaveLength(4);
});

test('records in zones of the plan are not reported', () => expect(roundRobinNeeded.check(contosoPlan())).toEqual([]));

test('one server has one address', () => {
  expect(roundRobinNeeded.check(contosoPlan({ topology: EdgeTopology.singleNat(), ...BY_OTHERS }))).toEqual([]);
});
