import type { InternalSideRequest } from '../../../lib/request/edge-plan-request';
import { nextHopUnresolvable } from '../../../lib/rules/addressing/next-hop-unresolvable';
import { contosoPlan, contosoRequest } from '../../support/plan-request';

const check = (internal: Partial<InternalSideRequest>): ReturnType<typeof nextHopUnresolvable.check> =>
  nextHopUnresolvable.check(contosoPlan({ internal: { ...contosoRequest().internal, ...internal } }));

test('without addresses and without perimeter DNS the next hop cannot be resolved', () => {
  expect(check({ nextHopAddresses: [] })).toMatchObject([{
    subject: 'pool01.contoso.net', fix: expect.stringMatching(/nextHopAddresses.*perimeterDnsServers/) as string,
  }]);
});

test.each([
  ['addresses for the hosts file', {}],
  ['perimeter DNS', { nextHopAddresses: [], perimeterDnsServers: ['10.45.20.4'] }],
])('with %s it can', (_name, internal) => expect(check(internal)).toEqual([]));
