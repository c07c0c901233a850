import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RELEASE_FOLDER, ROOT } from '../../scripts/release/editions';
import { readOptions } from '../../scripts/release/options';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions: unknown;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: object;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<'check' | 'publish' | 'release', Job>>;
}

const text = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const { check, publish, release } = workflow.jobs;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const scriptsOf = (job: Job): readonly string[] => job.steps.flatMap(({ run }) => run ?? []);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly repository: { readonly url: string };
};

describe('the workflow of a release', () => {
  test('starts by hand only, with a version, and one at a time', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_dispatch']);
    expect(workflow.on).toMatchObject({ workflow_dispatch: { inputs: { version: { required: true, type: 'string' } } } });
    expect(workflow.concurrency).toEqual({ group: 'release', 'cancel-in-progress': false });
  });

  test('checks, publishes after approval, and then makes the release', () => {
    expect(Object.keys(workflow.jobs)).toEqual(['check', 'publish', 'release']);
    expect([check.needs, publish.needs, release.needs]).toEqual([undefined, 'check', 'publish']);
    expect([check.environment, publish.environment]).toEqual([undefined, 'npm']);
    expect(text).not.toMatch(/^ +(if|continue-on-error):/m);
  });

  test('gives each job one right', () => {
    expect(workflow.permissions).toEqual({});
    expect([check.permissions, publish.permissions, release.permissions]).toEqual([{ contents: 'read' }, { 'id-token': 'write' }, { contents: 'write' }]);
    expect(check.steps[0]?.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 0 });
  });

  test('knows no secret but the token of the workflow, and that only where the release is made', () => {
    expect(text).not.toMatch(/secrets|NODE_AUTH_TOKEN|NPM_TOKEN/);
    const tokens = steps.filter(({ env = {} }) => Object.values(env).some((value) => value.includes('github.token')));
    expect(tokens).toEqual([release.steps.at(-1)]);
  });

  test('passes a script values by its environment, and stops at the first error', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.filter((script) => script.includes('${{') || !script.startsWith('set -euo pipefail\n'))).toEqual([]);
    expect(new Set(text.match(/\$\{\{.*?\}\}/g))).toEqual(new Set(['${{ inputs.version }}', '${{ github.token }}', '${{ github.repository }}']));
  });

  test('pins every action to a commit, and says which version it is', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    expect(uses.filter((each) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each))).toEqual([]);
  });

  test('calls what exists, with options that exist', () => {
    const scripts = scriptsOf(check).join('\n');
    expect(scripts).toContain('\n.ci/run\n');
    expect(existsSync(join(ROOT, '.ci/run'))).toBe(true);
    const called = [...scripts.matchAll(/npm run --silent ([\w:]+) -- (.*)/g)].map(([, name = '', args = '']) => ({ name, args: args.split(' ') }));
    expect(called.map(({ name }) => name)).toEqual(['release:check']);
    expect(manifest.scripts).toHaveProperty(['release:check']);
    expect(readOptions(called[0]?.args ?? [])).toEqual({ release: true, afterPackageChecks: false, version: '"$VERSION"' });
  });

  test('runs nothing from the project where it may publish or release', () => {
    for (const job of [publish, release]) {
      expect(job.steps.flatMap(({ uses }) => uses?.replace(/@.*/, '') ?? []).filter((action) => action === 'actions/checkout')).toEqual([]);
      expect(scriptsOf(job).join('\n')).not.toMatch(/npm (ci|install|run|pack)|npx|\.ci\//);
    }
  });

  test('publishes the files that were checked, and no others', () => {
    const upload = check.steps.at(-1);
    expect(upload).toMatchObject({ with: { name: 'packages', 'include-hidden-files': true, 'if-no-files-found': 'error' } });
    expect(join(ROOT, String(upload?.with?.['path']))).toBe(RELEASE_FOLDER);
    for (const job of [publish, release]) expect(job.steps[0]?.with).toEqual({ name: 'packages', path: 'packages' });
  });

  test('has what npm asks for to trust it: Node.js 24, whose npm is later than 11.5.1, and the address of the repository', () => {
    expect(publish.steps[1]?.with).toMatchObject({ 'node-version': 24 });
    expect(manifest.repository.url).toBe('git+https://github.com/cdktf-lync-edge/cdktf-lync-edge.git');
    expect(scriptsOf(publish).join('\n')).toContain('--provenance --access public');
  });
});

/** Runs the last script of a job in a folder with packages; npm and gh are stood in for. */
class JobRun {
  public readonly folder = mkdtempSync(join(tmpdir(), 'edge-release-'));
  private readonly log = join(this.folder, 'calls.log');

