import { once, setMaxListeners } from 'node:events';
import * as net from 'node:net';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { CheckOutcome, type Judgement } from '../../lib/verify/model/expectation';
import type { TcpObservation } from '../../lib/verify/model/observation';
import { edgeToVerify } from '../../lib/verify/model/plan-to-verify';
import { probeKey, ProbeKind } from '../../lib/verify/model/probe';
import { portChecks } from '../../lib/verify/ports/port-checks';
import { probeTcp } from '../../lib/verify/ports/tcp-probe';
import { contosoPlan } from '../../test/support/plan-request';
import { observationsOf } from '../../test/verify/ports/observations';
import { publicServers, TERMS } from '../../test/verify/ports/plans-to-verify';
import { silence } from '../support/silence';

const PLAN = contosoPlan({ servers: publicServers('198.51.100', 70) });

/** The first server as planned, but for Remote Desktop at the A/V Edge; the second one without XMPP and federation. */
const LISTENERS = [
  ['198.51.100.70', 443], ['198.51.100.70', 5061], ['198.51.100.71', 443], ['198.51.100.72', 443], ['198.51.100.72', 3389],
  ['198.51.100.73', 443], ['198.51.100.74', 443],
] as const;

describe('The ports of a pool', () => {
  const servers: net.Server[] = [];
  const judgements = new Map<string, Judgement>();

  beforeAll(async () => {
    for (const [address, port] of LISTENERS) {
      const server = net.createServer((socket) => { socket.on('error', () => undefined).resume(); });
      servers.push(server);
      server.listen(port, address);
      await once(server, 'listening');
    }
    silence({ address: '198.51.100.75' });
    const checks = portChecks(edgeToVerify(PLAN, EdgeSide.EXTERNAL), TERMS);
    const probes = new Map(checks.flatMap((check) => check.probes.map((probe) => [probeKey(probe), probe])));
    const { signal } = new AbortController();
    // Each probe listens to the signal, and Node.js warns of more than ten listeners.
    setMaxListeners(probes.size, signal);
    const seen = new Map<string, TcpObservation>();
    await Promise.all([...probes].map(async ([key, probe]) => {
      if (probe.kind === ProbeKind.TCP) seen.set(key, await probeTcp(probe, { signal, timeoutMs: 1000 }));
    }));
    const observations = observationsOf({
      tcp: (probe) => {
        const observation = seen.get(probeKey(probe));
        if (observation === undefined) throw new Error(`${probeKey(probe)} was not asked`);
        return observation;
      },
    });
    for (const check of checks) judgements.set(check.expectation.id, check.judge(observations));
  });

  afterAll(() => {
    for (const server of servers) server.close();
  });

  test.each([
    ['ports/lsedge01/access-edge/TCP/443', CheckOutcome.PASSED, 'accepts connections'],
    ['ports/lsedge01/access-edge/TCP/5061', CheckOutcome.PASSED, 'accepts connections'],
    ['ports/lsedge02/access-edge/TCP/5061', CheckOutcome.FAILED, 'the connection is refused'],
    ['ports/lsedge02/audio-video/TCP/443', CheckOutcome.FAILED, 'nothing answers'],
    ['ports/lsedge01/access-edge/closed', CheckOutcome.PASSED, 'none of them is open'],
    ['ports/lsedge01/audio-video/closed', CheckOutcome.FAILED, 'open: 3389'],
    [
      'ports/lsedge02/audio-video/closed', CheckOutcome.NOT_LOOKED_AT,
      'nothing answers at the address at all, which does not prove that ports are closed',
    ],
  ])('are judged by what listens there: %s', (id, outcome, found) => {
    expect(judgements.get(id)).toMatchObject({ outcome, found });
  });
});
