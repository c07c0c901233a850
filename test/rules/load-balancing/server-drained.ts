import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { serverDrained } from '../../../lib/rules/load-balancing/server-drained';
import { contosoPlan } from '../../support/plan-request';

test('reports each drained server, with the time for which cached names still point to it', () => {
  const plan = contosoPlan({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 4 }), drainedServers: [2, 4], recordTtlSeconds: 300,
  });
  expect(serverDrained.check(plan)).toEqual([
    {
      subject: 'lsedge02.contoso.net',
      message: expect.stringMatching(/for up to 300 seconds; 2 servers remain$/) as string,
      fix: expect.stringContaining('300 seconds') as string,
    },
    expect.objectContaining({ subject: 'lsedge04.contoso.net' }),
  ]);
});

test('reports when no server is left for failover', () => {
  expect(serverDrained.check(contosoPlan({ drainedServers: [1] }))[0]?.message)
    .toContain('the one remaining server has no failover');
});

test('behind load balancers, there is no wait for names', () => {
  const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 });
  expect(serverDrained.check(contosoPlan({ topology, drainedServers: [1] }))).toMatchObject([{
    message: expect.stringMatching(
      /^the load balancers send no new connections to the server.*; 2 servers remain$/) as string,
    fix: expect.stringContaining('gracefully') as string,
  }]);
});

test('reports nothing while every server is in use', () => expect(serverDrained.check(contosoPlan())).toEqual([]));
