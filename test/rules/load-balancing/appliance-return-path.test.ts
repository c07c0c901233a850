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

test('is silent where the virtual address is the gateway, and without load balancers', () => {
  expect(subjects({})).toEqual([]);
  expect(applianceReturnPath.check(contosoPlan())).toEqual([]);
});

test('fires for every service where the router is the gateway and no address is translated', () => {
  expect(subjects({ loadBalancer: { defaultGateway: '131.107.155.1' } })).toEqual(ALL);
});

test('fires for media alone where the appliance puts its own address in place of the client\'s', () => {
  const found = applianceReturnPath.check(contosoPlan({
    topology, loadBalancer: { defaultGateway: '131.107.155.1', sourceAddresses: ['131.107.155.5'] },
  }));
  expect(found).toMatchObject([{
    subject: 'av.contoso.com', message: expect.stringContaining('through 131.107.155.1 and bypass it') as string,
  }]);
});

test('without media, that is enough', () => {
  expect(subjects({
    features: [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING], federation: undefined,
    loadBalancer: { defaultGateway: '131.107.155.1', sourceAddresses: ['131.107.155.5'] },
  })).toEqual([]);
});

test('in a cloud the router is the gateway, unless another is given', () => {
  expect(inCloud(PUBLIC)).toEqual(ALL);
  expect(inCloud({ ...PUBLIC, defaultGateway: '10.45.16.200' })).toEqual([]);
});

test('load balancers of the cloud itself need none of it', () => {
  expect(inCloud({})).toEqual([]);
});

test('the fix is another one for what may be translated', () => {
  const fixes = applianceReturnPath.check(contosoPlan({ topology, loadBalancer: { defaultGateway: '131.107.155.1' } }))
    .map(({ fix }) => fix.includes('sourceAddresses'));
  expect(fixes).toEqual([true, true, false]);
});
