import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Bind } from './rfc2136-support';
import { scratchFolder, Workspace } from './support/workspace';

const LOOKUPS = join(__dirname, 'support/dns-lookups.mjs');

/** The assertions of a check that Terraform has evaluated. */
export interface CheckResult {
  readonly status: string;
  readonly messages: readonly string[];
}

/** A check in a saved plan. */
interface ShownCheck {
  readonly address: { readonly kind: string; readonly name: string };
  readonly status: string;
  readonly instances?: { readonly problems?: { readonly message: string }[] }[];
}

/** What a command of Terraform said besides its result. */
export interface Warning {
  readonly summary: string;
  readonly detail: string;
}

/** A configuration whose checks ask a name server, and whose records it has. */
export class CheckedDeployment {
  private readonly workspace: Workspace;
  private readonly env: Readonly<Record<string, string>>;

  public constructor(json: string, private readonly bind: Bind) {
    this.workspace = new Workspace('dns-checks', json);
    this.env = {
      STANDIN_DNS_UPDATE: '1',
      TF_VAR_dns_key_secret: bind.keySecret,
      LOOKUP_PORT: String(bind.port),
      PATH: [folderWithNode(), process.env['PATH']].join(delimiter),
    };
  }

  public async init(): Promise<void> {
    await this.workspace.init();
  }

  public write(json: string): void {
    this.workspace.write(json);
  }

  /** Warnings of `terraform plan`, which fails for an error; the plan is saved. */
  public async plan(): Promise<Warning[]> {
    return this.warningsOf(['plan', '-out=saved.tfplan']);
  }

  /** Warnings of `terraform apply`, which fails for an error. */
  public async apply(): Promise<Warning[]> {
    return this.warningsOf(['apply', '-auto-approve']);
  }

  public async destroy(): Promise<Warning[]> {
    return this.warningsOf(['destroy', '-auto-approve']);
  }

  /** Exit code of `plan -detailed-exitcode`: 0 nothing to do, 2 something to do. */
  public async planExitCode(): Promise<number> {
    return (await this.workspace.terraform(['plan', '-input=false', '-detailed-exitcode'], this.env, [0, 2])).exitCode;
  }

  /** The results of the checks in the saved plan, by the name of the check. */
  public async results(): Promise<Readonly<Record<string, CheckResult>>> {
    const { stdout } = await this.workspace.terraform(['show', '-json', 'saved.tfplan'], this.env);
    const { checks = [] } = JSON.parse(stdout) as { checks?: ShownCheck[] };
    return Object.fromEntries(checks.filter(({ address }) => address.kind === 'check').map(({ address, status, instances = [] }) => [
      address.name, { status, messages: instances.flatMap(({ problems = [] }) => problems.map(({ message }) => message)) },
    ]));
  }

  /** Addresses of everything in the state, data sources included. */
  public async stateAddresses(): Promise<string[]> {
    return (await this.workspace.terraform(['state', 'list'], this.env)).stdout.split('\n').filter((line) => line !== '');
  }

  /** Changes a record in the name server, as nobody should: `delete sip.contoso.com A`, `add sip.contoso.com 300 A 203.0.113.9`. */
  public tamper(...updates: readonly string[]): void {
    const input = [
      `server 127.0.0.1 ${this.bind.port}`, `key hmac-sha256:lab-edge. ${this.bind.keySecret}`, 'zone contoso.com.',
      ...updates.map((update) => `update ${update}`), 'send', '',
    ].join('\n');
    const { status, stderr } = spawnSync('nsupdate', { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`nsupdate: ${stderr}`);
  }

  private async warningsOf(args: readonly string[]): Promise<Warning[]> {
    const { stdout } = await this.workspace.terraform([...args, '-input=false', '-json'], this.env);
    return stdout.split('\n').filter((line) => line !== '')
      .flatMap((line) => (JSON.parse(line) as { diagnostic?: Warning & { severity: string } }).diagnostic ?? [])
      .filter(({ severity }) => severity === 'warning')
      .map(({ summary, detail }) => ({ summary, detail }));
  }
}

/** A folder with a `node` for the stand-ins, which looks names up. */
function folderWithNode(): string {
  const folder = scratchFolder('node');
  const program = join(folder, 'node');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' --import '${LOOKUPS}' "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}
