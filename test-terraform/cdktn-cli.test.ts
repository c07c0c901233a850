import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './support/command';
import { PASSWORD } from './support/password';
import { describeOffline } from './support/providers';
import { scratchFolder } from './support/workspace';

const ROOT = resolve(__dirname, '..');

/** What scripts/nodes/cdktn-lab.mjs prints. */
interface Prepared {
  readonly lab: string;
  readonly command: string;
  /** Versions of Node.js on which cdktn works, and the PATH on which each comes first. */
  readonly nodes: readonly { readonly version: string; readonly path: string }[];
}

/** The lab in the project of a user of cdktn, with the packed library and the command line of cdktn. */
class CdktnLab {
  public static async prepare(): Promise<CdktnLab> {
    const packages = process.env['LYNC_EDGE_PACKAGES'] ?? scratchFolder('packages');
    const { stdout } = await run(process.execPath, [join(ROOT, 'scripts/nodes/cdktn-lab.mjs'), packages], { cwd: ROOT });
    return new CdktnLab(JSON.parse(stdout) as Prepared);
  }

  private constructor(private readonly prepared: Prepared) {}

  public get majors(): readonly string[] {
    return this.prepared.nodes.map(({ version }) => String(version.split('.')[0]));
  }

  /** Runs the command, and the program of the lab with it, on a Node.js. */
  public async cdktn(major: number, ...args: string[]): Promise<string> {
    const node = this.prepared.nodes.find(({ version }) => version.startsWith(`${major}.`));
    if (node === undefined) throw new Error(`there is no Node.js ${major}`);
    const { output } = await run(this.prepared.command, args, {
      cwd: this.prepared.lab, env: { PATH: node.path, CI: '1', FORCE_COLOR: '0' },
    });
    return output;
  }

  public read(file: string): string {
    return readFileSync(join(this.prepared.lab, file), 'utf8');
  }

  public resourcesInState(): readonly unknown[] {
    return (JSON.parse(this.read('terraform.lab-edge.tfstate')) as { resources: readonly unknown[] }).resources;
  }
}

describeOffline('cdktn on the lab, with the package for cdktn', () => {
  let lab: CdktnLab;

  beforeAll(async () => {
    lab = await CdktnLab.prepare();
  });

  it('has a Node.js 22 and a Node.js 24', () => {
    expect(lab.majors).toEqual(['22', '24']);
  });

  it('synthesizes on Node.js 22', async () => {
    expect(await lab.cdktn(22, 'synth')).toContain('Generated Terraform code for the stacks: lab-edge');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/cdktn/package.json'), 'utf8')) as { readonly version: string };
    expect(JSON.parse(lab.read('cdktf.out/stacks/lab-edge/cdk.tf.json'))).toMatchObject({ '//': { metadata: { version } } });
  });

  it('deploys on Node.js 22', async () => {
    const output = await lab.cdktn(22, 'deploy', 'lab-edge', '--auto-approve');
    expect(output).toMatch(/Apply complete! Resources: [1-9]\d* added, 0 changed, 0 destroyed/);
    expect(output).not.toContain(PASSWORD);
    expect(lab.read('cdktf.out/stacks/lab-edge/cdk.tf.json')).not.toContain(PASSWORD);
    expect(lab.resourcesInState()).not.toEqual([]);
  });

  it('prints what was deployed, on Node.js 24', async () => {
    const output = await lab.cdktn(24, 'output', 'lab-edge', '--skip-synth');
    expect(output).toMatch(/"lsedge01 access-edge": "203\.0\.113\.\d+"/);
  });

  it('has no further changes on Node.js 24', async () => {
    expect(await lab.cdktn(24, 'diff', 'lab-edge')).toContain('found no differences');
  });

  it('destroys on Node.js 24', async () => {
    const output = await lab.cdktn(24, 'destroy', 'lab-edge', '--auto-approve');
    // The command line does not always print Terraform's last line, the count.
    expect(output).toMatch(/Lab \(Lab\): Destruction complete/);
    expect(lab.resourcesInState()).toEqual([]);
  });
});
