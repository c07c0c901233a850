import { checkFaultDomainCount, checkUpdateDomainCount, checkZone } from '../../platform/azure/availability';

/** An Azure availability set. */
export interface AvailabilitySetProps {
  /**
   * Fault domains, 1 to 3. Some regions have 2 only.
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

/** How the servers of a pool are kept apart, so that one failure in the data centre does not stop them all. */
export class EdgePlacement {
  /**
   * One availability set for the pool: servers in different racks of one data centre. It exists in every region.
   *
   * @throws EdgeValidationError for numbers of domains that Azure does not have.
   */
  public static availabilitySet(props: AvailabilitySetProps = {}): EdgePlacement {
    const { faultDomains = 2, updateDomains = 5 } = props;
    checkFaultDomainCount(faultDomains, 'placement.faultDomains');
    checkUpdateDomainCount(updateDomains, 'placement.updateDomains');
    return new EdgePlacement([], faultDomains, updateDomains);
  }

  /**
   * Availability zones: server 1 in the first zone of the list, server 2 in the second, and so on, starting over.
   *
   * @param zones `1`, `2`, `3`, in regions that have them
   * @throws EdgeValidationError for other zones.
   */
  public static availabilityZones(zones: string[]): EdgePlacement {
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

  /** Whether the servers share an availability set. */
  public get isAvailabilitySet(): boolean {
    return this.zones.length === 0;
  }

  /** Zone of a server, undefined in an availability set. */
  public zoneOf(serverNumber: number): string | undefined {
    return this.isAvailabilitySet ? undefined : this.zones[(serverNumber - 1) % this.zones.length];
  }
}
