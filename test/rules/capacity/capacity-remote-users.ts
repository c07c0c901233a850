import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { capacityRemoteUsers } from '../../../lib/rules/capacity/capacity-remote-users';
import { contosoPlan } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';

const check = (servers: number, concurrentRemoteUsers?: number): ReturnType<typeof capacityRemoteUsers.check> =>
  capacityRemoteUsers.check(contosoPlan({
    topology: servers === 1 ? EdgeTopology.singlePublic() : EdgeTopology.scaledDnsLoadBalancedPublic({ servers }),
    organization: concurrentRemoteUsers === undefined ? {} : { concurrentRemoteUsers },
  }));

test.each([[1, 0], [1, 12_000], [2, 24_000], [12, 144_000]])('%i servers are enough for %i users', (servers, users) => {
  expect(check(servers, users)).toEqual([]);
});

test.each([
  [1, 12_001, 2], [1, 30_000, 3], [2, 24_001, 3], [11, 144_000, 12],
])('%i servers are not enough for %i users, who need %i', (servers, users, needed) => {
  expect(check(servers, users)).toMatchObject([{
    subject: 'lsedge.contoso.net',
    message: `${users} concurrent remote users need ${needed} Edge Servers, one for every 12000: the plan has ${servers}`,
    fix: expect.stringMatching(new RegExp(`^use a scaled topology with ${needed} servers; at least two are`)) as string,
  }]);
});

test('more servers than a pool can have require several pools', () => {
  expect(check(12, 144_001)).toMatchObject([{
    message: expect.stringContaining('need 13 Edge Servers') as string,
    fix: expect.stringMatching(/several Edge pools.*at most 12 servers/) as string,
  }]);
});

test('an unknown number is not checked', () => {
  expect(check(1)).toEqual([]);
  expect(capacityRemoteUsers.check(contosoPlan())).toEqual([]);
});

describe('the planning data', () => {
  test('has this number of users, on the page of the rule', () => {
    const capacity = readPlanning('load-balancing')['capacity'] as readonly { readonly id: string }[];
    expect(capacity.find(({ id }) => id === 'edge-per-remote-users'))
      .toMatchObject({ remoteConcurrentUsersPerEdge: 12_000, doc: capacityRemoteUsers.page });
  });
});
