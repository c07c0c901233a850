import { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IpAddress } from '../values/ip-address';
import { isIn, type SpecialRange, specialRangeOf } from '../values/special-ranges';
import type { PlatformConstraints } from './edge-platform';

/** What a platform reserves for itself in every network. */
export type PlatformAddresses = Pick<PlatformConstraints, 'name' | 'ownRanges'>;

/**
 * Checks that machines can have an address, or the addresses of a network. azurerm accepts others; Azure rejects them
 * during apply, or Windows does.
 *
 * @param platform the platform, whose own addresses are refused too; undefined for what is deployed elsewhere
 * @throws EdgeValidationError for unspecified, loopback, link-local, multicast, reserved and IPv4-mapped addresses, and
 *   for addresses of the platform.
 */
export function checkUsable(given: IpAddress | Cidr, property: string, platform?: PlatformAddresses): void {
  const special = specialRangeOf(given) ?? ownRangeOf(given, platform);
  if (special === undefined) return;
  const isNetwork = given instanceof Cidr;
  throw new EdgeValidationError({
    property,
    given: `"${given.text}"`,
    expected: isNetwork
      ? `a network without ${special.name} (${special.range.text}), which no machine on it can have`
      : `an address that a machine can have; ${special.range.text} is for ${special.name}`,
    fix: isNetwork
      ? `use a network that does not overlap ${special.range.text}, for example one from your address plan`
      : 'use the address of the machine on its network',
  });
}

function ownRangeOf(given: IpAddress | Cidr, platform: PlatformAddresses | undefined): SpecialRange | undefined {
  const range = platform?.ownRanges.find((own) => isIn(given, own));
  return range === undefined || platform === undefined ? undefined : { range, name: `the services of ${platform.name}` };
}
