import type { Construct, IConstruct } from 'constructs';
import { checkResourceGroupName } from '../domain/azure/resource-names';
import { AzureDnsZoneResource, DnsARecord, DnsSrvRecord } from '../engine/azure-dns';
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
   * Whether the zone is made too. Its name servers must then be entered at the parent domain.
   *
   * @default false: the zone exists
   */
  readonly createZone?: boolean;
}

/** A public zone of Azure DNS. */
export class AzurePublicZone extends EdgeDnsZone {
  private created: AzureDnsZoneResource | undefined;

  /** @throws EdgeValidationError for a zone or resource group name that Azure refuses. */
  public constructor(private readonly props: AzureDnsZoneProps) {
    super(props.zoneName, false);
    checkIfKnown(props.resourceGroupName, 'resourceGroupName', checkResourceGroupName);
  }

  /** The zone's resource when it is made here and a record has been written to it; undefined otherwise. */
  public get resource(): AzureDnsZoneResource | undefined {
    return this.created;
  }

  public prepare(zoneScope: Construct): void {
    if (this.props.createZone !== true || this.created !== undefined) return;
    this.created = new AzureDnsZoneResource(zoneScope, 'Resource', {
      name: this.zoneName,
      resourceGroupName: this.props.resourceGroupName,
    });
  }

  public createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    const common = {
      name: this.relativeName(record.name) || '@',
      zoneName: this.created?.name ?? this.zoneName,
      resourceGroupName: this.props.resourceGroupName,
      ttl: record.ttlSeconds,
    };
    return record.srv === undefined
      ? new DnsARecord(zoneScope, id, { ...common, records: record.addresses })
      : new DnsSrvRecord(zoneScope, id, { ...common, record: [record.srv] });
  }
}
