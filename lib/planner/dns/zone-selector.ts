import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsZoneRequest } from '../../request/edge-plan-request';

interface Zone {
  readonly index: number;
  readonly fqdn: Fqdn;
  readonly side: EdgeSide;
}

/** Selects the zone that holds each record, and tracks which zones are used. */
export class ZoneSelector {
  private readonly zones: readonly Zone[];
  private readonly byName = new Map<string, Zone>();
  private readonly usedIndexes = new Set<number>();

  /** @throws EdgeValidationError for two zones with the same name and side. */
  public constructor(private readonly given: readonly DnsZoneRequest[], private readonly recordsByOthers: boolean) {
    this.zones = given.map(({ name, side }, index) => ({
      index, fqdn: Fqdn.parse(name, `zones[${index}]`), side,
    }));
    for (const zone of this.zones) {
      const { index, fqdn, side } = zone;
      const owner = this.byName.get(keyOf(fqdn, side));
      if (owner !== undefined) {
        throw new EdgeValidationError({
          property: `zones[${index}]`,
          given: `"${fqdn.text}" (${side})`,
          expected: `a unique name for each side; zones[${owner.index}] is "${fqdn.text}" too`,
          fix: 'remove one of the two, or make one internal and the other external (split-brain DNS)',
        });
      }
      this.byName.set(keyOf(fqdn, side), zone);
    }
  }

  /**
   * Name of the zone that holds a record: the closest zone above the name, because the other zones delegate it.
   * Undefined if others create the record.
   */
  public zoneFor(name: string, within: Fqdn, side: EdgeSide): string | undefined {
    let closest: Zone | undefined;
    for (let above: Fqdn | undefined = within; above !== undefined && closest === undefined; above = above.parent) {
      closest = this.byName.get(keyOf(above, side));
    }
    if (closest !== undefined) {
      this.usedIndexes.add(closest.index);
      return closest.fqdn.text;
    }
    if (this.recordsByOthers) return undefined;
    // A service record is in the domain that it serves; a host record is in the domain above its name.
    const missing = name === within.text ? within.parent ?? within : within;
    const given = this.zones.filter((zone) => zone.side === side).map((zone) => zone.fqdn.text);
    throw new EdgeValidationError({
      property: 'zones',
      given: given.length === 0 ? `no ${side} zone` : `${side} zones ${given.join(', ')}`,
      expected: `an ${side} zone that holds "${name}"`,
      fix: `add an ${side} zone "${missing.text}", or set recordsByOthers to list the record in the plan as one that `
        + 'others create',
    });
  }

  /** The zones that hold at least one record. */
  public get used(): DnsZoneRequest[] {
    return this.given.filter((_zone, index) => this.usedIndexes.has(index));
  }

  /** @throws EdgeValidationError for a zone without any record of the plan. */
  public checkAllUsed(): void {
    for (const { index, fqdn, side } of this.zones) {
      if (this.usedIndexes.has(index)) continue;
      throw new EdgeValidationError({
        property: `zones[${index}]`,
        given: `"${fqdn.text}" (${side})`,
        expected: 'a zone that holds at least one name of the plan',
        fix: 'correct the name of the zone or its side (internal or external), or remove it',
      });
    }
  }
}

function keyOf(name: Fqdn, side: EdgeSide): string {
  return `${side}/${name.text}`;
}
