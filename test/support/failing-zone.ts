import type { Construct, IConstruct } from 'constructs';
import { AzurePublicZone, type RecordSet } from 'cdktf-lync-edge';

/** A back end that fails for records whose names contain a text, until it is repaired. */
export class FailingZone extends AzurePublicZone {
  public constructor(zoneName: string, private failsFor: string, createZone = false) {
    super({ zoneName, resourceGroupName: 'rg-dns', createZone });
  }

  public repair(): void {
    this.failsFor = '\0';
  }

  public override createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    const resource = super.createRecordSet(zoneScope, id, record);
    if (record.name.includes(this.failsFor)) throw new Error(`the back end failed for ${record.name}`);
    return resource;
  }
}
