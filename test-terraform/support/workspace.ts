import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type TerraformStack } from 'cdktf';
import type { CommandResult } from './command';
import './password';
import { terraform } from './terraform';
import { TerraformPlan } from './terraform-plan';

interface StateResource {
  readonly address: string;
  readonly mode: string;
  readonly values: unknown;
}

/** A new folder for one suite, away from the repository. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(process.env['LYNC_EDGE_SCRATCH'] ?? tmpdir(), `${name}-`));
}

/** The Terraform JSON of a stack. */
export function synthesize(build: (app: App) => TerraformStack): string {
  const app = new App({ outdir: scratchFolder('synth') });
  const stack = build(app);
  app.synth();
  return readFileSync(join(app.outdir, 'stacks', stack.node.id, 'cdk.tf.json'), 'utf8');
}

/** A folder with a configuration and its state, on which Terraform is run. */
export class Workspace {
  public readonly directory: string;

  public constructor(name: string, json: string) {
    this.directory = scratchFolder(name);
    this.write(json);
  }

  /** Puts another configuration in place. The state stays. */
  public write(json: string): void {
    const configuration = JSON.parse(json) as { terraform: { backend?: unknown } };
    // cdktf puts the state into the current folder of the program, which is the repository.
    configuration.terraform.backend = { local: { path: join(this.directory, 'terraform.tfstate') } };
    writeFileSync(join(this.directory, 'cdk.tf.json'), JSON.stringify(configuration));
  }

  public async init(): Promise<void> {
    await this.terraform(['init', '-input=false', '-no-color']);
  }

  /** Fails for a configuration that is not valid; gives what is said about a valid one. */
  public async validate(): Promise<readonly unknown[]> {
    const { stdout } = await this.terraform(['validate', '-json']);
    return (JSON.parse(stdout) as { diagnostics: readonly unknown[] }).diagnostics;
  }

  public async plan(): Promise<TerraformPlan> {
    await this.terraform(['plan', '-input=false', '-no-color', '-out=saved.tfplan']);
    return new TerraformPlan((await this.terraform(['show', '-json', 'saved.tfplan'])).stdout);
  }

  /** Applies the plan that {@link plan} saved. */
  public async applyPlan(): Promise<void> {
    await this.terraform(['apply', '-input=false', '-no-color', 'saved.tfplan']);
  }

  public async apply(): Promise<void> {
    await this.terraform(['apply', '-input=false', '-no-color', '-auto-approve']);
  }

  public async destroy(): Promise<void> {
    await this.terraform(['destroy', '-input=false', '-no-color', '-auto-approve']);
  }

  /** Exit code of `plan -detailed-exitcode`: 0 nothing to do, 2 something to do. */
  public async planExitCode(): Promise<number> {
    const args = ['plan', '-input=false', '-no-color', '-detailed-exitcode'];
    return (await this.terraform(args, {}, [0, 2])).exitCode;
  }

  /** Addresses of the resources in the state, sorted; data sources are left out. */
  public async resources(): Promise<string[]> {
    const { stdout } = await this.terraform(['state', 'list']);
    return stdout.split('\n').filter((address) => address !== '' && !address.startsWith('data.')).sort();
  }

  /** The resources in the state with all their values. */
  public async resourceValues(): Promise<Readonly<Record<string, unknown>>> {
    const { stdout } = await this.terraform(['show', '-json']);
    const { values: state } = JSON.parse(stdout) as { values?: { root_module: { resources?: readonly StateResource[] } } };
    const managed = (state?.root_module.resources ?? []).filter(({ mode }) => mode === 'managed');
    return Object.fromEntries(managed.map(({ address, values }) => [address, values]));
  }

  public terraform(
    args: readonly string[], env: Readonly<Record<string, string>> = {}, accept: readonly number[] = [0],
  ): Promise<CommandResult> {
    return terraform(args, { cwd: this.directory, env, accept });
  }
}
