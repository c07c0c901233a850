import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { App, LocalBackend } from 'cdktf';
import { type EdgePlan, type EdgePoolProps, type EdgeResourceKind, ResourceNaming } from 'cdktf-lync-edge';
import { LabEdgeRfc2136 } from '../examples/lab-edge-rfc2136/lab-edge-rfc2136';
import { runningProviders } from './support/running-providers';

const ROOT = resolve(__dirname, '..');
const STACK = 'lab-edge-rfc2136';
const START_BIND = join(ROOT, 'examples/lab-edge-rfc2136/bind/start-bind.sh');

/** The offline stand-ins for the providers. */
export const STAND_INS = resolve(ROOT, '../shared/terraform');

/** named lives in an sbin folder, which the PATH of an ordinary user leaves out. */
const PATH = [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(delimiter);

type Variables = Readonly<Record<string, string>>;

function run(command: string, args: readonly string[], cwd: string, env: Variables = {}): SpawnSyncReturns<string> {
  const result = spawnSync(command, args, {
    cwd, encoding: 'utf8', env: { ...process.env, PATH, ...env }, maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error !== undefined) throw result.error;
  return result;
}

/** @throws Error that names every tool that is missing, with the package that brings it. */
export function requireTools(): void {
  const folders = PATH.split(delimiter);
  const packages = { named: 'bind9', 'tsig-keygen': 'bind9', dig: 'bind9-dnsutils', nsupdate: 'bind9-dnsutils', terraform: 'terraform' };
  const missing = Object.entries(packages).filter(([tool]) => !folders.some((folder) => existsSync(join(folder, tool))));
  if (missing.length === 0) return;
  throw new Error(`missing: ${missing.map(([tool, from]) => `${tool} (package ${from})`).join(', ')}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The example's BIND, in a temporary folder and on a free port. */
export class Bind {
  public static async start(): Promise<Bind> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'edge-bind-'));
    const bind = new Bind(folder, port);
    const started = run(START_BIND, ['start', folder], folder, { LAB_DNS_PORT: String(port) });
    if (started.status !== 0) {
      bind.stop();
      throw new Error(`BIND did not start:\n${started.stderr}`);
    }
    bind.keySecret = String(/TF_VAR_dns_key_secret=(\S+)/.exec(started.stdout)?.[1]);
    return bind;
  }

  public keySecret = '';
  private readonly atExit = (): void => this.kill();

  private constructor(private readonly folder: string, public readonly port: number) {
    process.once('exit', this.atExit);
  }

  /** Data of the records of a name, sorted; empty when there are none. */
  public lookUp(name: string, type: string): string[] {
    return this.dig(name, type, '+short').sort();
  }

  /** TTL of a record set. */
  public ttl(name: string, type: string): number {
    return Number(this.dig(name, type, '+noall', '+answer')[0]?.split(/\s+/)[1]);
  }

  /** `NOERROR`, `NXDOMAIN`… */
  public status(name: string, type: string): string {
    return String(/status: (\w+)/.exec(this.dig(name, type).join('\n'))?.[1]);
  }

  public stop(): void {
    process.off('exit', this.atExit);
    run(START_BIND, ['stop', this.folder], tmpdir());
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private dig(name: string, type: string, ...options: string[]): string[] {
    const { status, stdout } = run('dig', ['@127.0.0.1', '-p', String(this.port), name, type, '+tries=3', '+time=2', ...options], this.folder);
    if (status !== 0) throw new Error(`dig ${name} ${type}: ${stdout}`);
    return stdout.split('\n').filter((line) => line !== '');
  }

  /** What is left when the script could not stop it. named removes its pid file when it ends. */
  private kill(): void {
    const file = join(this.folder, 'named.pid');
    if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
  }
}

/** The stand-ins derive addresses from names: with these names, all public addresses are different. */
class NamingOfTheTest extends ResourceNaming {
  public override resourceName(kind: EdgeResourceKind, owner: string, part: string): string {
    return super.resourceName(kind, owner, part).replace(/^pip-/, 'pip-rfc2136-');
  }
}

/** The example's stack in a temporary folder, deployed by the real Terraform with the stand-ins. */
export class Deployment {
  private readonly folder = mkdtempSync(join(tmpdir(), 'edge-rfc2136-'));

  public constructor(private readonly bind: Bind) {}

  /** Writes the stack's JSON, with changes to the lab. */
  public synth(changes: Partial<EdgePoolProps> = {}): EdgePlan {
    const app = new App({ outdir: join(this.folder, 'out') });
    const lab = new LabEdgeRfc2136(app, STACK, this.bind.port, { naming: new NamingOfTheTest(), ...changes });
    new LocalBackend(lab, { path: join(this.folder, 'terraform.tfstate') });
    app.synth();
    return lab.edge.plan;
  }

  public get json(): string {
    return readFileSync(join(this.stackFolder, 'cdk.tf.json'), 'utf8');
  }

  public get state(): string {
    return readFileSync(join(this.folder, 'terraform.tfstate'), 'utf8');
  }

  /** Installs the stand-ins for {@link terraform}. */
  public installProviders(): void {
    // With the versions for cdktn beside them.
    for (const manifest of [[], [`--manifest=${join(STAND_INS, 'providers-cdktn.json')}`]]) {
      const { status, stderr } = run(
        process.execPath, [realpathSync(join(STAND_INS, 'install.mjs')), this.providers, ...manifest], this.folder,
      );
      if (status !== 0) throw new Error(`the stand-ins can't be installed:\n${stderr}`);
    }
  }

  /** Runs Terraform, with the right key unless another one is given. */
  public terraform(args: readonly string[], keySecret = this.bind.keySecret): { status: number | null; output: string } {
    const update = { STANDIN_DNS_UPDATE: '1' };
    const running = args[0] === 'init' ? {} : runningProviders(this.stackFolder, update);
    const { status, stdout, stderr } = run('sh', ['-c', '. "$0"; exec terraform "$@"', join(this.providers, 'env.sh'), ...args], this.stackFolder, {
      ...running,
      ...update,
      TF_IN_AUTOMATION: '1',
      TF_VAR_dns_key_secret: keySecret,
      TF_VAR_edge_administrator_password: 'Only-for-this-test-1',
    });
    return { status, output: `${stdout}\n${stderr}` };
  }

  /** @throws Error with Terraform's output when it fails. */
  public must(args: readonly string[]): string {
    const { status, output } = this.terraform(args);
    if (status !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${String(status)}\n${output}`);
    return output;
  }

  /** Addresses in the state, by the Azure name of the public address. */
  public publicAddresses(): Map<string, string> {
    const { resources } = JSON.parse(this.state) as TerraformState;
    return new Map(resources
      .filter(({ type }) => type === 'azurerm_public_ip')
      .flatMap(({ instances }) => instances.map(({ attributes }) => [attributes.name, attributes.ip_address])));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get providers(): string {
    return join(this.folder, 'providers');
  }

  private get stackFolder(): string {
    return join(this.folder, 'out/stacks', STACK);
  }
}

interface TerraformState {
  readonly resources: { type: string; instances: { attributes: { name: string; ip_address: string } }[] }[];
}
