import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { exportedNames } from './support/exported-names';
import { ROOT } from './support/kernel-packages';
import { programOfFile } from './support/program-of-file';
import { map } from './support/values';

interface Typed {
  readonly name: string;
  readonly type: { readonly fqn?: string };
}

interface AssemblyType {
  readonly kind: 'class' | 'enum' | 'interface';
  /** Whether callers fill it in: it is passed by its value. */
  readonly datatype?: boolean;
  readonly members?: readonly { readonly name: string }[];
  readonly properties?: readonly Typed[];
  readonly methods?: readonly { readonly name: string; readonly parameters?: readonly Typed[]; readonly returns?: Pick<Typed, 'type'> }[];
}

const assembly = JSON.parse(gunzipSync(readFileSync(join(ROOT, '.jsii.gz'))).toString()) as {
  readonly types: Readonly<Record<string, AssemblyType>>;
};
const types = Object.entries(assembly.types);
const bundle: unknown = jest.requireActual('../dist/index.js');
const program = programOfFile();

/** What the kernel finds by the name of a type: `cdktf-lync-edge.plan.DnsPlan` is the property `DnsPlan` of `plan`. */
function inBundle(name: string): unknown {
  return name.split('.').slice(1).reduce<unknown>((found, part) => (found as Readonly<Record<string, unknown>> | undefined)?.[part], bundle);
}

function ofKind(kind: AssemblyType['kind']): string[] {
  return types.filter(([, type]) => type.kind === kind).map(([name]) => name);
}

test('every class, interface and enum of the public API is in the assembly, in its namespace, and nothing else', () => {
  const { types: expected, functions } = exportedNames(join(ROOT, 'lib/index.ts'));
  expect(expected.length).toBeGreaterThan(250);
  expect(types.map(([name]) => name.replace('cdktf-lync-edge.', '')).sort()).toEqual(expected.filter((name) => name !== 'EdgeValidationError'));
  // Each has a class beside it.
  expect(functions).toEqual(['planEdge', 'planForProduct', 'planReverseProxy']);
});

test('the kernel finds every class', () => {
  const classes = ofKind('class');
  expect(classes.length).toBeGreaterThan(50);
  expect(classes.filter((name) => typeof inBundle(name) !== 'function')).toEqual([]);
});

// Python takes the properties of the last parameter by name, which nobody wants to write for a plan.
test('what the library makes and takes back is passed by reference', () => {
  const made = new Set(types.filter(([, { kind }]) => kind === 'class').flatMap(([, { properties = [], methods = [] }]) =>
    [...properties.map(({ type }) => type.fqn), ...methods.map(({ returns }) => returns?.type.fqn)]));
  expect(made).toContain('cdktf-lync-edge.EdgePlan');
  const taken = types.flatMap(([name, { methods = [] }]) => methods.map((method) => ({
    method: `${name}.${method.name}`, last: method.parameters?.at(-1)?.type.fqn ?? '',
  })));
  // Callers fill in requests; those that are read from files are few.
  const filledIn = 'cdktf-lync-edge.EdgePlanRequest';
  expect(taken.filter(({ last }) => made.has(last) && last !== filledIn && assembly.types[last]?.datatype === true)).toEqual([]);
});

test('every member of every enum arrives in the library as its value', async () => {
  const { host, folder } = program();
  const enums = ofKind('enum');
  expect(enums.length).toBeGreaterThan(60);
  const members = enums.flatMap((name) => (assembly.types[name]?.members ?? []).map((each) => [name, each.name] as const));
  const context = Object.fromEntries(members.map(([name, key]) => [`${name}/${key}`, { '$jsii.enum': `${name}/${key}` }]));
  const app = await host.create('cdktf.App', [map({ outdir: join(folder, 'out'), context: map(context) })]);
  const node = await host.get(app, 'node') as Awaited<ReturnType<typeof host.create>>;
  const arrived: Record<string, unknown> = {};
  for (const each of Object.keys(context)) arrived[each] = await host.call(node, 'tryGetContext', each);
  expect(arrived).toEqual(Object.fromEntries(members.map(([name, key]) => [
    `${name}/${key}`, (inBundle(name) as Readonly<Record<string, string>> | undefined)?.[key],
  ])));
  expect(Object.values(arrived)).not.toContain(undefined);
});

test('a member of an enum comes back as a member', async () => {
  const { host } = program();
  const topology = await host.make('EdgeTopology', 'singleNat', map({}));
  expect(await host.get(topology, 'key')).toEqual({ '$jsii.enum': 'cdktf-lync-edge.ReferenceTopology/SINGLE_NAT' });
});
