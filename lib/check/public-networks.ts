import type { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { IpFamily } from '../values/ip-address';
import { publicAddressCount } from '../values/special-ranges';

/** The limit of each address family, as the prefix length of a network of that size. */
export type PublicLimits = Readonly<Record<IpFamily, number>>;

/** The largest blocks that registries have assigned to one organization. */
export const ORGANIZATION_LIMITS: PublicLimits = { [IpFamily.IPV4]: 8, [IpFamily.IPV6]: 16 };

/** One subnet: administrators use few addresses of it. */
export const BASTION_LIMITS: PublicLimits = { [IpFamily.IPV4]: 24, [IpFamily.IPV6]: 64 };

/**
 * Limits the public addresses of networks that rules allow traffic from. Organizations own public ranges, so some are
 * accepted, but networks that add up to a large part of the Internet would open the Edge to it.
 *
 * @param networks networks that do not overlap
 * @throws EdgeValidationError for networks with more public addresses than a block of the limit has.
 */
export function checkPublicShare(networks: readonly Cidr[], property: string, limits: PublicLimits): void {
  for (const family of Object.values(IpFamily)) {
    const ofFamily = networks.filter((network) => network.family === family && publicAddressCount(network) > 0n);
    const count = ofFamily.reduce((sum, network) => sum + publicAddressCount(network), 0n);
    const bits = family === IpFamily.IPV4 ? 32 : 128;
    const limit = 1n << BigInt(bits - limits[family]);
    if (count <= limit) continue;
    throw new EdgeValidationError({
      property,
      given: `${ofFamily.map(({ text }) => `"${text}"`).join(', ')}, with ${count} public addresses`,
      expected: `at most ${limit} public ${family} addresses in all, as in a /${limits[family]}: rules allow traffic from `
        + 'all of them',
      fix: 'list only the networks of your own servers, clients and administrators',
    });
  }
}
