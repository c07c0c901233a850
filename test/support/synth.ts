import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import {
  App, DefaultTokenResolver, StringConcat, TerraformElement, TerraformResource, TerraformStack, Testing, Tokenization,
} from 'cdktf';
import type { Construct } from 'constructs';

/** Attributes of one resource in the synthesized JSON. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Resources by their type and id. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

const ELEMENT_KINDS = ['provider', 'resource', 'data', 'variable', 'output'] as const;

type ElementKind = typeof ELEMENT_KINDS[number];

export interface StackJson {
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly resource?: Resources;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  readonly variable?: Readonly<Record<string, Attributes>>;
  readonly output?: Readonly<Record<string, Attributes>>;
}

let folder: string | undefined;

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/**
 * An app that writes into the folder of the test file, which is removed after its tests. What one app wrote is read before
 * the next one is synthesized: most are not at all, and a folder for each costs more than they do.
 */
export function newApp(): App {
  folder ??= mkdtempSync(join(tmpdir(), 'lync-edge-test-'));
  return new App({ outdir: folder });
}

/** A stack with the provider that it needs, in a new app unless one is given. */
export function newStack(id = 'stack', app: Construct = newApp()): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  return stack;
}

/** What a stack becomes in Terraform, to be asked by type and by attributes. */
export class Synthesized {
  /** Synthesizes what `build` puts into a new stack. */
  public static from(build: (stack: TerraformStack) => unknown): Synthesized {
    const stack = newStack();
    build(stack);
    return Synthesized.of(stack);
  }

  public static of(stack: TerraformStack): Synthesized {
    return new Synthesized(stack, ELEMENT_KINDS);
  }

  /** The resources of a stack that is not finished yet. After a synthesis, a stack takes no more changes. */
  public static soFar(stack: TerraformStack): Synthesized {
    return new Synthesized(stack, ['resource']);
  }

  public readonly json: StackJson;

  private constructor(private readonly stack: TerraformStack, private readonly kinds: readonly ElementKind[]) {
    this.json = elementsOf(stack, kinds);
  }

  /** The text of the file; of a stack that is not finished, its resources. */
  public get text(): string {
    return this.kinds === ELEMENT_KINDS ? Testing.synth(this.stack) : JSON.stringify(this.json);
  }

  /** Types of resource, in alphabetical order. */
  public get types(): readonly string[] {
    return Object.keys(this.json.resource ?? {}).sort();
  }

  /** Every resource of a type. */
  public all(type: string): readonly Attributes[] {
    return Object.values(this.json.resource?.[type] ?? {});
  }

  /** The names that the resources of a type have, in alphabetical order. */
  public names(type: string): readonly string[] {
    return this.all(type).map((resource) => String(resource['name'])).sort();
  }

  /** The one resource of a type that has these attributes; none, or several, fail the test. */
  public one(type: string, attributes: Attributes = {}): Attributes {
    const wanted = Object.entries(attributes);
    const found = this.all(type).filter((resource) => wanted.every(([key, value]) => resource[key] === value));
    if (found.length !== 1) {
      throw new Error(`${found.length} of ${this.all(type).length} ${type} have ${JSON.stringify(attributes)}`);
    }
    return found[0]!;
  }

  /** The attributes that a construct became. */
  public attributesOf(resource: TerraformResource): Attributes {
    const found = this.json.resource?.[resource.terraformResourceType]?.[resource.friendlyUniqueId];
    if (found === undefined) throw new Error(`${resource.node.path} is not in the synthesized stack`);
    return found;
  }

  /** `${type.id.attribute}`, as one resource refers to another. */
  public static reference(resource: TerraformResource, attribute: string): string {
    return `\${${resource.terraformResourceType}.${resource.friendlyUniqueId}.${attribute}}`;
  }
}

/** The resources of a stack, except for those of the given types. */
export function resourcesOf(stack: TerraformStack, without: readonly string[] = []): Resources {
  return elementsOf(stack, ['resource'], without).resource ?? {};
}

/**
 * What a synthesized stack has of some kinds, and nothing else of it. A synthesis resolves every attribute twice, sorts and
 * writes them: where hundreds of stacks are looked at, this takes less than half of its time.
 */
function elementsOf(stack: TerraformStack, kinds: readonly ElementKind[], without: readonly string[] = []): StackJson {
  const options = { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false };
  const found: Record<string, Record<string, unknown>> = {};
  for (const construct of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(construct) || TerraformStack.isStack(construct)) continue;
    if (TerraformResource.isTerraformResource(construct) && without.includes(construct.terraformResourceType)) continue;
    const made = construct.toTerraform() as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const kind of kinds) {
      for (const [name, given] of Object.entries(made[kind] ?? {})) {
        const resolved: unknown = withoutMetadata(Tokenization.resolve(given, options));
        const known = (found[kind] ??= {})[name];
        found[kind][name] = Array.isArray(known) ? [...known as unknown[], ...resolved as unknown[]] : merged(known, resolved);
      }
    }
  }
  return found;
}

function merged(known: unknown, other: unknown): unknown {
  return typeof known === 'object' ? { ...known, ...other as object } : other;
}

/** Without cdktf's notes, one or two levels below a kind. */
function withoutMetadata(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '//').map(([key, each]) => [key, withoutMetadata(each)]));
}

/** Synthesizes an app as the user does, with every validation, and gives the bytes of one stack's file. */
export function fileOf(stack: TerraformStack): string {
  const app = App.of(stack);
  app.synth();
  return readFileSync(join(app.outdir, 'stacks', stack.node.id, 'cdk.tf.json'), 'utf8');
}

/** The message that synthesizing an app ends with; an app without a complaint fails the test. */
export function complaintOf(scope: Construct): string {
  try {
    App.of(scope).synth();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the app was synthesized without a complaint');
}
