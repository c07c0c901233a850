import { ConnectionOutcome, type DnsObservation, DnsOutcome } from '../../../lib/verify/model/observation';
import { type DnsProbe, type Probe, ProbeKind, QuestionType, type TcpProbe } from '../../../lib/verify/model/probe';
import type { ProbeContext } from '../../../lib/verify/model/probe-context';
import { Prober, type Probes } from '../../../lib/verify/running/prober';
import { STOPPED } from '../../../lib/verify/running/stopped';

const BOUNDS = { parallel: 10, perSecond: 10_000 };
const question: DnsProbe = { kind: ProbeKind.DNS, name: 'sip.contoso.com', type: QuestionType.A };
const connection: TcpProbe = { kind: ProbeKind.TCP, address: '203.0.113.10', port: 443 };
const answer: DnsObservation = { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], services: [] };

/** Probes that count, and answer at once. */
function counted(asked: Probe[]): Probes {
  const refuse = (): never => { throw new Error('not expected'); };
  return {
    dns: (probe) => { asked.push(probe); return Promise.resolve(answer); },
    tcp: (probe) => { asked.push(probe); return Promise.resolve({ outcome: ConnectionOutcome.OPEN }); },
    authoritativeDns: refuse, stun: refuse, tls: refuse, sip: refuse, xmpp: refuse,
  };
}

const contextOf = (signal = new AbortController().signal): ProbeContext => ({ signal, timeoutMs: 1000 });

describe('a prober', () => {
  test('makes equal probes once, and tells everybody who asked', async () => {
    const asked: Probe[] = [];
    const prober = new Prober(counted(asked), contextOf(), BOUNDS, () => undefined);
    await prober.all([question, { ...question }, connection]);
    expect(await prober.dns({ ...question })).toBe(answer);
    expect(asked).toEqual([question, connection]);
    expect(prober.observations().dns(question)).toBe(answer);
    expect(prober.observations().tcp(connection)).toEqual({ outcome: ConnectionOutcome.OPEN });
  });

  test('tells how many have ended, of how many', async () => {
    const told: string[] = [];
    const prober = new Prober(counted([]), contextOf(), BOUNDS, (ended, known) => { told.push(`${ended} of ${known}`); });
    await prober.all([question, connection]);
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  test('asks nobody once it is stopped', async () => {
    const asked: Probe[] = [];
    const prober = new Prober(counted(asked), contextOf(AbortSignal.abort()), BOUNDS, () => undefined);
    await prober.all([question, connection]);
    expect(asked).toEqual([]);
    expect(prober.observations().dns(question)).toEqual(STOPPED.dns);
    expect(prober.observations().tcp(connection)).toEqual(STOPPED.tcp);
  });

  test('does not judge what it has not asked', () => {
    const prober = new Prober(counted([]), contextOf(), BOUNDS, () => undefined);
    expect(() => prober.observations().dns(question)).toThrow('dns A sip.contoso.com was judged before it was asked');
    expect(prober.tcpSeen(connection)).toBeUndefined();
  });
});
