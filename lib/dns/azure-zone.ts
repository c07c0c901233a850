import type { Construct, IConstruct } from 'constructs';
import { checkRecordSetSize } from '../platform/azure/dns-values';
import { accept } from '../values/boundary/accept';
import { deploymentText, flag, text } from '../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../values/boundary/object-shape';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import { checkResourceGroupName } from '../platform/azure/resource-names';
import { checkIfKnown } from '../engine/plan-time-value';
import { nameIn, type NamedResource } from '../engine/reference';
import { EdgeDnsZone } from './edge-dns-zone';
import type { RecordSet } from './record-set';

/** Properties of a zone in Azure DNS. */
export interface AzureDnsZoneProps {
  /** Name of the zone: `contoso.com`. */
  readonly zoneName: string;
  /** Resource group of the zone. */
  readonly resourceGroupName: string;
  /**
   * Whether to create the zone too. A new public zone must then be delegated by the parent domain.
   *
   * @default false: an existing zone
   */
  readonly createZone?: boolean;
}

/** What {@link AzureDnsZoneProps} may hold. */
export const AZURE_DNS_ZONE_PROPERTIES: Properties<AzureDnsZoneProps> = {
  zoneName: text, resourceGroupName: deploymentText, createZone: optional(flag),
};

const AZURE_DNS_ZONE_PROPS = objectOf('AzureDnsZoneProps', AZURE_DNS_ZONE_PROPERTIES);

/** Common properties of public and private record sets in Azure. */
export interface AzureRecordSetPlace {
  /** Name relative to the zone; `@` at the zone apex. */
  readonly name: string;
  readonly zoneName: string;
  readonly resourceGroupName: string;
  readonly ttl: number;
}

/** A zone that is created, by this object or by another one for the same zone. */
interface CreatedZone {
  readonly resource: NamedResource;
  readonly zoneScope: Construct;
  readonly isOwn: boolean;
}

/** The created zones, by the construct of the zone: several objects can represent one zone. */
const CREATED_ZONES = new WeakMap<Construct, NamedResource>();

/** A public or private zone in Azure DNS, which differ only in their resource types. */
export abstract class AzureZone extends EdgeDnsZone {
  private created: CreatedZone | undefined;

  /** @throws EdgeValidationError for an invalid zone or resource group name. */
  private readonly props: AzureDnsZoneProps;

  protected constructor(given: AzureDnsZoneProps, side: EdgeSide) {
    const props = accept(AZURE_DNS_ZONE_PROPS, given);
    super(props.zoneName, side);
    this.props = props;
    checkIfKnown(props.resourceGroupName, 'resourceGroupName', checkResourceGroupName);
  }

  /** @internal */
  protected override _checkLimits(record: RecordSet): void {
    if (record.srv === undefined) checkRecordSetSize(record.addresses.length, `addresses of ${record.type} ${record.name}`);
  }

  public override prepare(zoneScope: Construct): void {
    if (this.props.createZone !== true || this.created !== undefined) return;
    const known = CREATED_ZONES.get(zoneScope);
    const resource = known ?? this._createZone(zoneScope, this.props.resourceGroupName);
    this.created = { resource, zoneScope, isOwn: known === undefined };
    CREATED_ZONES.set(zoneScope, resource);
  }

  /** @internal */
  public override _revertPreparation(zoneScope: Construct): void {
    const { created } = this;
    if (created?.zoneScope !== zoneScope) return;
    this.created = undefined;
    if (!created.isOwn) return;
    zoneScope.node.tryRemoveChild('Resource');
    CREATED_ZONES.delete(zoneScope);
    this._forgetZone();
  }

  /** Name, place and time to live of a record set. @internal */
  protected _recordSetIn(zoneScope: Construct, { name, ttlSeconds }: RecordSet): AzureRecordSetPlace {
    return { name: this.relativeName(name) || '@', ...this._placeIn(zoneScope), ttl: ttlSeconds };
  }

  /** The resource of the zone, if this object asks for it: its own one, or that of another object for the zone. @internal */
  protected _createdZone(): IConstruct | undefined {
    return this.created?.zoneScope.node.findChild('Resource');
  }

  /** Where what belongs to the zone is created: by a reference to the zone, if that is created too. @internal */
  protected _placeIn(zoneScope: Construct): Pick<AzureRecordSetPlace, 'zoneName' | 'resourceGroupName'> {
    const created = this.created?.resource ?? CREATED_ZONES.get(zoneScope);
    return {
      zoneName: created === undefined ? this.zoneName : nameIn(zoneScope, created),
      resourceGroupName: this.props.resourceGroupName,
    };
  }

  /** Creates the zone. @internal */
  protected abstract _createZone(zoneScope: Construct, resourceGroupName: string): NamedResource;

  /** Forgets the zone that {@link _createZone} created. @internal */
  protected abstract _forgetZone(): void;
}
