import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** BIND's programs are in sbin folders, which the PATH of an ordinary user leaves out. */
const PATH = [process.env['PATH'], '/usr/sbin', '/sbin', '/usr/local/sbin'].join(delimiter);

const PACKAGES: Readonly<Record<string, string>> = { named: 'bind9', dig: 'bind9-dnsutils', ip: 'iproute2', setpriv: 'util-linux' };

/** Name of the one server of the root zone. */
const ROOT_SERVER = 'root.servers.example';

const TRIES = 100;
const PAUSE_MS = 100;

/** Lines of the log that an error shows. */
const LAST_LINES = 20;

/** Zones by name, as complete texts; or the address of the root server, for a resolver. */
export type NameServerDuty = { readonly zones: ReadonlyMap<string, string> } | { readonly rootAddress: string };

/** BIND on port 53 of an address that the network of the tests has. */
export class NameServer {
  /** Starts it, and waits until it answers. */
  public static async start(address: string, duty: NameServerDuty): Promise<NameServer> {
    requirePrograms();
    const server = new NameServer(address, duty);
    try {
      await server.untilItAnswers();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private readonly folder = mkdtempSync(join(tmpdir(), 'edge-name-server-'));
  private readonly process: ChildProcess;
  private log = '';
  private readonly atExit = (): void => this.kill();

  private constructor(private readonly address: string, private readonly duty: NameServerDuty) {
    process.once('exit', this.atExit);
    // BIND listens on addresses of interfaces alone.
    run('ip', ['address', 'add', this.prefix, 'dev', 'lo', ...(isIPv6(address) ? ['nodad'] : [])]);
    writeFileSync(join(this.folder, 'named.conf'), this.configuration());
    // A process of tests that is killed takes it along.
    this.process = spawn('setpriv', ['--pdeathsig', 'KILL', 'named', '-g', '-n', '1', '-c', 'named.conf'], {
      cwd: this.folder, env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.process.stderr?.on('data', (text) => { this.log += String(text); });
  }

  /** Stops it, and removes its folder and its address. */
  public async stop(): Promise<void> {
    process.off('exit', this.atExit);
    const isRunning = this.process.exitCode === null && this.process.signalCode === null;
    const ended = isRunning ? once(this.process, 'exit') : undefined;
    this.kill();
    await ended;
  }

  private kill(): void {
    this.process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
    spawnSync('ip', ['address', 'del', this.prefix, 'dev', 'lo'], { env: { ...process.env, PATH } });
  }

  private get prefix(): string {
    return `${this.address}/${isIPv6(this.address) ? 128 : 32}`;
  }

  private async untilItAnswers(): Promise<void> {
    const zones = 'zones' in this.duty ? [...this.duty.zones.keys()] : ['.'];
    for (let tries = 0; tries < TRIES && this.process.exitCode === null && !this.log.includes('due to errors'); tries += 1) {
      if (zones.every((zone) => this.answers(zone))) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`named did not start on ${this.address}:\n${this.log.split('\n').slice(-LAST_LINES).join('\n')}`);
  }

  private answers(zone: string): boolean {
    const { stdout } = run('dig', [`@${this.address}`, zone, 'SOA', '+tries=1', '+time=1']);
    return stdout.includes('status: NOERROR');
  }

  private configuration(): string {
    const listening = isIPv6(this.address)
      ? `listen-on { none; }; listen-on-v6 { ${this.address}; };`
      : `listen-on { ${this.address}; }; listen-on-v6 { none; };`;
    const isResolver = 'rootAddress' in this.duty;
    return [
      'options {',
      `  directory "${this.folder}"; pid-file "${this.folder}/named.pid"; session-keyfile none; lock-file none;`,
      `  ${listening} interface-interval 0; minimal-responses no;`,
      `  ${isResolver ? 'recursion yes; allow-recursion { any; }; allow-query-cache { any; };' : 'recursion no;'} allow-query { any; };`,
      '  dnssec-validation no; notify no; empty-zones-enable no; resolver-query-timeout 2000;',
      '};',
      'controls { };',
      ...('rootAddress' in this.duty
        ? [this.zone('.', 'hint', `. 3600 IN NS ${ROOT_SERVER}.\n${hostLine({ name: ROOT_SERVER, address: this.duty.rootAddress })}\n`)]
        : [...this.duty.zones].map(([name, text]) => this.zone(name, 'primary', text))),
      '',
    ].join('\n');
  }

  private zone(name: string, type: string, text: string): string {
    const fileName = `zone-${name === '.' ? 'root' : name}.db`;
    writeFileSync(join(this.folder, fileName), text);
    return `zone "${name}" { type ${type}; file "${fileName}";${type === 'primary' ? ' check-names ignore; check-integrity no;' : ''} };`;
  }
}

/** A name server of a zone. */
export interface ServerOfZone {
  readonly name: string;
  readonly address: string;
  /** Its own copy of the records, `undefined` if it does not have the zone at all. @default - the records of the zone */
  readonly copy?: string | undefined;
  /** Whether something else answers at its address, or nothing. @default false */
  readonly isNotStarted?: boolean;
}

/** A zone, as it is delegated. */
export interface DelegatedZone {
  readonly name: string;
  /** Lines of a zone file without SOA and NS records, such as those of a plan. */
  readonly records: string;
  readonly servers: readonly ServerOfZone[];
}

/** Addresses of {@link ClosedDns}. */
export interface ClosedDnsProps {
  /** Address of the resolver. */
  readonly resolver: string;
  /** Address of the server of the root zone. */
  readonly root: string;
  readonly zones: readonly DelegatedZone[];
}

/** All of DNS in a closed network: a resolver, a root zone that delegates zones, and their name servers, each one a BIND. */
export class ClosedDns {
  /** Starts everything. */
  public static async start({ resolver, root, zones }: ClosedDnsProps): Promise<ClosedDns> {
    const started: NameServer[] = [];
    const start = async (address: string, duty: NameServerDuty): Promise<void> => {
      started.push(await NameServer.start(address, duty));
    };
    const dns = new ClosedDns(started);
    try {
      await allSettled([
        start(root, { zones: new Map([['.', rootText(root, zones)]]) }),
        ...serversOf(zones).map(([address, held]) => start(address, { zones: held })),
      ]);
      await start(resolver, { rootAddress: root });
      return dns;
    } catch (error) {
      await dns.stop();
      throw error;
    }
  }

  private constructor(private readonly servers: readonly NameServer[]) {}

  /** Stops everything. */
  public async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

/** A complete zone file: SOA and NS records, addresses of the name servers that are in the zone, and other records. */
export function zoneText(name: string, servers: readonly ServerOfZone[], records: string): string {
  return [
    `$ORIGIN ${absolute(name)}`, '$TTL 3600',
    `@ IN SOA ${absolute(servers[0]?.name ?? ROOT_SERVER)} hostmaster.example. 1 3600 600 86400 300`,
    ...servers.map((server) => `@ IN NS ${absolute(server.name)}`),
    ...servers.filter((server) => server.name.endsWith(`.${name}`)).map(hostLine),
    records, '',
  ].join('\n');
}

function rootText(address: string, zones: readonly DelegatedZone[]): string {
  const servers = zones.flatMap((zone) => zone.servers);
  return zoneText('.', [{ name: ROOT_SERVER, address }], [
    hostLine({ name: ROOT_SERVER, address }),
    ...zones.flatMap((zone) => zone.servers.map((server) => `${absolute(zone.name)} IN NS ${absolute(server.name)}`)),
    ...new Set(servers.map(hostLine)),
  ].join('\n'));
}

/** The zones that each address has. */
function serversOf(zones: readonly DelegatedZone[]): [address: string, zones: Map<string, string>][] {
  const held = new Map<string, Map<string, string>>();
  for (const { name, records, servers } of zones) {
    for (const server of servers.filter(({ isNotStarted }) => isNotStarted !== true)) {
      const ofServer = held.get(server.address) ?? new Map<string, string>();
      held.set(server.address, ofServer);
      const copy = 'copy' in server ? server.copy : records;
      if (copy !== undefined) ofServer.set(name, zoneText(name, servers, copy));
    }
  }
  return [...held];
}

function hostLine({ name, address }: Pick<ServerOfZone, 'name' | 'address'>): string {
  return `${absolute(name)} 3600 IN ${isIPv6(address) ? 'AAAA' : 'A'} ${address}`;
}

/** Waits for all, so that nothing starts after a failure. */
async function allSettled(starts: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(starts)) {
    if (result.status === 'rejected') throw result.reason;
  }
}

function absolute(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

/** @throws Error that names every program that is missing, with the Debian package that brings it. */
function requirePrograms(): void {
  const folders = PATH.split(delimiter);
  const missing = Object.keys(PACKAGES).filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
  if (missing.length === 0) return;
  throw new Error(`missing: ${missing.map((program) => `${program} (Debian package ${PACKAGES[program] ?? ''})`).join(', ')}`);
}

function run(program: string, args: readonly string[]): { readonly stdout: string } {
  const { error, stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, PATH } });
  if (error !== undefined) throw error;
  if (program === 'ip' && status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr}`);
  return { stdout };
}
