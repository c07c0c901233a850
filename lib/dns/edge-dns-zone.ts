import { TerraformStack } from '../engine/terraform';
import { Construct, type IConstruct } from 'constructs';
import { checkSrvNumbers, checkTtl } from '../values/dns-numbers';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { refuse } from '../values/refusals';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { requirePlanTimeValue } from '../engine/plan-time-value';
import type { RecordSet } from './record-set';
import { RecordSetBook } from './record-set-book';

/**
 * A DNS zone that records are written to: what the Internet resolves, or what the organization resolves inside.
 *
 * Zones come from the factories of `DnsZone`; a back end of one's own extends this class. A record set is written once
 * per stack, whoever asks for it, and always at the same place in the construct tree.
 */
export abstract class EdgeDnsZone {
  /** Name of the zone, lower case, without trailing dot. */
  public readonly zoneName: string;

  /**
   * @param zoneName name of the zone; a trailing dot is accepted
   * @param side which side the zone answers: the Internet, or the organization
   * @throws EdgeValidationError for a name that is no domain name
   */
  protected constructor(zoneName: string, public readonly side: EdgeSide) {
    requirePlanTimeValue(zoneName, 'zoneName');
    this.zoneName = Fqdn.parse(zoneName, 'zoneName').text;
  }

  /**
   * Writes a record set. Asking twice for the same record set makes it once.
   *
   * @throws EdgeValidationError when another construct has asked for other data under the same name and type, and for a
   * TTL, SRV numbers or a number of addresses that Azure refuses.
   */
  public publish(scope: Construct, record: RecordSet): IConstruct {
    return this.write(scope, record, false);
  }

  /**
   * {@link publish} for a construct that may change its mind: what it alone has asked for gets the new content.
   *
   * @internal
   */
  public _bring(scope: Construct, record: RecordSet): IConstruct {
    return this.write(scope, record, true);
  }

  private write(scope: Construct, record: RecordSet, mayChange: boolean): IConstruct {
    checkTtl(record.ttlSeconds, 'ttlSeconds');
    if (record.srv !== undefined) checkSrvNumbers(record.srv, 'srv');
    else if (record.addresses.length === 0) refuse('addresses', '[]', 'at least one address', 'add an address');
    this._checkLimits(record);
    return RecordSetBook.of(TerraformStack.of(scope)).enter(this, scope, record, mayChange);
  }

  /** Refuses what the zone's own back end does not accept. @internal */
  protected _checkLimits(_record: RecordSet): void {
    // Nothing is imposed on a zone by itself.
  }

  /** Construct id of the zone in a stack. */
  public get constructId(): string {
    return `dns-${this.zoneName}-${this.side}`;
  }

  /** Part of a full name that is left of the zone; empty at the zone's own name. */
  public relativeName(name: string): string {
    if (name === this.zoneName) return '';
    const suffix = `.${this.zoneName}`;
    if (!name.endsWith(suffix)) {
      throw new EdgeValidationError({
        property: 'name',
        given: `"${name}"`,
        expected: `a name in the zone ${this.zoneName}`,
        fix: 'write the record to the zone that holds it',
      });
    }
    return name.slice(0, -suffix.length);
  }

  /**
   * Makes what the zone itself needs in a stack, before its first record.
   *
   * @param zoneScope construct of the zone in the stack
   */
  public abstract prepare(zoneScope: Construct): void;

  /**
   * Makes the Terraform resource of one record set.
   *
   * @param zoneScope construct of the zone in the stack
   * @param id construct id of the record set
   */
  public abstract createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct;
}
