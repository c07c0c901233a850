import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { run } from './support/command';
import { PASSWORD } from './support/password';
import { describeOffline } from './support/providers';
import { scratchFolder, Workspace } from './support/workspace';

const ROOT = resolve(__dirname, '..');
// Those in TypeScript.
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) => existsSync(join(ROOT, 'examples', name, 'main.ts')));

/** Loads cdktn wherever a program asks for cdktf. */
const ON_CDKTN = `--require "${join(ROOT, 'scripts/cdktn/engine.cjs')}"`;

/** What an example synthesizes. */
interface Synthesized {
  /** Versions of the engine. */
  readonly engines: readonly string[];
  /** The Terraform code of its stacks, by stack. Versions and the folder of the state are left out. */
  readonly stacks: Readonly<Record<string, unknown>>;
  /** The same as it was written. */
  readonly written: ReadonlyMap<string, string>;
}

interface TerraformCode {
  readonly '//': { readonly metadata: { readonly version: string } };
}

/** A folder in which each example has synthesized to `out` in its own folder. */
async function synthesizeAll(nodeOptions: string): Promise<string> {
  const folder = scratchFolder('edition');
  const program = join(__dirname, 'support/synthesize-examples.ts');
  await run(join(ROOT, 'node_modules/.bin/tsx'), ['--tsconfig', join(ROOT, 'tsconfig.json'), program, folder], {
    cwd: folder, env: { NODE_OPTIONS: nodeOptions, TF_VAR_edge_administrator_password: PASSWORD },
  });
  return folder;
}

function synthesized(example: string, folder: string): Synthesized {
  const stacks = join(folder, example, 'out/stacks');
  const written = new Map(readdirSync(stacks).map((stack) => [stack, readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8')]));
  const codes = [...written].map(([stack, text]): [string, TerraformCode] => [stack, JSON.parse(text) as TerraformCode]);
  return {
    written,
    engines: [...new Set(codes.map(([, code]) => code['//'].metadata.version))],
    stacks: Object.fromEntries(codes.map(([stack, code]) => [stack, withoutVersions(code, relative('/', folder))])),
  };
}

function withoutVersions(code: unknown, folder: string): unknown {
  const text = JSON.stringify(code, (key, value: unknown) => (key === 'version' && typeof value === 'string' ? 'any' : value));
  return JSON.parse(text.replaceAll(folder, 'folder'));
}

let cdktf: string;
let cdktn: string;

beforeAll(async () => {
  [cdktf, cdktn] = await Promise.all([synthesizeAll(''), synthesizeAll(ON_CDKTN)]);
});

it('every example is compared', () => {
  expect(EXAMPLES.length).toBeGreaterThan(6);
});

it.each(EXAMPLES)('%s is the same Terraform on cdktf and on cdktn', (example) => {
  const onCdktf = synthesized(example, cdktf);
  const onCdktn = synthesized(example, cdktn);
  expect([onCdktf.engines, onCdktn.engines]).toEqual([[versionOf('cdktf')], [versionOf('cdktn')]]);
  expect(Object.keys(onCdktf.stacks).length).toBeGreaterThan(0);
  expect(onCdktn.stacks).toEqual(onCdktf.stacks);
});

function versionOf(engine: string): string {
  return (JSON.parse(readFileSync(join(ROOT, 'node_modules', engine, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

describeOffline('a deployment of cdktf that moves to cdktn', () => {
  it('keeps its state, and has nothing to change', async () => {
    const workspace = new Workspace('migration', fullLab(cdktf));
    await workspace.init();
    await workspace.apply();
    expect(await workspace.planExitCode()).toBe(0);
    workspace.write(fullLab(cdktn));
    // Another version of the provider.
    await workspace.terraform(['init', '-upgrade', '-input=false', '-no-color']);
    expect(await workspace.planExitCode()).toBe(0);
  });
});

function fullLab(folder: string): string {
  const code = synthesized('full-lab', folder).written.get('full-lab');
  if (code === undefined) throw new Error('full-lab has no stack of its name');
  return code;
}
