import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';
import { referenceText } from '../engine/plan-time-value';
import type { RecordSet } from './record-set';

/** What the registry needs of a zone. */
export interface RecordSetZone {
  readonly zoneName: string;
  readonly constructId: string;
  relativeName(name: string): string;
  prepare(zoneScope: Construct): void;
  createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct;
}

interface Entry {
  /** Path of the construct that published it. */
  readonly publishedBy: string;
  /** Whether other constructs have published it too. */
  readonly isShared: boolean;
  readonly record: RecordSet;
  readonly resource: IConstruct;
}

const REGISTRIES = new WeakMap<IConstruct, RecordSetRegistry>();
const OWNERS = new WeakMap<IConstruct, Map<string, IConstruct>>();

/**
 * The record sets of one stack. A record set resource is authoritative: two resources with the same name would overwrite
 * each other at every deployment, so each name and type in a zone is created only once.
 */
export class RecordSetRegistry {
  public static of(stack: Construct): RecordSetRegistry {
    const registry = REGISTRIES.get(stack) ?? new RecordSetRegistry(stack);
    REGISTRIES.set(stack, registry);
    return registry;
  }

  private readonly entries = new Map<string, Entry>();
  private readonly scopes = new Map<string, Construct>();
  private readonly backEnds = new Map<string, { readonly name: string }>();
  private readonly prepared = new Set<RecordSetZone>();

  private constructor(private readonly stack: Construct) {}

  /**
   * @param mayChange whether a construct can change a record set that only it has published
   */
  public register(zone: RecordSetZone, publisher: IConstruct, record: RecordSet, mayChange = false): IConstruct {
    const key = `${zone.constructId}/${record.type}/${record.name}`;
    const known = this.entries.get(key);
    const zoneScope = this.scopeOf(zone);
    if (known === undefined) {
      this.reserve(key, zone, record);
      return this.create(key, zone, zoneScope, publisher, record);
    }
    const isOwn = known.publishedBy === publisher.node.path;
    if (this.contentOf(known.record) === this.contentOf(record)) {
      if (!isOwn) this.entries.set(key, { ...known, isShared: true });
      return known.resource;
    }
    if (mayChange && isOwn && !known.isShared) {
      zoneScope.node.tryRemoveChild(known.resource.node.id);
      return this.create(key, zone, zoneScope, publisher, record);
    }
    throw new EdgeValidationError({
      property: 'record set',
      given: `${record.type} ${record.name} with other data than published by ${known.publishedBy}`,
      expected: 'the same data for each name and type in a zone',
      fix: 'publish the record from only one of the two constructs',
    }, publisher.node.path);
  }

  private create(
    key: string, zone: RecordSetZone, zoneScope: Construct, publisher: IConstruct, record: RecordSet,
  ): IConstruct {
    const resource = zone.createRecordSet(zoneScope, `${record.type}-${zone.relativeName(record.name)}`, record);
    this.entries.set(key, { publishedBy: publisher.node.path, isShared: false, record, resource });
    return resource;
  }

  private contentOf({ ttlSeconds, addresses, srv }: RecordSet): string {
    return referenceText(this.stack, [ttlSeconds, addresses, srv ?? '']);
  }

  /** Two stacks of one app must not create the same record set. */
  private reserve(key: string, zone: RecordSetZone, record: RecordSet): void {
    const app = this.stack.node.root;
    const owners = OWNERS.get(app) ?? new Map<string, IConstruct>();
    OWNERS.set(app, owners);
    const owner = owners.get(key);
    if (owner !== undefined && owner !== this.stack) {
      throw new EdgeValidationError({
        property: 'record set',
        given: `${record.type} ${record.name} in zone ${zone.zoneName}`,
        expected: `only one stack that creates it: ${owner.node.path} does already`,
        fix: 'publish the record from only one of the two stacks',
      }, this.stack.node.path);
    }
    owners.set(key, this.stack);
  }

  private scopeOf(zone: RecordSetZone): Construct {
    const backEnd = this.backEnds.get(zone.constructId) ?? zone.constructor;
    if (backEnd !== zone.constructor) {
      throw new EdgeValidationError({
        property: 'zones',
        given: `${zone.zoneName} as ${zone.constructor.name}, after ${backEnd.name} in the same stack`,
        expected: 'one back end for each zone',
        fix: 'create the zone object once, and pass it to every construct that uses it',
      }, this.stack.node.path);
    }
    this.backEnds.set(zone.constructId, backEnd);
    const scope = this.scopes.get(zone.constructId) ?? new Construct(this.stack, zone.constructId);
    this.scopes.set(zone.constructId, scope);
    if (!this.prepared.has(zone)) zone.prepare(scope);
    this.prepared.add(zone);
    return scope;
  }
}
