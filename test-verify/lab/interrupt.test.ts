import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { contosoPlan } from '../../test/support/plan-request';
import { silence } from '../support/silence';
import { PlanFolder } from './plan-folder';

const ACCESS = '192.0.2.104';
const WEB = '192.0.2.105';
const MEDIA = '192.0.2.106';
const RESOLVER = '192.0.2.107';

const DOMAINS = Array.from({ length: 300 }, (_, index) => `d${index}.example`);

const files = new PlanFolder();
const path = files.plan(contosoPlan({
  topology: EdgeTopology.singleNat(), sipDomains: ['contoso.com', ...DOMAINS], automaticSignInDomains: DOMAINS, recordsByOthers: true,
  servers: [{ number: 1, accessEdgePublicAddress: ACCESS, webConferencingPublicAddress: WEB, audioVideoPublicAddress: MEDIA }],
}));

let resolver: Socket;
let heardAgain: (() => void)[];
let command: ChildProcess | undefined;

beforeEach(async () => {
  // It never answers: a question says that verification has begun.
  resolver = createSocket('udp4').bind(53, RESOLVER);
  await once(resolver, 'listening');
  heardAgain = [ACCESS, WEB, MEDIA].map((address) => silence({ address }));
});

afterEach(() => {
  command?.kill('SIGKILL');
  resolver.close();
  heardAgain.forEach((hear) => hear());
});

afterAll(() => files.remove());

/** The command in a process group of its own, in the middle of its questions. */
async function inTheMiddle(...options: string[]): Promise<ChildProcess> {
  const asked = once(resolver, 'message');
  command = spawn(process.execPath, [
    '--import', 'tsx', resolve(__dirname, '../../lib/cli/main.ts'), 'verify', path, '--resolver', RESOLVER, '--timeout', '60', ...options,
  ], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  await asked;
  return command;
}

/** Processes of the group of a command that still run. What has ended, and waits for somebody to ask how, is none. */
function leftOf({ pid = 0 }: ChildProcess): string[] {
  return execFileSync('ps', ['-e', '-o', 'pgid=,stat=,args='], { encoding: 'utf8' }).split('\n')
    .filter((line) => new RegExp(`^ *${pid} +[^Z]`).test(line));
}

it('Ctrl-C ends verification with what was seen until then', async () => {
  const { stdout, stderr } = await inTheMiddle();
  if (command === undefined || stdout === null || stderr === null) throw new Error('there is no command');
  const begunMs = performance.now();
  command.kill('SIGINT');
  const [out, err] = await Promise.all([textOf(stdout), textOf(stderr), once(command, 'close')]);
  const seconds = (performance.now() - begunMs) / 1000;
  expect([command.exitCode, err]).toEqual([130, '']);
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /^BAD lsedge\.contoso\.net from outside: \d+ of \d+ expectations looked at, \d+ met; \d+ not looked at, see below It was stopped/,
  );
  expect(out).toMatch(/\d+ expectations: the verification was stopped before the end/);
  expect(leftOf(command)).toEqual([]);
  expect(seconds).toBeLessThan(3);
});

it('a second Ctrl-C ends it at once, although nobody reads its output', async () => {
  const running = await inTheMiddle('--format', 'json');
  const ended = once(running, 'exit');
  running.kill('SIGINT');
  // It has more to print than the pipe holds, and waits for somebody to read.
  await new Promise((wait) => setTimeout(wait, 1500));
  expect([running.exitCode, running.signalCode]).toEqual([null, null]);
  running.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  expect(leftOf(running)).toEqual([]);
});
