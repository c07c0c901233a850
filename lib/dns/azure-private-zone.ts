import type { Construct, IConstruct } from 'constructs';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { PrivateDnsZone } from '../engine/azure-private-dns';
import { loadPrivateDns, loadPrivateIpv6Dns } from '../engine/on-demand';
import { type AzureDnsZoneProps, type AzureRecordSetPlace, AzureZone } from './azure-zone';
import type { RecordSet } from './record-set';
import { DnsRecordType } from '../values/vocabulary/dns';

/** A private zone in Azure DNS, for the virtual networks that are linked to it. */
export class AzurePrivateZone extends AzureZone {
  private zone: PrivateDnsZone | undefined;

  /** @throws EdgeValidationError for an invalid zone or resource group name. */
  public constructor(props: AzureDnsZoneProps) {
    super(props, EdgeSide.INTERNAL);
  }

  /** The resource of the zone, once it has been created together with its first record; undefined for an existing zone. */
  public get resource(): PrivateDnsZone | undefined {
    return this.zone;
  }

  /** @internal */
  protected override _createZone(zoneScope: Construct, resourceGroupName: string): string {
    const { PrivateDnsZone } = loadPrivateDns();
    this.zone = new PrivateDnsZone(zoneScope, 'Resource', { name: this.zoneName, resourceGroupName });
    return this.zone.name;
  }

  /** @internal */
  protected override _forgetZone(): void {
    this.zone = undefined;
  }

  /** @internal */
  protected override _createAzureRecordSet(
    zoneScope: Construct, id: string, record: RecordSet, place: AzureRecordSetPlace,
  ): IConstruct {
    const { PrivateDnsARecord, PrivateDnsSrvRecord } = loadPrivateDns();
    if (record.type === DnsRecordType.AAAA) {
      const { PrivateDnsAaaaRecord } = loadPrivateIpv6Dns();
      return new PrivateDnsAaaaRecord(zoneScope, id, { ...place, records: record.addresses });
    }
    return record.srv === undefined
      ? new PrivateDnsARecord(zoneScope, id, { ...place, records: record.addresses })
      : new PrivateDnsSrvRecord(zoneScope, id, { ...place, record: [record.srv] });
  }
}
