import type { Construct, IConstruct } from 'constructs';
import { accept } from '../values/boundary/accept';
import { deploymentText, listOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { PrivateDnsZone } from '../engine/azure-private-dns';
import { loadPrivateDns, loadPrivateIpv6Dns } from '../engine/on-demand';
import type { NamedResource } from '../engine/reference';
import { AZURE_DNS_ZONE_PROPERTIES, type AzureDnsZoneProps, AzureZone } from './azure-zone';
import type { RecordSet } from './record-set';
import { VirtualNetworkLinks } from './virtual-network-links';
import { DnsRecordType } from '../values/vocabulary/dns';

/** Properties of a private zone in Azure DNS. */
export interface AzurePrivateDnsZoneProps extends AzureDnsZoneProps {
  /**
   * Resource IDs of the virtual networks whose machines are to resolve the names of the zone: the zone is linked to each of
   * them, without registering their machines. Only linked networks see a private zone, so a zone that is created needs at
   * least one. Azure accepts one link for each zone and network: leave out networks that are linked already.
   *
   * @default none; the links of an existing zone stay unchanged
   */
  readonly linkedVirtualNetworkIds?: string[];
}

const AZURE_PRIVATE_DNS_ZONE_PROPS = objectOf<AzurePrivateDnsZoneProps>('AzurePrivateDnsZoneProps', {
  ...AZURE_DNS_ZONE_PROPERTIES, linkedVirtualNetworkIds: optional(listOf(deploymentText)),
});

/** A private zone in Azure DNS, for the virtual networks that are linked to it. */
export class AzurePrivateZone extends AzureZone {
  private zone: PrivateDnsZone | undefined;
  private readonly links: VirtualNetworkLinks;

  /** @throws EdgeValidationError for an invalid zone or resource group name, and for an invalid ID of a virtual network. */
  public constructor(props: AzurePrivateDnsZoneProps) {
    const { linkedVirtualNetworkIds = [], ...zone } = accept(AZURE_PRIVATE_DNS_ZONE_PROPS, props);
    super(zone, EdgeSide.INTERNAL);
    this.links = new VirtualNetworkLinks(linkedVirtualNetworkIds, 'linkedVirtualNetworkIds');
  }

  /** The resource of the zone, once it has been created together with its first record; undefined for an existing zone. */
  public get resource(): PrivateDnsZone | undefined {
    return this.zone;
  }

  public override prepare(zoneScope: Construct): void {
    super.prepare(zoneScope);
    this.links.create(zoneScope, this._placeIn(zoneScope));
  }

  /** @internal */
  public override _revertPreparation(zoneScope: Construct): void {
    this.links.revert(zoneScope);
    super._revertPreparation(zoneScope);
  }

  /** @internal */
  protected override _createZone(zoneScope: Construct, resourceGroupName: string): NamedResource {
    const { PrivateDnsZone } = loadPrivateDns();
    this.zone = new PrivateDnsZone(zoneScope, 'Resource', { name: this.zoneName, resourceGroupName });
    return this.zone;
  }

  /** @internal */
  protected override _forgetZone(): void {
    this.zone = undefined;
  }

  public override createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    const place = this._recordSetIn(zoneScope, record);
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
