import type { InternalSideRequest } from '../../../lib/request/edge-plan-request';
import { nextHopWithoutIpv6 } from '../../../lib/rules/addressing/next-hop-without-ipv6';
import { dualStackPlan, dualStackRequest } from '../../support/dual-stack';
import { contosoPlan } from '../../support/plan-request';

const check = (internal: Partial<InternalSideRequest>): ReturnType<typeof nextHopWithoutIpv6.check> =>
  nextHopWithoutIpv6.check(dualStackPlan({ internal: { ...dualStackRequest().internal, ...internal } }));

test('a next hop with only IPv4 addresses makes internal IPv6 useless', () => {
  expect(check({})).toMatchObject([{
    subject: 'pool01.contoso.net',
    message: expect.stringContaining('192.168.10.90, 192.168.10.91') as string,
    fix: expect.stringContaining('internal.nextHopAddresses') as string,
  }]);
});

test.each([
  ['a next hop in both families', { nextHopAddresses: ['192.168.10.90', 'fd00:192:168::90'] }],
  ['a next hop that perimeter DNS resolves', { nextHopAddresses: [], perimeterDnsServers: ['10.45.20.10'] }],
])('%s is fine', (_name, internal) => expect(check(internal)).toEqual([]));

test('reports nothing without IPv6 on the internal interface', () => {
  expect(nextHopWithoutIpv6.check(contosoPlan())).toEqual([]);
});
