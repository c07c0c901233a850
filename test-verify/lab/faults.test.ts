import { EdgeTopology } from '../../lib/guide/edge-topology';
import { BlamedLayer } from '../../lib/verify/causes/verification-cause';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { contosoPlan } from '../../test/support/plan-request';
import { createAuthority, type TestAuthority } from '../support/certificates';
import { ClosedDns } from '../support/name-server';
import { type Script, ScriptedServers, sendForever } from '../support/scripted-servers';
import { silence } from '../support/silence';
import { startTurnServer } from '../media/turn-server';
import { heldBy, zonesOf } from './closed-zones';
import { PlanFolder } from './plan-folder';
import { told, type ToldMistake } from './verified';

const RESOLVER = '198.51.100.33';
const ROOT = '198.51.100.34';
const NAME_SERVER = '198.51.100.35';

const ACCESS = '192.0.2.96';
const WEB = '192.0.2.97';
const MEDIA = '192.0.2.98';

const edge = contosoPlan({
  topology: EdgeTopology.singleNat(),
  servers: [{ number: 1, accessEdgePublicAddress: ACCESS, webConferencingPublicAddress: WEB, audioVideoPublicAddress: MEDIA }],
});
const plan = edgeToVerify(edge, EdgeSide.EXTERNAL);
const files = new PlanFolder();
const authority: TestAuthority = createAuthority();

let dns: ClosedDns | undefined;
let stopRelay: (() => Promise<void>) | undefined;
let options: string[];

beforeAll(async () => {
  dns = await ClosedDns.start({ resolver: RESOLVER, root: ROOT, zones: heldBy(NAME_SERVER, zonesOf(edge)) });
  stopRelay = await startTurnServer(MEDIA, ['--lt-cred-mech', '--user', 'edge:secret', '--realm', 'contoso.com']);
  options = [files.plan(edge), '--resolver', RESOLVER, '--ca', files.file('ca.pem', authority.certificate), '--timeout', '2'];
}, 60_000);

afterAll(async () => {
  await Promise.all([dns?.stop(), stopRelay?.()]);
  files.remove();
}, 60_000);

/** What is told while every TCP port of the plan does the same; ports of the A/V Edge end connections, as they should. */
async function whileAll(script: Script, ...others: readonly string[]): Promise<ToldMistake> {
  const servers = new ScriptedServers();
  try {
    await Promise.all(plan.endpoints.filter(({ transport }) => transport === Transport.TCP).map(({ address = '', port }) => (
      servers.tcp(address, port, address === MEDIA ? (socket) => socket.end() : script))));
    return await told(...options, ...others);
  } finally {
    await servers.close();
  }
}

/** What is told, and how long it took at most. */
async function timed<Result>(run: () => Promise<Result>): Promise<{ readonly result: Result; readonly seconds: number }> {
  const begun = performance.now();
  const result = await run();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

const onPorts = (area: string, ...ends: string[]): string[] => ends.map((end) => `${area}/lsedge/${end}`);

/** Ports with TLS, and those of them with SIP that can be asked without a certificate. */
const OF_CONVERSATIONS = [
  ...onPorts('certificates', 'access-edge/TCP/443/names', 'access-edge/TCP/5061/names', 'web-conferencing/TCP/443/names'),
  ...onPorts('sip', 'access-edge/TCP/443'),
];

describe('whatever answers', () => {
  const half: Script = (socket) => { socket.on('data', () => socket.write(Buffer.from('1603030fa0020000', 'hex'))); };
  it.each<[string, Script]>([
    ['says nothing', (socket) => { socket.resume(); }],
    ['closes the connection', (socket) => socket.end()],
    ['resets the connection', (socket) => socket.resetAndDestroy()],
    ['says something else', (socket) => { socket.end('220 mail.example ESMTP\r\n'); }],
    ['never stops talking', (socket) => sendForever(socket, '', 'x'.repeat(8192))],
    ['begins a handshake, and stops in the middle', half],
  ])('and %s, verification ends, and blames the services', async (_, script) => {
    const { result: { code, verdict, failed, causes }, seconds } = await timed(() => whileAll(script));
    expect([code, verdict, failed]).toEqual([1, 'BAD', OF_CONVERSATIONS]);
    expect(new Set(causes.map(({ layer }) => layer))).toEqual(new Set([BlamedLayer.SERVICE]));
    expect(seconds).toBeLessThan(20);
  });
});

it('nothing that answers is one cause', async () => {
  const heard = [ACCESS, WEB, MEDIA].map((address) => silence({ address }));
  const { code, verdict, causes } = await told(...options);
  heard.forEach((hear) => hear());
  expect([code, verdict]).toEqual([1, 'BAD']);
  expect(causes).toMatchObject([{ layer: BlamedLayer.NETWORK }]);
});

it('nothing that answers, not even the resolver, is one cause', async () => {
  const heard = [RESOLVER, ACCESS, WEB, MEDIA].map((address) => silence({ address }));
  const { result: { code, verdict, causes }, seconds } = await timed(() => told(...options));
  heard.forEach((hear) => hear());
  expect([code, verdict]).toEqual([1, 'BAD']);
  expect(causes).toMatchObject([{ layer: BlamedLayer.CLIENT }]);
  expect(seconds).toBeLessThan(20);
});

it('a resolver that never answers is one cause', async () => {
  const heard = silence({ address: RESOLVER });
  const { result: { code, verdict, causes }, seconds } = await timed(() => told(...options, '--only', 'dns'));
  heard();
  expect([code, verdict]).toEqual([1, 'BAD']);
  expect(causes).toMatchObject([{ layer: BlamedLayer.RESOLVER }]);
  expect(causes[0]?.what).toContain(RESOLVER);
  expect(seconds).toBeLessThan(10);
});

it('stops at the deadline, and says so', async () => {
  const heard = [ACCESS, WEB, MEDIA].map((address) => silence({ address }));
  const { result: { code, verdict, text }, seconds } = await timed(() => told(...options, '--timeout', '60', '--deadline', '1'));
  heard.forEach((hear) => hear());
  expect([code, verdict]).toEqual([1, 'BAD']);
  expect(text).toContain('It was stopped before everything was looked at.');
  expect(seconds).toBeLessThan(5);
});
