import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FirewallEndKind } from '../../../lib/plan/network/firewall-plan';
import { EdgePlatform } from '../../../lib/platform/edge-platform';
import type { LoadBalancerRequest } from '../../../lib/request/load-balancer-request';
import { applianceMonitorsClosed } from '../../../lib/rules/load-balancing/appliance-monitors-closed';
import { contosoPlan } from '../../support/plan-request';

const APPLIANCE: LoadBalancerRequest = {
  accessEdgeAddress: '131.107.155.110', webConferencingAddress: '131.107.155.120', audioVideoAddress: '131.107.155.130',
};
const inCloud = (loadBalancer: LoadBalancerRequest): EdgePlan => contosoPlan({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
  platform: EdgePlatform.azure(),
  network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
  loadBalancer,
});

test('reports an appliance that no security group allows', () => {
  expect(applianceMonitorsClosed.check(inCloud(APPLIANCE))).toMatchObject([{ subject: '131.107.155.110' }]);
});

test('its addresses open the monitored ports on both sides', () => {
  const plan = inCloud({ ...APPLIANCE, monitorAddresses: ['10.45.16.201', '10.45.16.200'] });
  expect(applianceMonitorsClosed.check(plan)).toEqual([]);
  const probes = plan.firewall.filter(({ service }) => service === EdgeService.HEALTH_PROBE);
  expect(new Set(probes.map(({ side }) => side))).toEqual(new Set(Object.values(EdgeSide)));
  for (const { source } of probes) {
    expect(source).toEqual({
      kind: FirewallEndKind.ADDRESSES, name: 'load balancer', prefixes: ['10.45.16.200', '10.45.16.201'],
    });
  }
});

test('reports nothing for load balancers of the cloud, and outside a cloud', () => {
  expect(applianceMonitorsClosed.check(inCloud({}))).toEqual([]);
  const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });
  expect(applianceMonitorsClosed.check(contosoPlan({ topology }))).toEqual([]);
  expect(applianceMonitorsClosed.check(contosoPlan({ platform: EdgePlatform.azure() }))).toEqual([]);
});
