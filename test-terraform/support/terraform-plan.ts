type Attributes = Readonly<Record<string, unknown>>;

/** One entry of `resource_changes` in the JSON of a saved plan. */
export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Attributes | null;
    readonly after: Attributes | null;
    readonly after_unknown: Attributes;
  };
}

/** The actions of a saved plan, without unchanged resources. */
export class TerraformPlan {
  public readonly changes: readonly ResourceChange[];

  public constructor(json: string) {
    const { resource_changes: all = [] } = JSON.parse(json) as { resource_changes?: readonly ResourceChange[] };
    this.changes = all.filter(({ change }) => !['no-op', 'read'].includes(change.actions.join()));
  }

  public get created(): readonly ResourceChange[] {
    return this.withActions('create');
  }

  /** Changed in place. */
  public get updated(): readonly ResourceChange[] {
    return this.withActions('update');
  }

  public get deleted(): readonly ResourceChange[] {
    return this.withActions('delete');
  }

  /** Deleted and made anew, in either order. */
  public get replaced(): readonly ResourceChange[] {
    return this.changes.filter(({ change }) => change.actions.length > 1);
  }

  private withActions(actions: string): readonly ResourceChange[] {
    return this.changes.filter(({ change }) => change.actions.join() === actions);
  }
}

export function addressesOf(changes: readonly ResourceChange[]): string[] {
  return changes.map(({ address }) => address).sort();
}

/** `<type> <name>`, as people call a resource. */
export function namesOf(changes: readonly ResourceChange[]): string[] {
  return changes.map(({ type, change }) => `${type} ${String((change.after ?? change.before)?.['name'])}`).sort();
}

/** Attributes that a change in place gives another value, known or not yet known. */
export function changedAttributes({ change }: ResourceChange): string[] {
  const { before, after, after_unknown: unknown } = change;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(unknown)]);
  return [...names].filter((name) => holdsTrue(unknown[name])
    || JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name])).sort();
}

function holdsTrue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsTrue);
  return value === true;
}
