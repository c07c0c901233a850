import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';
import { referenceText, withConstructPath } from '../engine/plan-time-value';
import { requireOpen, watchSynthesis } from '../engine/synthesis';
import type { RecordSet } from './record-set';

/** What the registry needs of a zone. */
export interface RecordSetZone {
  readonly zoneName: string;
  readonly constructId: string;
  relativeName(name: string): string;
  prepare(zoneScope: Construct): void;
  createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct;
  /** Rejects an invalid record set. */
  _check(record: RecordSet): void;
  /** Reverts {@link prepare}. */
  _revertPreparation(zoneScope: Construct): void;
}

/** A record set, and the zone that holds it. */
export interface ZoneRecordSet {
  readonly zone: RecordSetZone;
  readonly record: RecordSet;
}

interface Entry {
  /** Path of the construct that published it. */
  readonly publishedBy: string;
  /** Whether other constructs have published it too. */
  readonly isShared: boolean;
  readonly record: RecordSet;
  readonly resource: IConstruct;
}

/** What publishing a record set does. */
enum Outcome {
  CREATE,
  /** The same record set exists; from now on, the publisher has published it too. */
  KEEP,
  /** The publisher changes its own record set. */
  REPLACE,
}

interface Step extends ZoneRecordSet {
  readonly key: string;
  /** Construct id of the record set. */
  readonly id: string;
  readonly outcome: Outcome;
}

