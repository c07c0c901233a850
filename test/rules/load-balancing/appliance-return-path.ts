import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import type { LoadBalancerRequest } from '../../../lib/request/load-balancer-request';
import { applianceReturnPath } from '../../../lib/rules/load-balancing/appliance-return-path';
import { contosoPlan } from '../../support/plan-request';

const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });
const PUBLIC = {
  accessEdgeAddress: '131.107.155.110', webConferencingAddress: '131.107.155.120', audioVideoAddress: '131.107.155.130',
};
const subjects = (overrides: Partial<EdgePlanRequest>): string[] =>
  applianceReturnPath.check(contosoPlan({ topology, ...overrides })).map(({ subject }) => subject);
const inCloud = (loadBalancer: LoadBalancerRequest, overrides: Partial<EdgePlanRequest> = {}): string[] => subjects({
  platform: EdgePlatform.azure(),
  network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
  loadBalancer,
  ...overrides,
});
const ALL = ['sip.contoso.com', 'webcon.contoso.com', 'av.contoso.com'];

test('reports nothing if the virtual address is the gateway, or without load balancers', () => {
  expect(subjects({})).toEqual([]);
  expect(applianceReturnPath.check(contosoPlan())).toEqual([]);
});

test('reports every service if the router is the gateway and no address is translated', () => {
  expect(subjects({ loadBalancer: { defaultGateway: '131.107.155.1' } })).toEqual(ALL);
});

test('reports only media if the appliance replaces the client\'s address', () => {
  const found = applianceReturnPath.check(contosoPlan({
    topology, loadBalancer: { defaultGateway: '131.107.155.1', sourceAddresses: ['131.107.155.5'] },
  }));
  expect(found).toMatchObject([{
    subject: 'av.contoso.com', message: expect.stringContaining('through 131.107.155.1 and bypass it') as string,
  }]);
});

test('reports nothing without media in that case', () => {
  expect(subjects({
    features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING], federation: undefined,
    loadBalancer: { defaultGateway: '131.107.155.1', sourceAddresses: ['131.107.155.5'] },
  })).toEqual([]);
});

test('in a cloud, the router is the gateway unless another one is set', () => {
  expect(inCloud(PUBLIC)).toEqual(ALL);
  expect(inCloud({ ...PUBLIC, defaultGateway: '10.45.16.200' })).toEqual([]);
});

test('reports nothing for load balancers of the cloud', () => {
  expect(inCloud({})).toEqual([]);
});

test('the fix is different for services whose addresses may be translated', () => {
  const fixes = applianceReturnPath.check(contosoPlan({ topology, loadBalancer: { defaultGateway: '131.107.155.1' } }))
    .map(({ fix }) => fix.includes('sourceAddresses'));
  expect(fixes).toEqual([true, true, false]);
  expect(applianceReturnPath.check(contosoPlan({ topology, loadBalancer: { defaultGateway: '131.107.155.1' } })).filter(({ fix }) => fix.includes('Azure'))).toEqual([]);
});