  public constructor(stubs: Readonly<Record<string, string>>) {
    mkdirSync(join(this.folder, 'packages/package'), { recursive: true });
    mkdirSync(join(this.folder, 'bin'));
    for (const [name, script] of Object.entries(stubs)) {
      const file = join(this.folder, 'bin', name);
      writeFileSync(file, `#!/usr/bin/env bash\necho "${name} $*" >> ${this.log}\n${script}\n`);
      chmodSync(file, 0o755);
    }
    this.pack('edge');
    this.pack('edge-n');
  }

  public pack(name: string): string {
    const folder = join(this.folder, 'packages');
    writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ name, version: '1.3.0' }));
    spawnSync('tar', ['-czf', `${name}.tgz`, 'package/package.json'], { cwd: folder });
    const bytes = readFileSync(join(folder, `${name}.tgz`));
    writeFileSync(join(folder, 'SHA256SUMS'), `${createHash('sha256').update(bytes).digest('hex')}  ${name}.tgz\n`, { flag: 'a' });
    return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  }

  public run(job: Job): { readonly status: number | null; readonly output: string; readonly calls: readonly string[] } {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', scriptsOf(job).at(-1) ?? ''], {
      cwd: this.folder, encoding: 'utf8',
      env: { ...process.env, PATH: `${join(this.folder, 'bin')}:${process.env['PATH'] ?? ''}`, VERSION: '1.3.0', GITHUB_SHA: 'abc' },
    });
    return { status, output: `${stdout}${stderr}`, calls: existsSync(this.log) ? readFileSync(this.log, 'utf8').trim().split('\n') : [] };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

describe('the scripts of the workflow', () => {
  const runs: JobRun[] = [];
  const jobRun = (stubs: Readonly<Record<string, string>>): JobRun => {
    const run = new JobRun(stubs);
    runs.push(run);
    return run;
  };
  afterAll(() => {
    for (const run of runs) run.remove();
  });
  const NOT_FOUND = '[ "$1" = publish ] || { echo "npm error code E404" >&2; exit 1; }';
  const publishing = (name: string): string => `npm publish ./${name}.tgz --provenance --access public --ignore-scripts`;

  test.each([['an error', NOT_FOUND], ['no output', ':']])('publish both packages of which npm knows nothing, with %s', (_, npm) => {
    const { status, calls } = jobRun({ npm }).run(publish);
    expect(status).toBe(0);
    expect(calls).toEqual([
      'npm view edge@1.3.0 dist.integrity', publishing('edge'), 'npm view edge-n@1.3.0 dist.integrity', publishing('edge-n'),
    ]);
  });

  test('skip what is published already, and publish the other', () => {
    const run = jobRun({});
    const integrity = run.pack('edge-other');
    const stub = join(run.folder, 'bin/npm');
    writeFileSync(stub, `#!/usr/bin/env bash\ncase "$*" in "view edge-other@"*) echo ${integrity} ;; publish*) echo "published $2" ;; esac\n`);
    chmodSync(stub, 0o755);
    const { status, output } = run.run(publish);
    expect(status).toBe(0);
    expect(output).toContain('published ./edge-n.tgz');
    expect(output).toContain('edge-other 1.3.0 is published already: skipped.');
    expect(output).not.toContain('published ./edge-other.tgz');
  });

  test.each([
    ['other content was published', 'echo sha512-other', 'with other content: set the next version'],
    ['npm does not answer', 'echo "npm error code E503" >&2; exit 1', 'E503'],
  ])('publish nothing if %s', (_, npm, message) => {
    const { status, output, calls } = jobRun({ npm }).run(publish);
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(calls).toEqual(['npm view edge@1.3.0 dist.integrity']);
  });

  test('publish nothing if a package is not the one that was checked', () => {
    const run = jobRun({ npm: NOT_FOUND });
    writeFileSync(join(run.folder, 'packages/edge.tgz'), 'other bytes');
    const { status, calls } = run.run(publish);
    expect(status).toBe(1);
    expect(calls).toEqual([]);
  });

  test('make the release once', () => {
    const first = jobRun({ gh: '[ "$2" = create ]' }).run(release);
    expect(first.status).toBe(0);
    expect(first.calls).toEqual([
      'gh release view v1.3.0', 'gh release create v1.3.0 --target abc --title v1.3.0 --notes-file notes.md ./edge-n.tgz ./edge.tgz SHA256SUMS',
    ]);
    const second = jobRun({ gh: ':' }).run(release);
    expect(second).toMatchObject({ status: 0, calls: ['gh release view v1.3.0'] });
    expect(second.output).toContain('v1.3.0 is released already: skipped.');
  });
});
