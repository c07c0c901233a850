import { stackOf } from '../engine/stack-of';
import { Construct, type IConstruct } from 'constructs';
import { accept } from '../values/boundary/accept';
import { instanceOf, text } from '../values/boundary/kinds';
import { checkSrvNumbers, checkTtl } from '../values/dns-numbers';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { refuse } from '../values/refusals';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { RECORD_SET, type RecordSet } from './record-set';
import { RecordSetRegistry } from './record-set-registry';

/**
 * A DNS zone that records are created in, in public or internal DNS.
 *
 * Use the factories of `DnsZone`, or extend this class for another DNS server. A record set is created only once per
 * stack, and always at the same place in the construct tree.
 */
export abstract class EdgeDnsZone {
  /** Name of the zone, in lowercase without trailing dot. */
  public readonly zoneName: string;

  /**
   * @param zoneName name of the zone; a trailing dot is accepted
   * @param side side of the zone: public or internal DNS
   * @throws EdgeValidationError for an invalid domain name
   */
  protected constructor(zoneName: string, public readonly side: EdgeSide) {
    this.zoneName = Fqdn.parse(accept(text, zoneName, 'zoneName'), 'zoneName').text;
  }

  /**
   * Creates a record set. Publishing the same record set again has no effect.
   *
   * @throws EdgeValidationError when another construct has published other data under the same name and type, for an
   * invalid TTL, invalid SRV numbers or too many addresses, and after the stack was synthesized.
   */
  public publish(scope: Construct, record: RecordSet): IConstruct {
    const recordSet = { zone: this, record: accept(RECORD_SET, record) };
    const [resource] = RecordSetRegistry.of(stackOf(scope)).publish(scope, [recordSet], false);
    return resource as IConstruct;
  }

  /**
   * Rejects an invalid record set.
   *
   * @internal
   */
  public _check(record: RecordSet): void {
    checkTtl(record.ttlSeconds, 'ttlSeconds');
    if (record.srv !== undefined) checkSrvNumbers(record.srv, 'srv');
    else if (record.addresses.length === 0) refuse('addresses', '[]', 'at least one address', 'add an address');
    this._checkLimits(record);
  }

  /**
   * Reverts {@link prepare} in a stack, because the record set that it was for is refused.
   *
   * @internal
   */
  public _revertPreparation(_zoneScope: Construct): void {
    // Nothing to revert unless a back end creates something; the construct of a new zone is removed as a whole.
  }

  /** Rejects what the back end of the zone does not accept. @internal */
  protected _checkLimits(_record: RecordSet): void {
    // No limits unless a back end has them.
  }

  /**
   * Name servers of a public zone that was created for this object, known at deployment; undefined for any other zone.
   *
   * @internal
   */
  public _nameServers(): string[] | undefined {
    return undefined;
  }

  /** Construct ID of the zone in a stack. */
  public get constructId(): string {
    return `dns-${this.zoneName}-${this.side}`;
  }

  /** Name relative to the zone; empty at the zone apex. */
  public relativeName(name: string): string {
    if (name === this.zoneName) return '';
    const suffix = `.${this.zoneName}`;
    if (!name.endsWith(suffix)) {
      throw new EdgeValidationError({
        property: 'name',
        given: `"${name}"`,
        expected: `a name in the zone ${this.zoneName}`,
        fix: 'create the record in the zone that contains it',
      });
    }
    return name.slice(0, -suffix.length);
  }

  /**
   * Creates the resources that the zone needs in a stack, before its first record.
   *
   * @param zoneScope construct of the zone in the stack
   */
  public abstract prepare(zoneScope: Construct): void;

  /**
   * Creates the Terraform resource of one record set.
   *
   * @param zoneScope construct of the zone in the stack
   * @param id construct ID of the record set
   */
  public abstract createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct;
}

/** A zone as a property. */
export const EDGE_DNS_ZONE = instanceOf(EdgeDnsZone, 'EdgeDnsZone', 'use DnsZone.azure, DnsZone.azurePrivate or DnsZone.rfc2136');
