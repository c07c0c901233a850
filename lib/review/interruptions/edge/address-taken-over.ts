import { holdersByAddress } from '../../../plan/network/address-holders';
import { FindingSeverity } from '../../../plan/findings/finding';
import type { InterruptionRule } from './edge-interruption';

/** An address that goes from one holder to another in one deployment, in whatever order. */
export const addressTakenOver: InterruptionRule = {
  id: 'address-taken-over',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
  check: ({ before, after }) => {
    const owners = holdersByAddress(before);
    return [...holdersByAddress(after)].flatMap(([address, owner]) => {
      const earlier = owners.get(address);
      if (earlier === undefined || earlier === owner) return [];
      return [{
        subject: address,
        message: `the address goes from ${earlier} to ${owner} in one deployment: it fails while both have it, and whoever has looked `
          + 'the address up reaches the wrong one',
        fix: `give ${earlier} another address, or remove it, and deploy; then give the address to ${owner}`,
      }];
    });
  },
};
