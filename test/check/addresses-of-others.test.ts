import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { LoadBalancerRequest } from '../../lib/request/load-balancer-request';
import type { InternalSideRequest } from '../../lib/request/edge-plan-request';
import { contosoPlan, contosoRequest, type ContosoOverrides, refusalOf } from '../support/plan-request';
import { frontEndPool, gatewayPlan, proxyPlan } from '../support/reverse-proxy';

const SCALED = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });
const edge = contosoPlan({ topology: SCALED });
const [server] = edge.servers;
const serverInside = String(server?.internal.address);
const serverOutside = String(server?.external.addresses[0]?.address);
const virtualInside = String(edge.loadBalancers.find(({ side }) => side === EdgeSide.INTERNAL)?.virtualAddresses[0]?.address);
const virtualOutside = String(edge.loadBalancers.find(({ side }) => side === EdgeSide.EXTERNAL)?.virtualAddresses[0]?.address);

const internal = (changes: Partial<InternalSideRequest>): ContosoOverrides =>
  ({ topology: SCALED, internal: { ...contosoRequest().internal, networks: ['172.25.0.0/16'], nextHopAddresses: ['172.25.40.1'], ...changes } });
const loadBalancer = (changes: LoadBalancerRequest): ContosoOverrides => ({ topology: SCALED, loadBalancer: changes });

describe('an address of another machine that the Edge itself has is refused', () => {
  test.each<[string, string, ContosoOverrides]>([
    ['internal.nextHopAddresses', serverInside, internal({ nextHopAddresses: [serverInside] })],
    ['internal.nextHopAddresses', virtualInside, internal({ nextHopAddresses: [virtualInside] })],
    ['internal.lyncServers', serverInside, internal({ lyncServers: [serverInside] })],
    ['windowsActivationServers', serverOutside, { topology: SCALED, windowsActivationServers: [serverOutside] }],
    ['windowsActivationServers', virtualOutside, { topology: SCALED, windowsActivationServers: [virtualOutside] }],
    ['loadBalancer.sourceAddresses', serverOutside, loadBalancer({ sourceAddresses: [serverOutside] })],
    ['loadBalancer.monitorAddresses', serverInside, loadBalancer({ monitorAddresses: [serverInside] })],
  ])('%s %s', (property, address, overrides) => {
    expect(refusalOf(() => contosoPlan(overrides))).toMatchObject({ property, given: `"${address}"` });
  });

  test('but a load balancer may connect from its virtual address', () => {
    expect(() => contosoPlan(loadBalancer({ sourceAddresses: [virtualOutside], monitorAddresses: [virtualInside] }))).not.toThrow();
  });
});

describe('behind a reverse proxy', () => {
  const pools = (address: string): { readonly pools: ReturnType<typeof frontEndPool>[] } => ({ pools: [frontEndPool({ webAddresses: [address] })] });

  test.each<[string, () => unknown]>([
    ['the internal address of the appliance', () => proxyPlan(pools('172.25.33.40'))],
    ['the public address of the appliance', () => proxyPlan(pools('131.107.155.40'))],
    ['an address in the subnet of the gateway', () => gatewayPlan(pools('10.45.40.7'))],
    ['an address of Azure itself', () => gatewayPlan(pools('168.63.129.16'))],
    ['an address of an Edge Server', () => proxyPlan({ edge, ...pools(serverInside) })],
    ['a virtual address of the Edge', () => gatewayPlan({ edge, ...pools(virtualInside) })],
  ])('a pool with %s is refused', (_what, plan) => {
    expect(refusalOf(plan).property).toBe('webAddresses of pool01.contoso.net');
  });

  test.each<[string, () => unknown]>([
    ['officeWebApps.addresses', () => proxyPlan({ officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: ['172.25.33.40'] } })],
    ['appliance.publicAddresses', () => proxyPlan({ edge, appliance: { publicAddresses: [virtualOutside], internalAddresses: ['172.25.33.240'] } })],
    ['appliance.internalAddresses', () => proxyPlan({ edge, appliance: { publicAddresses: ['131.107.155.240'], internalAddresses: [serverInside] } })],
  ])('so it is with %s', (property, plan) => expect(refusalOf(plan).property).toBe(property));

  test('Office Web Apps may share the address of a load balancer with a pool', () => {
    expect(() => proxyPlan({
      pools: [frontEndPool()], officeWebApps: { fqdn: 'officewebapps01.contoso.com', addresses: ['192.168.10.95'] },
    })).not.toThrow();
  });
});
