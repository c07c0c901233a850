import { refuse } from '../../values/refusals';
import type { TrafficDirection } from '../../values/vocabulary/traffic';
import type { AddressSet } from '../packet-space';
import type { SecurityRule } from './security-rule';
import type { ServiceTags } from './service-tags';

/**
 * The rules of a network security group, with the ones that every group has. They decide about the first packet of a
 * connection; answers pass without a rule. A packet from the Internet arrives with the private address as its destination.
 */
export class SecurityGroup {
  /**
   * @param property where the group stands in its document
   * @throws EdgeValidationError for two rules of one direction with one priority, of which Azure says no order.
   */
  public static of(name: string, rules: readonly SecurityRule[], property: string): SecurityGroup {
    const ordered = [...rules].sort((a, b) => a.priority - b.priority);
    const places = new Map<string, SecurityRule>();
    for (const rule of ordered) {
      const place = `${rule.direction} ${rule.priority}`;
      const other = places.get(place);
      if (other !== undefined) {
        refuse(property, `${other.name} and ${rule.name}, both ${place}`, 'one rule for each direction and priority',
          'correct the priority of one of them');
      }
      places.set(place, rule);
    }
    return new SecurityGroup(name, ordered);
  }

  private constructor(public readonly name: string, private readonly ordered: readonly SecurityRule[]) {}

  /** The rules of a direction. The first one that holds a packet decides. */
  public rules(direction: TrafficDirection): readonly SecurityRule[] {
    return this.ordered.filter((rule) => rule.direction === direction);
  }
}

/** Addresses, and the security groups that guard all of them: of their subnet, and of their network interface. */
export interface GuardedAddresses {
  readonly addresses: AddressSet;
  /** Every group must permit a packet. Without a group, everything passes. */
  readonly groups: readonly SecurityGroup[];
}

/** What guards one side of an Edge. */
export interface GuardedSide {
  /** Disjoint. */
  readonly guarded: readonly GuardedAddresses[];
  /** The virtual network and the networks that are connected to it, as far as the document knows them. */
  readonly virtualNetwork: AddressSet;
}

/** What guards the subnet of an Application Gateway. */
export interface GuardedGateway extends GuardedSide {
  /** What the service tags stand for in its groups. */
  readonly tags: ServiceTags;
}
