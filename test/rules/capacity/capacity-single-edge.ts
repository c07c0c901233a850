import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { OrganizationRequest } from '../../../lib/request/organization-request';
import { capacitySingleEdge } from '../../../lib/rules/capacity/capacity-single-edge';
import { contosoPlan } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';

const LIMITS = { accessEdgeConnections: 15_000, webConferencingConnections: 1_000, audioVideoSessions: 500 };

const check = (
  organization: OrganizationRequest | undefined, topology = EdgeTopology.singleNat(),
): ReturnType<typeof capacitySingleEdge.check> => capacitySingleEdge.check(contosoPlan({ topology, organization }));

test.each([
  ['accessEdgeConnections', 'sip.contoso.com', 'connections', 15_000],
  ['webConferencingConnections', 'webcon.contoso.com', 'connections', 1_000],
  ['audioVideoSessions', 'av.contoso.com', 'sessions', 500],
])('one server is enough below the limit of %s, but not at the limit', (figure, subject, unit, limit) => {
  expect(check({ [figure]: limit - 1 })).toEqual([]);
  for (const count of [limit, limit + 1]) {
    expect(check({ [figure]: count })).toMatchObject([{
      subject,
      message: `${count} concurrent ${unit}: one Edge Server is enough for fewer than ${limit}`,
      fix: expect.stringContaining('at least two servers') as string,
    }]);
  }
});

test('each reached limit is a separate finding', () => {
  expect(check(LIMITS, EdgeTopology.singlePublic()).map(({ subject }) => subject))
    .toEqual(['sip.contoso.com', 'webcon.contoso.com', 'av.contoso.com']);
});

test('unknown values are not checked', () => {
  expect(check(undefined)).toEqual([]);
  expect(check({})).toEqual([]);
});

test('the limits are those of one server', () => {
  expect(check(LIMITS, EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }))).toEqual([]);
});

describe('the planning data', () => {
  interface Capacity {
    readonly id: string;
    readonly accessEdgeConnections: number;
    readonly webConferencingConnections: number;
    readonly avSessions: number;
    readonly doc: string;
  }

  test('has these limits, on the page of the rule', () => {
    const capacity = readPlanning('load-balancing')['capacity'] as readonly Capacity[];
    expect(capacity.find(({ id }) => id === 'single-edge-limits')).toMatchObject({
      accessEdgeConnections: LIMITS.accessEdgeConnections,
      webConferencingConnections: LIMITS.webConferencingConnections,
      avSessions: LIMITS.audioVideoSessions,
      doc: capacitySingleEdge.page,
    });
  });
});
