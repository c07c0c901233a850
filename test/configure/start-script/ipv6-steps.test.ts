import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { EdgeTopology } from 'cdktf-lync-edge';
import { ipv6Steps } from '../../../lib/configure/start-script/ipv6-steps';
import { startCommand, startScript } from '../../../lib/configure/start-script/start-script';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { BOTH_NETWORKS, dualStackPlan, EXTERNAL_IPV6, INTERNAL_IPV6 } from '../../support/dual-stack';
import { contosoPlan, contosoRequest } from '../../support/plan-request';
import { powerShellProblems } from '../../support/powershell/parser';
import { checklistOf } from '../checklist/step-of';

const LONGEST_COMMAND = 8191;
const { internal, network } = contosoRequest();
const cloud = (servers: number): EdgePlan => dualStackPlan({
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress: true }),
  platform: EdgePlatform.azure(),
  internal: {
    ...internal,
    networks: [...BOTH_NETWORKS],
    nextHopAddresses: Array.from({ length: servers }, (_, index) => 90 + index)
      .flatMap((last) => [`192.168.10.${last}`, `fd00:192:168::${last}`]),
  },
});
const outside = contosoPlan({ network: { ...network, externalIpv6Subnet: EXTERNAL_IPV6 } });
const inside = contosoPlan({
  network: { ...network, internalIpv6Subnet: INTERNAL_IPV6 }, internal: { ...internal, networks: [...BOTH_NETWORKS] },
});

describe('the start script', () => {
  test('has no IPv6 steps without IPv6', () => {
    const plan = contosoPlan();
    expect(ipv6Steps(plan.servers[0]!)).toBe('');
    expect(startScript(plan, plan.servers[0]!)).not.toMatch(/IPv6/);
  });

  test('contains the addresses, the router and the routes of each interface', () => {
    const plan = cloud(2);
    const script = startScript(plan, plan.servers[1]!);
    expect(script).toContain('@{ Nic = $outside; IPs = @(\'2001:db8:16::b\'); Routes = @(\'::/0\'); '
      + 'Via = \'fe80::1234:5678:9abc\' }');
    expect(script).toContain('@{ Nic = $inside; IPs = @(\'fd00:10:45:33::b\'); Routes = @(\'fd00:192:168::/48\'); '
      + 'Via = \'fe80::1234:5678:9abc\' }');
    expect(script).toContain('\'fd00:192:168::91 pool01.contoso.net\'');
  });

  test('has only IPv4 values in the variables for IPv4', () => {
    const plan = cloud(2);
    const script = startScript(plan, plan.servers[0]!);
    for (const variable of ['external', 'gateway', 'internal', 'routes', 'router']) {
      expect(new RegExp(`^\\$${variable} = (.*)$`, 'm').exec(script)![1]).not.toContain(':');
    }
  });

  test('finds the adapters before it sets IPv6 on them', () => {
    const plan = cloud(2);
    const script = startScript(plan, plan.servers[0]!);
    expect(script.indexOf('$inside = Find-Adapter')).toBeGreaterThan(0);
    expect(script.indexOf('# IPv6 addresses and routes')).toBeGreaterThan(script.indexOf('$inside = Find-Adapter'));
  });

  test('accepts no default route on the internal adapter, and does not change a side without IPv6', () => {
    const refused = '-InterfaceIndex $inside -AddressFamily IPv6 -IgnoreDefaultRoutes Enabled';
    expect(ipv6Steps(inside.servers[0]!)).toContain(refused);
    expect(ipv6Steps(inside.servers[0]!)).not.toContain('$outside');
    expect(ipv6Steps(outside.servers[0]!)).not.toContain('$inside');
  });

  test('is valid PowerShell, regardless of which interface has IPv6', () => {
    const scripts = [cloud(2), outside, inside].map((plan) => startScript(plan, plan.servers[0]!));
    expect(powerShellProblems(scripts)).toEqual([[], [], []]);
  });

  test('of a pool of 12 fits on a command line', () => {
    const plan = cloud(12);
    for (const server of plan.servers) {
      expect(startCommand(startScript(plan, server)).length).toBeLessThanOrEqual(LONGEST_COMMAND);
    }
  });
});

describe('the checklist', () => {
  const linesWith = (plan: EdgePlan, text: string): string[] =>
    checklistOf(plan).split('\n').filter((line) => line.includes(text));

  test.each([
    ['neither', contosoPlan(), ['- IPv6 on either interface: `cleared`']],
    ['both', dualStackPlan(), ['- IPv6 on the internal interface: `selected`', '- IPv6 on the external interface: `selected`']],
    [
      'the external one', outside,
      ['- IPv6 on the internal interface: `cleared`', '- IPv6 on the external interface: `selected`'],
    ],
    [
      'the internal one', inside,
      ['- IPv6 on the internal interface: `selected`', '- IPv6 on the external interface: `cleared`'],
    ],
  ])('selects IPv6 on %s', (_name, plan, lines) => {
    expect(linesWith(plan, 'IPv6 on').map((line) => line.trim())).toEqual(lines);
  });

  test('lists the IPv6 addresses after the IPv4 addresses, also for a single server', () => {
    expect(linesWith(dualStackPlan(), '2001:db8:16::1e')[0])
      .toMatch(/A\/V Edge: `lsedge01`, `10\.45\.16\.30`, `2001:db8:16::1e`/);
    expect(linesWith(dualStackPlan(), 'fd00:10:45:33::b')[0])
      .toMatch(/`lsedge02\.contoso\.net`, `172\.25\.33\.11`, `fd00:10:45:33::b`/);
    expect(linesWith(dualStackPlan({ topology: EdgeTopology.singleNat() }), 'fd00:10:45:33::a')[0])
      .toMatch(/Internal address: `172\.25\.33\.10`, `fd00:10:45:33::a`/);
  });
});
