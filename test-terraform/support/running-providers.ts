import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A provider that runs, as Terraform wants it in TF_REATTACH_PROVIDERS. */
interface RunningProvider {
  readonly Protocol: 'grpc';
  readonly ProtocolVersion: number;
  readonly Pid: number;
  /** Terraform does not end it. */
  readonly Test: true;
  readonly Addr: { readonly Network: string; readonly String: string };
}

const REGISTRY = 'registry.terraform.io';
const NAMESPACE = 'hashicorp';

/** The magic cookie that Terraform gives its providers. A program that has it serves, and says where. */
const COOKIE = { TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2' };

/** What a stand-in reads from its environment when it starts, and which of them do. */
const READ_AT_START: Readonly<Record<string, RegExp>> = {
  STANDIN_FAIL_TYPE: /./, STANDIN_FAIL_DELETE: /./, STANDIN_DNS_UPDATE: /^dns$/,
};

const processes: ChildProcess[] = [];

/**
 * Starts each provider of a mirror once, for all commands of Terraform: to start one and to read its schema takes longer than the
 * command itself. The suites find them in the environment. They end with this process, if not before.
 */
export async function startProviders(mirror: string): Promise<void> {
  const folder = join(mirror, REGISTRY, NAMESPACE);
  const packages = readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((version) => ({ name, version })));
  const started = await Promise.all(packages.map(async ({ name, version }): Promise<[string, RunningProvider]> => {
    const [platform = ''] = readdirSync(join(folder, name, version));
    const program = join(folder, name, version, platform, `terraform-provider-${name}_v${version}_STAND-IN`);
    return [`${name} ${version}`, await start(program)];
  }));
  process.env['LYNC_EDGE_RUNNING_PROVIDERS'] = JSON.stringify(Object.fromEntries(started));
}

async function start(program: string): Promise<RunningProvider> {
  const child = spawn(program, [], { env: { ...process.env, ...COOKIE }, stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const [line] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), once(child, 'exit')])) as unknown[];
  const [, version, network = '', address = '', protocol] = String(line).trim().split('|');
  if (protocol !== 'grpc' || child.pid === undefined) throw new Error(`${program} did not start: ${String(line)}`);
  return {
    Protocol: 'grpc', ProtocolVersion: Number(version), Pid: child.pid, Test: true, Addr: { Network: network, String: address },
  };
}

export function stopProviders(): void {
  for (const child of processes.splice(0)) child.kill();
}

/**
 * Environment in which Terraform uses the providers that run, in the versions that the configuration of a folder asks for. It starts
 * those itself to which the variables of this command say something.
 */
export function runningProviders(folder: string, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const running = JSON.parse(process.env['LYNC_EDGE_RUNNING_PROVIDERS'] ?? '{}') as Readonly<Record<string, RunningProvider>>;
  const isOwn = (name: string): boolean => Object.entries(READ_AT_START).some(([variable, which]) => variable in env && which.test(name));
  const usable = requiredProviders(folder).flatMap(({ name, version }): [string, RunningProvider][] => {
    const provider = running[`${name} ${version}`];
    return provider === undefined || isOwn(name) ? [] : [[`${REGISTRY}/${NAMESPACE}/${name}`, provider]];
  });
  return usable.length === 0 ? {} : { TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(usable)) };
}

interface Configuration {
  readonly terraform: { readonly required_providers?: Readonly<Record<string, { readonly source: string; readonly version: string }>> };
}

function requiredProviders(folder: string): { readonly name: string; readonly version: string }[] {
  const file = join(folder, 'cdk.tf.json');
  if (!existsSync(file)) return [];
  const { terraform } = JSON.parse(readFileSync(file, 'utf8')) as Configuration;
  return Object.values(terraform.required_providers ?? {})
    .map(({ source, version }) => ({ name: source.replace(/^(registry\.terraform\.io\/)?hashicorp\//, ''), version }));
}
