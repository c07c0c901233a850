import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './support/command';
import { PASSWORD } from './support/password';
import { describeOffline } from './support/providers';
import { scratchFolder } from './support/workspace';

const ROOT = resolve(__dirname, '..');
const STATE = 'terraform.lab-edge.tfstate';

/** The command line of cdktf on the lab, with the repository's cdktf.json, in a folder outside the repository. */
class CdktfProject {
  private readonly directory = scratchFolder('cdktf');

  public constructor() {
    const configuration = JSON.parse(readFileSync(join(ROOT, 'cdktf.json'), 'utf8')) as { app: string };
    const [, program] = /^npx tsx (\S+)$/.exec(configuration.app) ?? [];
    if (program === undefined) throw new Error(`the app in cdktf.json is not "npx tsx <file>": ${configuration.app}`);
    const app = [join(ROOT, 'node_modules/.bin/tsx'), '--tsconfig', join(ROOT, 'tsconfig.json'), join(ROOT, program)]
      .map((part) => `"${part}"`).join(' ');
    writeFileSync(join(this.directory, 'cdktf.json'), JSON.stringify({ ...configuration, app }));
    copyFileSync(join(ROOT, 'package.json'), join(this.directory, 'package.json'));
  }

  public async cdktf(...args: string[]): Promise<string> {
    const { output } = await run(join(ROOT, 'node_modules/.bin/cdktf'), args, {
      cwd: this.directory,
      env: { CI: '1', FORCE_COLOR: '0' },
    });
    return output;
  }

  public resourcesInState(): readonly unknown[] {
    return (JSON.parse(readFileSync(join(this.directory, STATE), 'utf8')) as { resources: readonly unknown[] }).resources;
  }

  public configuration(): string {
    return readFileSync(join(this.directory, 'cdktf.out/stacks/lab-edge/cdk.tf.json'), 'utf8');
  }
}

/** What cdktf and Terraform may have left in the repository, with the time of the last change. */
function filesOfCdktf(): Readonly<Record<string, number>> {
  const names = readdirSync(ROOT).filter((name) => /^(cdktf\.out|cdktf\.log|imports|\.gen|\.?terraform\b.*)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, statSync(join(ROOT, name)).mtimeMs]));
}

describeOffline('cdktf on the lab', () => {
  const before = filesOfCdktf();
  let project: CdktfProject;

  beforeAll(() => {
    project = new CdktfProject();
  });

  it('deploys', async () => {
    const output = await project.cdktf('deploy', 'lab-edge', '--auto-approve');
    expect(output).toMatch(/Apply complete! Resources: [1-9]\d* added, 0 changed, 0 destroyed/);
    expect(output).not.toContain(PASSWORD);
    expect(project.configuration()).not.toContain(PASSWORD);
    expect(project.resourcesInState()).not.toEqual([]);
  });

  it('has no further changes afterwards', async () => {
    expect(await project.cdktf('diff', 'lab-edge')).toContain('found no differences');
  });

  it('deploys a second time without changes', async () => {
    expect(await project.cdktf('deploy', 'lab-edge', '--auto-approve'))
      .toMatch(/Resources: 0 added, 0 changed, 0 destroyed/);
  });

  it('destroys', async () => {
    expect(project.resourcesInState()).not.toEqual([]);
    const output = await project.cdktf('destroy', 'lab-edge', '--auto-approve');
    // The command line of cdktf does not always print Terraform's last line, the count.
    expect(output).toMatch(/Lab \(Lab\): Destruction complete/);
    expect(project.resourcesInState()).toEqual([]);
  });

  it('leaves no file in the repository', () => {
    expect(filesOfCdktf()).toEqual(before);
  });
});
