import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsZoneRequest } from '../../request/edge-plan-request';

interface Zone {
  readonly index: number;
  readonly fqdn: Fqdn;
  readonly side: EdgeSide;
}

/** Finds, for each record, the one zone that holds its name, and keeps account of the zones that were of use. */
export class ZoneSelector {
  private readonly zones: readonly Zone[];
  private readonly byName = new Map<string, Zone>();
  private readonly usedIndexes = new Set<number>();

  /** @throws EdgeValidationError for two zones of one name that answer the same side. */
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
          expected: `zones that do not both hold the same names; zones[${owner.index}] is "${fqdn.text}" too`,
          fix: 'take one of the two out, or tell them apart as internal and external (split-brain DNS)',
        });
      }
      this.byName.set(keyOf(fqdn, side), zone);
    }
  }

  /**
   * Name of the zone that holds a record: of the zones above the name, the closest, since the others have delegated it.
   * Undefined when others create the record.
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
    // A service record stands in the domain it is for; a host name, in the domain above it.
    const missing = name === within.text ? within.parent ?? within : within;
    const given = this.zones.filter((zone) => zone.side === side).map((zone) => zone.fqdn.text);
    throw new EdgeValidationError({
      property: 'zones',
      given: given.length === 0 ? `no ${side} zone` : `${side} zones ${given.join(', ')}`,
      expected: `an ${side} zone that holds "${name}"`,
      fix: `give the zone "${missing.text}" for ${side} names, or set recordsByOthers to have `
        + 'the record listed in the plan as to be created by others',
    });
  }

  /** The zones that hold a record so far. */
  public get used(): DnsZoneRequest[] {
    return this.given.filter((_zone, index) => this.usedIndexes.has(index));
  }

  /** @throws EdgeValidationError for a zone that holds none of the plan's names. */
  public checkAllUsed(): void {
    for (const { index, fqdn, side } of this.zones) {
      if (this.usedIndexes.has(index)) continue;
      throw new EdgeValidationError({
        property: `zones[${index}]`,
        given: `"${fqdn.text}" (${side})`,
        expected: 'a zone that holds at least one name of the plan',
        fix: 'correct the name of the zone or its side (internal or external), or take it out',
      });
    }
  }
}

function keyOf(name: Fqdn, side: EdgeSide): string {
  return `${side}/${name.text}`;
}
