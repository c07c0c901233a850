import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';
import { referenceText } from '../engine/plan-time-value';
import type { RecordSet } from './record-set';

/** What the book needs of a zone. */
export interface RecordSetZone {
  readonly zoneName: string;
  readonly constructId: string;
  relativeName(name: string): string;
  prepare(zoneScope: Construct): void;
  createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct;
}

interface Entry {
  readonly askedBy: string;
  /** Whether others rely on the content too. */
  readonly isShared: boolean;
  readonly record: RecordSet;
  readonly resource: IConstruct;
}

const BOOKS = new WeakMap<IConstruct, RecordSetBook>();
const OWNERS = new WeakMap<IConstruct, Map<string, IConstruct>>();

/**
 * The record sets of one stack. The DNS providers treat a record set as authoritative: two resources with one name
 * would overwrite each other at every deployment, so each name and type of a zone is made once.
 */
export class RecordSetBook {
  public static of(stack: Construct): RecordSetBook {
    const book = BOOKS.get(stack) ?? new RecordSetBook(stack);
    BOOKS.set(stack, book);
    return book;
  }

  private readonly entries = new Map<string, Entry>();
  private readonly scopes = new Map<string, Construct>();
  private readonly backEnds = new Map<string, { readonly name: string }>();
  private readonly prepared = new Set<RecordSetZone>();

  private constructor(private readonly stack: Construct) {}

  /**
   * @param mayChange whether a construct that asked before, and alone, may give the record set another content
   */
  public enter(zone: RecordSetZone, askedBy: IConstruct, record: RecordSet, mayChange = false): IConstruct {
    const key = `${zone.constructId}/${record.type}/${record.name}`;
    const known = this.entries.get(key);
    const zoneScope = this.scopeOf(zone);
    if (known === undefined) {
      this.claim(key, zone, record);
      return this.create(key, zone, zoneScope, askedBy, record);
    }
    const isOwn = known.askedBy === askedBy.node.path;
    if (this.contentOf(known.record) === this.contentOf(record)) {
      if (!isOwn) this.entries.set(key, { ...known, isShared: true });
      return known.resource;
    }
    if (mayChange && isOwn && !known.isShared) {
      zoneScope.node.tryRemoveChild(known.resource.node.id);
      return this.create(key, zone, zoneScope, askedBy, record);
    }
    throw new EdgeValidationError({
      property: 'record set',
      given: `${record.type} ${record.name} with other data than ${known.askedBy} gave it`,
      expected: 'one content for each name and type in a zone',
      fix: 'let one of the two constructs publish the record',
    }, askedBy.node.path);
  }

  private create(
    key: string, zone: RecordSetZone, zoneScope: Construct, askedBy: IConstruct, record: RecordSet,
  ): IConstruct {
    const resource = zone.createRecordSet(zoneScope, `${record.type}-${zone.relativeName(record.name)}`, record);
    this.entries.set(key, { askedBy: askedBy.node.path, isShared: false, record, resource });
    return resource;
  }

  private contentOf({ ttlSeconds, addresses, srv }: RecordSet): string {
    return referenceText(this.stack, [ttlSeconds, addresses, srv ?? '']);
  }

  /** Two stacks of one app must not both write a record set. */
  private claim(key: string, zone: RecordSetZone, record: RecordSet): void {
    const app = this.stack.node.root;
    const owners = OWNERS.get(app) ?? new Map<string, IConstruct>();
    OWNERS.set(app, owners);
    const owner = owners.get(key);
    if (owner !== undefined && owner !== this.stack) {
      throw new EdgeValidationError({
        property: 'record set',
        given: `${record.type} ${record.name} in zone ${zone.zoneName}`,
        expected: `one stack that writes it; ${owner.node.path} does already`,
        fix: 'publish the record from one of the two stacks only',
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
        expected: 'one back end for the names of a zone',
        fix: 'make the zone once, and give it to every construct that writes to it',
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
