import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { oldClientsNoFailover } from '../../../lib/rules/load-balancing/old-clients-no-failover';
import { contosoPlan } from '../../support/plan-request';

const pool = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 });

test('old clients stay with the server that they connected to', () => {
  expect(oldClientsNoFailover.check(contosoPlan({ topology: pool, organization: { clientsBeforeLync2010: true } })))
    .toMatchObject([{
      subject: 'clients older than Lync 2010',
      message: expect.stringContaining('one of the 3 Edge Servers') as string,
      fix: expect.stringContaining('Lync 2010 clients') as string,
    }]);
});

test.each([
  ['newer clients', pool, { clientsBeforeLync2010: false }],
  ['an organization of which nothing is known', pool, undefined],
  ['hardware load balancing', EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), { clientsBeforeLync2010: true }],
  ['one server, which nobody fails over from', EdgeTopology.singleNat(), { clientsBeforeLync2010: true }],
])('%s: reports nothing', (_name, topology, organization) => {
  expect(oldClientsNoFailover.check(contosoPlan({ topology, organization }))).toEqual([]);
});
