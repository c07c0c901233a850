import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { IpAddress } from '../../lib/values/ip-address';

const PORT = 3478;
const START_MS = 20_000;

/** Starts coturn on UDP 3478 of an address, and waits until it listens. Returns what stops it and removes its files. */
export async function startTurnServer(address: string, options: readonly string[]): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-edge-relay-'));
  const program = spawn('turnserver', [
    '-n', '--listening-ip', address, '--relay-ip', address, '--listening-port', String(PORT), '--no-tcp', '--no-tls', '--no-dtls',
    '--no-cli', '--log-file', 'stdout', '--simple-log', '--pidfile', join(folder, 'pid'), '--userdb', join(folder, 'users'), ...options,
  ], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = once(program, 'close').catch(() => undefined);
  const stop = async (): Promise<void> => {
    program.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const failure = new Promise<never>((_resolve, reject) => {
    program.once('error', () => reject(new Error('missing: turnserver (Debian package coturn)')));
    program.once('exit', (code) => reject(new Error(`turnserver ended with ${code ?? 'a signal'}:\n${output.join('')}`)));
  });
  failure.catch(() => undefined);
  try {
    await Promise.race([failure, listening(address)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Waits until the kernel has a socket at the address: nothing that is sent would tell without disturbing the test. */
async function listening(address: string): Promise<void> {
  const place = `${kernelAddress(address)}:${PORT.toString(16).toUpperCase().padStart(4, '0')}`;
  const table = isIPv6(address) ? '/proc/net/udp6' : '/proc/net/udp';
  for (const end = Date.now() + START_MS; Date.now() < end;) {
    if (readFileSync(table, 'utf8').includes(` ${place} `)) return;
    await wait(50);
  }
  throw new Error(`nothing listens at ${address}`);
}

/** As the kernel prints it: each four bytes as a number of this machine, which begins with the lowest byte. */
function kernelAddress(address: string): string {
  const { value } = IpAddress.parse(address, 'address');
  const digits = value.toString(16).toUpperCase().padStart(isIPv6(address) ? 32 : 8, '0');
  return (digits.match(/.{8}/g) ?? []).map((word) => (word.match(/../g) ?? []).reverse().join('')).join('');
}
