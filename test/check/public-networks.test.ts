import fc from 'fast-check';
import type { InternalSideRequest } from '../../lib/request/edge-plan-request';
import { dualStackPlan, dualStackRequest } from '../support/dual-stack';
import { contosoPlan, contosoRequest, type ContosoOverrides, refusalOf } from '../support/plan-request';

const internal = (changes: Partial<InternalSideRequest>): ContosoOverrides => (
  { internal: { ...contosoRequest().internal, ...changes } });

describe('public internal networks', () => {
  const networks = (...given: string[]) => (): unknown => contosoPlan(internal({ networks: ['192.168.10.0/24', ...given] }));

  test('four large ones are refused, in any order', () => {
    const large = ['16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/4', '176.0.0.0/4'];
    fc.assert(fc.property(fc.shuffledSubarray(large, { minLength: 1 }), (given) => {
      const refusal = refusalOf(networks(...given));
      expect(refusal.property).toBe('internal.networks');
      expect(refusal.expected).toContain('at most 16777216 public IPv4 addresses');
      for (const each of given) expect(refusal.given).toContain(each);
      expect(refusal.given).not.toContain('192.168.10.0/24');
    }));
  });

  test('a /8 in all is accepted, in one or in parts, and one more network is refused', () => {
    expect(networks('17.0.0.0/8')).not.toThrow();
    expect(networks('17.0.0.0/9', '23.128.0.0/9')).not.toThrow();
    expect(refusalOf(networks('17.0.0.0/9', '23.128.0.0/9', '131.107.1.0/24')).given).toContain('16777472 public addresses');
  });

  test('private networks are not counted', () => {
    expect(networks('172.16.0.0/12', '100.64.0.0/10', '17.0.0.0/8')).not.toThrow();
  });

  test('IPv6 has a limit of its own', () => {
    const ipv6 = (...given: string[]) => (): unknown => (
      dualStackPlan({ internal: { ...dualStackRequest().internal, networks: ['192.168.10.0/24', ...given] } }));
    expect(ipv6('fd00::/8', '2630::/16')).not.toThrow();
    expect(refusalOf(ipv6('2630::/16', '2a00::/32')).expected).toContain('public IPv6 addresses in all, as in a /16');
  });

  test('a bastion host is limited to one subnet of them', () => {
    const bastion = (bastionSubnet: string) => (): unknown => contosoPlan({ network: { bastionSubnet } });
    expect(bastion('131.107.200.0/24')).not.toThrow();
    const refusal = refusalOf(bastion('131.107.200.0/23'));
    expect(refusal.property).toBe('network.bastionSubnet');
    expect(refusal.expected).toContain('at most 256 public IPv4 addresses');
  });
});
