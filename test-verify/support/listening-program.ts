import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of another project. */
export interface ListeningProgram {
  readonly program: string;
  /** Debian package that it comes in. */
  readonly debianPackage: string;
  /** Files of its folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it listens once it is ready. */
  readonly listens: readonly { readonly address: string; readonly port: number }[];
}

/** Those that were started and not stopped; also the ones that a test did not get, because it failed before. */
const running = new Set<() => Promise<void>>();

/** Stops every server of this test file. */
export async function stopPrograms(): Promise<void> {
  await Promise.all([...running].map((stop) => stop()));
}

/** A folder for the files of a server, which are named in its configuration. */
export function programFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lync-edge-verify-'));
}

/** Starts a server in a folder of its own, and waits until it listens. {@link stopPrograms} ends it and removes the folder. */
export async function startProgram(
  folder: string, { program, debianPackage, files, args, env, listens }: ListeningProgram,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  let failure: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = new Error(`${program} is missing; install the package ${debianPackage}`, { cause: error });
      resolve();
    });
    child.once('close', () => {
      failure ??= new Error(`${program} ended:\n${output}`);
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    running.delete(stop);
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(kill);
    rmSync(folder, { recursive: true, force: true });
  };
  running.add(stop);
  const giveUp = Date.now() + 20_000;
  for (const place of listens) {
    while (!await isOpen(place)) {
      // A server that ended, and one that does not begin.
      if (failure === undefined && Date.now() < giveUp) continue;
      await stop();
      throw failure ?? new Error(`${program} does not listen on ${place.address} port ${place.port}:\n${output}`);
    }
  }
}

function isOpen({ address, port }: { readonly address: string; readonly port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port });
    const end = (open: boolean) => (): void => {
      socket.destroy();
      if (open) resolve(true);
      else setTimeout(() => resolve(false), 50);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}
