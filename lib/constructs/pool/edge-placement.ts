import { accept } from '../../values/boundary/accept';
import { deploymentNumber, deploymentText, listOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { checkFaultDomainCount, checkUpdateDomainCount, checkZone } from '../../platform/azure/availability';

/** An Azure availability set. */
export interface AvailabilitySetProps {
  /**
   * Fault domains, 1 to 3. Some regions have only 2.
   *
   * @default 2
   */
  readonly faultDomains?: number;
  /**
   * Update domains, 1 to 20.
   *
   * @default 5
   */
  readonly updateDomains?: number;
}

const AVAILABILITY_SET_PROPS = objectOf<AvailabilitySetProps>('AvailabilitySetProps', {
  faultDomains: optional(deploymentNumber), updateDomains: optional(deploymentNumber),
});

/** How the servers of a pool are distributed, so that one failure in a datacenter does not stop all of them. */
export class EdgePlacement {
  /**
   * One availability set for the pool: servers in different racks of one datacenter. Available in every region.
   *
   * @throws EdgeValidationError for a number of domains out of range.
   */
  public static availabilitySet(props: AvailabilitySetProps = {}): EdgePlacement {
    const { faultDomains = 2, updateDomains = 5 } = accept(AVAILABILITY_SET_PROPS, props, 'placement');
    checkFaultDomainCount(faultDomains, 'placement.faultDomains');
    checkUpdateDomainCount(updateDomains, 'placement.updateDomains');
    return new EdgePlacement([], faultDomains, updateDomains);
  }

  /**
   * Availability zones: server 1 in the first zone of the list, server 2 in the second, and so on, round-robin.
   *
   * @param zones `1`, `2`, `3`, in regions with availability zones
   * @throws EdgeValidationError for an empty list, and for other zones.
   */
  public static availabilityZones(zones: string[]): EdgePlacement {
    zones = accept(listOf(deploymentText), zones, 'placement.zones');
    zones.forEach((zone, index) => checkZone(zone, `placement.zones[${index}]`));
    if (zones.length === 0) checkZone('', 'placement.zones');
    return new EdgePlacement(zones, 0, 0);
  }

  private constructor(
    private readonly zones: string[],
    /** Fault domains of the availability set; 0 with zones. */
    public readonly faultDomains: number,
    /** Update domains of the availability set; 0 with zones. */
    public readonly updateDomains: number,
  ) {}

  /** Whether the servers are in an availability set. */
  public get isAvailabilitySet(): boolean {
    return this.zones.length === 0;
  }

  /** Zone of a server; undefined in an availability set. */
  public zoneOf(serverNumber: number): string | undefined {
    return this.isAvailabilitySet ? undefined : this.zones[(serverNumber - 1) % this.zones.length];
  }
}
