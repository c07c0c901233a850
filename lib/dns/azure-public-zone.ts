import type { Construct, IConstruct } from 'constructs';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { AzureDnsZoneResource, DnsARecord, DnsSrvRecord } from '../engine/azure-dns';
import { loadAzureIpv6Dns } from '../engine/on-demand';
import type { NamedResource } from '../engine/reference';
import { type AzureDnsZoneProps, AzureZone } from './azure-zone';
import type { RecordSet } from './record-set';
import { DnsRecordType } from '../values/vocabulary/dns';

/** A public zone in Azure DNS. */
export class AzurePublicZone extends AzureZone {
  private zone: AzureDnsZoneResource | undefined;

  /** @throws EdgeValidationError for an invalid zone or resource group name. */
  public constructor(props: AzureDnsZoneProps) {
    super(props, EdgeSide.EXTERNAL);
  }

  /** The resource of the zone, once it has been created together with its first record; undefined for an existing zone. */
  public get resource(): AzureDnsZoneResource | undefined {
    return this.zone;
  }

  /** @internal */
  public override _nameServers(): string[] | undefined {
    const zone = this._createdZone();
    return zone instanceof AzureDnsZoneResource ? zone.nameServers : undefined;
  }

  /** @internal */
  protected override _createZone(zoneScope: Construct, resourceGroupName: string): NamedResource {
    this.zone = new AzureDnsZoneResource(zoneScope, 'Resource', { name: this.zoneName, resourceGroupName });
    return this.zone;
  }

  /** @internal */
  protected override _forgetZone(): void {
    this.zone = undefined;
  }

  public override createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    const place = this._recordSetIn(zoneScope, record);
    if (record.type === DnsRecordType.AAAA) {
      const { DnsAaaaRecord } = loadAzureIpv6Dns();
      return new DnsAaaaRecord(zoneScope, id, { ...place, records: record.addresses });
    }
    return record.srv === undefined
      ? new DnsARecord(zoneScope, id, { ...place, records: record.addresses })
      : new DnsSrvRecord(zoneScope, id, { ...place, record: [record.srv] });
  }
}