/** How to revert what has been done so far, in the order in which it was done. */
type Undo = (() => void)[];

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
   * Publishes record sets: all of them, or none when one is refused.
   *
   * @param mayChange whether a construct can change a record set that only it has published
   * @returns the resources, in the order of the record sets
   * @throws EdgeValidationError for an invalid record set, other data than another construct has published, and after
   * the stack was synthesized.
   */
  public publish(publisher: IConstruct, recordSets: readonly ZoneRecordSet[], mayChange: boolean): IConstruct[] {
    withConstructPath(publisher, () => requireOpen(publisher));
    const steps: Step[] = [];
    for (const recordSet of recordSets) steps.push(this.stepFor(recordSet, publisher, mayChange));
    // A back end can still refuse what it is asked to create.
    const undo: Undo = [];
    try {
      const resources: IConstruct[] = [];
      for (const step of steps) resources.push(this.take(step, publisher, undo));
      return resources;
    } catch (error) {
      for (const revert of undo.reverse()) revert();
      throw error;
    }
  }

  /** The resource of a record set; undefined if nobody has published it in the stack. */
  public resourceOf(zone: RecordSetZone, record: Pick<RecordSet, 'type' | 'name'>): IConstruct | undefined {
    return this.entries.get(keyOf(zone, record))?.resource;
  }

  /** What to do for a record set. Changes nothing. */
  private stepFor({ zone, record }: ZoneRecordSet, publisher: IConstruct, mayChange: boolean): Step {
    zone._check(record);
    this.checkBackEnd(zone);
    const key = keyOf(zone, record);
    const step = { zone, record, key, id: `${record.type}-${zone.relativeName(record.name)}` };
    const known = this.entries.get(key);
    if (known === undefined) {
      this.checkOwner(key, zone, record);
      return { ...step, outcome: Outcome.CREATE };
    }
    if (this.contentOf(known.record) === this.contentOf(record)) return { ...step, outcome: Outcome.KEEP };
    if (mayChange && known.publishedBy === publisher.node.path && !known.isShared) {
      return { ...step, outcome: Outcome.REPLACE };
    }
    throw new EdgeValidationError({
      property: 'record set',
      given: `${record.type} ${record.name} with other data than published by ${known.publishedBy}`,
      expected: 'the same data for each name and type in a zone',
      fix: 'publish the record from only one of the two constructs',
    }, publisher.node.path);
  }

  /** Carries out a step. The zone creates the resource right here: cdktf records the calls that lead to it. */
  private take({ key, id, zone, record, outcome }: Step, publisher: IConstruct, undo: Undo): IConstruct {
    const zoneScope = this.scopeOf(zone, undo);
    const known = this.entries.get(key);
    if (known === undefined) this.own(key, undo);
    else if (outcome === Outcome.KEEP) return this.keep(key, known, publisher, undo);
    else this.remove(key, id, zone, zoneScope, known, undo);
    if (zoneScope.node.tryFindChild(id) === undefined) undo.push(() => zoneScope.node.tryRemoveChild(id));
    const resource = zone.createRecordSet(zoneScope, id, record);
    this.entries.set(key, { publishedBy: publisher.node.path, isShared: false, record, resource });
    undo.push(() => {
      this.entries.delete(key);
      zoneScope.node.tryRemoveChild(resource.node.id);
    });
    return resource;
  }

  /** The resource of a record set that exists, which the publisher has published from now on too. */
  private keep(key: string, known: Entry, publisher: IConstruct, undo: Undo): IConstruct {
    if (known.publishedBy !== publisher.node.path) {
      this.entries.set(key, { ...known, isShared: true });
      undo.push(() => this.entries.set(key, known));
    }
    return known.resource;
  }

  /** Removes the resource that another one replaces. */
  private remove(
    key: string, id: string, zone: RecordSetZone, zoneScope: Construct, known: Entry, undo: Undo,
  ): void {
    zoneScope.node.tryRemoveChild(known.resource.node.id);
    undo.push(() => {
      const resource = zone.createRecordSet(zoneScope, id, known.record);
      this.entries.set(key, { ...known, resource });
    });
  }

  /** Notes that this stack creates a record set. */
  private own(key: string, undo: Undo): void {
    const { owners } = this;
    if (!owners.has(key)) undo.push(() => owners.delete(key));
    owners.set(key, this.stack);
  }

  private contentOf({ ttlSeconds, addresses, srv }: RecordSet): string {
    return referenceText(this.stack, [ttlSeconds, addresses, srv ?? '']);
  }

  /** Stacks of the app by the record sets that they create. */
  private get owners(): Map<string, IConstruct> {
    const app = this.stack.node.root;
    const owners = OWNERS.get(app) ?? new Map<string, IConstruct>();
    OWNERS.set(app, owners);
    return owners;
  }

  /** Two stacks of one app must not create the same record set. */
  private checkOwner(key: string, zone: RecordSetZone, record: RecordSet): void {
    const owner = this.owners.get(key);
    if (owner === undefined || owner === this.stack) return;
    throw new EdgeValidationError({
      property: 'record set',
      given: `${record.type} ${record.name} in zone ${zone.zoneName}`,
      expected: `only one stack that creates it: ${owner.node.path} does already`,
      fix: 'publish the record from only one of the two stacks',
    }, this.stack.node.path);
  }

  private checkBackEnd(zone: RecordSetZone): void {
    const backEnd = this.backEnds.get(zone.constructId);
    if (backEnd === undefined || backEnd === zone.constructor) return;
    throw new EdgeValidationError({
      property: 'zones',
      given: `${zone.zoneName} as ${zone.constructor.name}, after ${backEnd.name} in the same stack`,
      expected: 'one back end for each zone',
      fix: 'create the zone object once, and pass it to every construct that uses it',
    }, this.stack.node.path);
  }

  private scopeOf(zone: RecordSetZone, undo: Undo): Construct {
    const { constructId } = zone;
    let scope = this.scopes.get(constructId);
    if (scope === undefined) {
      scope = new Construct(this.stack, constructId);
      watchSynthesis(scope);
      this.scopes.set(constructId, scope);
      this.backEnds.set(constructId, zone.constructor);
      undo.push(() => {
        this.stack.node.tryRemoveChild(constructId);
        this.scopes.delete(constructId);
        this.backEnds.delete(constructId);
      });
    }
    if (this.prepared.has(zone)) return scope;
    const zoneScope = scope;
    undo.push(() => {
      zone._revertPreparation(zoneScope);
      this.prepared.delete(zone);
    });
    zone.prepare(zoneScope);
    this.prepared.add(zone);
    return zoneScope;
  }
}

function keyOf({ constructId }: RecordSetZone, { type, name }: Pick<RecordSet, 'type' | 'name'>): string {
  return `${constructId}/${type}/${name}`;
}
