import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../../lib/plan/reverse-proxy-plan';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { edgeToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import { portChecks } from '../../../lib/verify/ports/port-checks';
import { contosoPlan, PLANNED_TOPOLOGIES, refusalOf } from '../../support/plan-request';
import { dualStackPlan } from '../../support/dual-stack';
import { proxyPlan } from '../../support/reverse-proxy';
import { publicServers, TERMS } from '../ports/plans-to-verify';

/** What no server has: addresses of this computer, of all of a network, of nobody, and texts that some systems read as such. */
const UNUSABLE = [
  '0.0.0.0', '255.255.255.255', '127.0.0.1', '127.8.9.10', '169.254.169.254', '224.0.0.1', '240.0.0.1', '::', '::1', 'fe80::1', 'fe80::1%lo',
  'ff02::1', '::ffff:169.254.169.254', '::ffff:10.0.0.1', 'localhost', 'metadata.google.internal', '', '1', '0x7f000001', '0177.0.0.1',
  '10.0.0.300', ' 203.0.113.9', '203.0.113.9:443', '203.0.113.0/24', 'a\nb',
];

function edited<Plan>(plan: Plan, from: string, to: string): Plan {
  return JSON.parse(JSON.stringify(plan).replaceAll(JSON.stringify(from), JSON.stringify(to))) as Plan;
}

function propertyOf(plan: EdgePlan, side: EdgeSide): string {
  return refusalOf(() => edgeToVerify(plan, side)).property;
}

const hardware = contosoPlan({ topology: PLANNED_TOPOLOGIES['scaled-hlb-public']?.() ?? EdgeTopology.singlePublic() });
const balanced = hardware.loadBalancers.findIndex(({ side }) => side === EdgeSide.EXTERNAL);

describe.each(UNUSABLE)('A plan with the address %j in place of its own', (address) => {
  test.each([
    ['131.107.155.10', EdgeSide.EXTERNAL, 'servers[0].external.addresses[0].publicAddress'],
    ['131.107.155.31', EdgeSide.EXTERNAL, 'servers[1].external.addresses[2].publicAddress'],
    ['131.107.155.50', EdgeSide.EXTERNAL, `loadBalancers[${balanced}].virtualAddresses[0].address`],
    ['172.25.33.11', EdgeSide.INTERNAL, 'servers[1].internal.address'],
  ])('(%s) is refused from the %s side, with the property', (own, side, property) => {
    expect(propertyOf(edited(hardware, own, address), side)).toBe(property);
  });

  test('is refused for a reverse proxy', () => {
    const appliance = { publicAddresses: ['203.0.113.90', '203.0.113.91'], internalAddresses: ['172.25.33.40'] };
    const plan = edited<ReverseProxyPlan>(proxyPlan({ appliance }), '203.0.113.91', address);
    expect(refusalOf(() => proxyToVerify(plan, EdgeSide.EXTERNAL)).property).toBe('publicAddresses[1]');
  });
});

describe('Addresses of a plan', () => {
  test('are refused in the other family, all of them together', () => {
    const plan = edited(edited(hardware, '131.107.155.10', '2001:db8::9'), '131.107.155.11', '::1');
    const { problems } = refusalOf(() => edgeToVerify(plan, EdgeSide.EXTERNAL));
    expect(problems.map(({ property, expected }) => `${property}: ${expected}`)).toEqual([
      'servers[0].external.addresses[0].publicAddress: an IPv4 address',
      'servers[1].external.addresses[0].publicAddress: an address that a server can have; ::1/128 is for the loopback address',
    ]);
    const dual = dualStackPlan({ servers: publicServers('203.0.113', 70) });
    const [first = ''] = dual.servers[0]?.external.addresses.flatMap(({ publicIpv6Address }) => publicIpv6Address ?? []) ?? [];
    expect(propertyOf(edited(dual, first, '203.0.113.9'), EdgeSide.EXTERNAL)).toMatch(/^servers\[0\]\.external\.addresses\[0\]\..*pv6Address$/);
  });

  test('may be private, outside too: a lab has its Internet behind a NAT', () => {
    const single = contosoPlan({ topology: EdgeTopology.singlePublic() });
    for (const address of ['10.45.16.9', '192.168.77.9', '203.0.113.9']) {
      const plan = edgeToVerify(edited(single, '131.107.155.10', address), EdgeSide.EXTERNAL);
      expect(plan.endpoints.some((endpoint) => endpoint.address === address)).toBe(true);
    }
  });

  test('of the other side are not asked, and not judged', () => {
    expect(edgeToVerify(edited(hardware, '172.25.33.11', 'localhost'), EdgeSide.EXTERNAL).endpoints).not.toHaveLength(0);
    expect(edgeToVerify(edited(hardware, '131.107.155.10', 'localhost'), EdgeSide.INTERNAL).endpoints).not.toHaveLength(0);
  });

  test('that may connect inside are no reason to fail if they are edited to what is no network', () => {
    const plan = contosoPlan({ servers: publicServers('203.0.113', 70) });
    const firewall = plan.firewall.map((rule) => ({ ...rule, source: { ...rule.source, prefixes: rule.source.prefixes.map(() => 'everybody/0') } }));
    for (const check of portChecks(edgeToVerify({ ...plan, firewall }, EdgeSide.INTERNAL), TERMS)) {
      const tcp = (): never => ({ outcome: 'silent', localAddress: '192.168.11.7' } as never);
      expect(() => check.judge({ tcp } as never)).not.toThrow();
    }
  });
});
