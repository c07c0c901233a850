import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** BIND's programs are in sbin folders, which the PATH of an ordinary user leaves out. */
const PATH = [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(delimiter);

/** What a zone has besides the records of a plan. */
const HEAD = [
  '$TTL 3600',
  '@ IN SOA ns1.name-server.example. hostmaster.name-server.example. 1 3600 600 86400 300',
  '@ IN NS ns1.name-server.example.',
];

/** A zone of a customer that includes a file. */
export interface IncludingZone {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

/** @throws Error that names every program of BIND that is missing, with the package that brings it. */
export function requireBind(): void {
  const packages = { named: 'bind9', 'named-checkzone': 'bind9-utils', dig: 'bind9-dnsutils' };
  const folders = PATH.split(delimiter);
  const missing = Object.entries(packages).filter(([tool]) => !folders.some((folder) => existsSync(join(folder, tool))));
  if (missing.length > 0) throw new Error(`missing: ${missing.map(([tool, from]) => `${tool} (package ${from})`).join(', ')}`);
}

/** Zones in a temporary folder, for named-checkzone and for a name server on a free port. */
export class NameServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'edge-zones-'));
  private port = 0;
  private process: ChildProcess | undefined;
  private readonly atExit = (): void => this.stop();

  public constructor(private readonly zones: readonly IncludingZone[]) {
    process.once('exit', this.atExit);
    for (const { name, fileName, text } of zones) {
      writeFileSync(join(this.folder, fileName), text);
      writeFileSync(join(this.folder, `${name}.db`), [...HEAD, `$INCLUDE ${fileName}`, 'after IN TXT "included"', ''].join('\n'));
    }
  }

  /** What named-checkzone says of a zone. */
  public check(name: string): { readonly exitCode: number | null; readonly output: string } {
    const { status, stdout, stderr } = this.run('named-checkzone', ['-i', 'local', '-k', 'fail', name, `${name}.db`]);
    return { exitCode: status, output: `${stdout}${stderr}` };
  }

  public async start(): Promise<void> {
    this.port = await freePort();
    writeFileSync(join(this.folder, 'named.conf'), this.configuration());
    this.process = spawn('named', ['-g', '-c', 'named.conf'], {
      cwd: this.folder, env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'ignore'],
    });
    for (let tries = 0; tries < 50; tries += 1) {
      if (this.process.exitCode !== null) break;
      if (this.lookUp(String(this.zones[0]?.name), 'SOA').length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const log = join(this.folder, 'named.log');
    throw new Error(`named did not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  }

  /** Data of the records of a name, sorted; empty when there are none. */
  public lookUp(name: string, type: string): string[] {
    const { stdout } = this.run('dig', ['@127.0.0.1', '-p', String(this.port), name, type, '+tries=1', '+time=2', '+short']);
    return stdout.split('\n').filter((line) => line !== '' && !line.startsWith(';')).sort();
  }

  /** Stops the server and removes the folder. */
  public stop(): void {
    process.off('exit', this.atExit);
    this.process?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private configuration(): string {
    return [
      'options {',
      `  directory "${this.folder}"; pid-file "${this.folder}/named.pid"; session-keyfile none;`,
      `  listen-on port ${this.port} { 127.0.0.1; }; listen-on-v6 { none; };`,
      '  recursion no; dnssec-validation no; notify no; empty-zones-enable no;',
      '};',
      'controls { };',
      `logging { channel log { file "${this.folder}/named.log"; severity info; }; category default { log; }; };`,
      ...this.zones.map(({ name }) => `zone "${name}" { type primary; file "${name}.db"; };`),
      '',
    ].join('\n');
  }

  private run(program: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const result = spawnSync(program, args, { cwd: this.folder, encoding: 'utf8', env: { ...process.env, PATH } });
    if (result.error !== undefined) throw result.error;
    return result;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
