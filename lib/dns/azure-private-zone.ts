import type { Construct, IConstruct } from 'constructs';
import { checkResourceGroupName } from '../domain/azure/resource-names';
import { PrivateDnsARecord, PrivateDnsSrvRecord, PrivateDnsZone } from '../engine/azure-private-dns';
import { checkIfKnown } from '../engine/plan-time-value';
import type { AzureDnsZoneProps } from './azure-public-zone';
import { EdgeDnsZone } from './edge-dns-zone';
import type { RecordSet } from './record-set';

/** A private zone of Azure DNS: answers inside the virtual networks that are linked to it. */
export class AzurePrivateZone extends EdgeDnsZone {
  private created: PrivateDnsZone | undefined;

  /** @throws EdgeValidationError for a zone or resource group name that Azure refuses. */
  public constructor(private readonly props: AzureDnsZoneProps) {
    super(props.zoneName, true);
    checkIfKnown(props.resourceGroupName, 'resourceGroupName', checkResourceGroupName);
  }

  /** The zone's resource when it is made here and a record has been written to it; undefined otherwise. */
  public get resource(): PrivateDnsZone | undefined {
    return this.created;
  }

  public prepare(zoneScope: Construct): void {
    if (this.props.createZone !== true || this.created !== undefined) return;
    this.created = new PrivateDnsZone(zoneScope, 'Resource', {
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
      ? new PrivateDnsARecord(zoneScope, id, { ...common, records: record.addresses })
      : new PrivateDnsSrvRecord(zoneScope, id, { ...common, record: [record.srv] });
  }
}
