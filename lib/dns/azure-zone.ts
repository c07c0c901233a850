import type { Construct, IConstruct } from 'constructs';
import { checkRecordSetSize } from '../platform/azure/dns-values';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { checkResourceGroupName } from '../platform/azure/resource-names';
import { checkIfKnown } from '../engine/plan-time-value';
import { EdgeDnsZone } from './edge-dns-zone';
import type { RecordSet } from './record-set';

/** A zone of Azure DNS. */
export interface AzureDnsZoneProps {
  /** Name of the zone: `contoso.com`. */
  readonly zoneName: string;
  /** Resource group of the zone. */
  readonly resourceGroupName: string;
  /**
   * Whether the zone is made too. The name servers of a new public zone must then be entered at the parent domain.
   *
   * @default false: the zone exists
   */
  readonly createZone?: boolean;
}

/** What Azure's public and private record sets have in common. */
export interface AzureRecordSetPlace {
  /** Name relative to the zone; `@` at the zone's own name. */
  readonly name: string;
  readonly zoneName: string;
  readonly resourceGroupName: string;
  readonly ttl: number;
}

/** Names of the zones that are made, by the construct of the zone: two objects may stand for one zone. */
const MADE_ZONES = new WeakMap<Construct, string>();

/** A zone of Azure DNS, public or private: the two differ in their resource types only. */
export abstract class AzureZone extends EdgeDnsZone {
  private createdZoneName: string | undefined;

  /** @throws EdgeValidationError for a zone or resource group name that Azure refuses. */
  protected constructor(private readonly props: AzureDnsZoneProps, side: EdgeSide) {
    super(props.zoneName, side);
    checkIfKnown(props.resourceGroupName, 'resourceGroupName', checkResourceGroupName);
  }

  /** @internal */
  protected override _checkLimits(record: RecordSet): void {
    if (record.srv === undefined) checkRecordSetSize(record.addresses.length, 'addresses');
  }

  public override prepare(zoneScope: Construct): void {
    if (this.props.createZone !== true || this.createdZoneName !== undefined) return;
    this.createdZoneName = MADE_ZONES.get(zoneScope) ?? this._createZone(zoneScope, this.props.resourceGroupName);
    MADE_ZONES.set(zoneScope, this.createdZoneName);
  }

  public override createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    return this._createAzureRecordSet(zoneScope, id, record, {
      name: this.relativeName(record.name) || '@',
      zoneName: this.createdZoneName ?? MADE_ZONES.get(zoneScope) ?? this.zoneName,
      resourceGroupName: this.props.resourceGroupName,
      ttl: record.ttlSeconds,
    });
  }

  /** Creates the zone and returns its name as a reference to it. @internal */
  protected abstract _createZone(zoneScope: Construct, resourceGroupName: string): string;

  /** @internal */
  protected abstract _createAzureRecordSet(
    zoneScope: Construct, id: string, record: RecordSet, place: AzureRecordSetPlace,
  ): IConstruct;
}
