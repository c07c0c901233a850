import { TRUNCATED_RESPONSE } from 'dns-packet';
import { probeDns } from '../../lib/verify/dns/resolver-probe';
import { type DnsObservation, DnsOutcome } from '../../lib/verify/model/observation';
import { ProbeKind, QuestionType } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { ClosedDns } from '../support/name-server';
import { leftOpen, openThings } from './open-things';
import { type Conduct, TalkingServer, answer, drip, streamAnswer, writeEndlessly } from './talking-server';

const TIMEOUT_MS = 700;
/** A probe that takes longer than this is not bound by its timeout. */
const MARGIN_MS = 2000;

function contextOf(resolver: string, signal = new AbortController().signal): ProbeContext {
  return { signal, timeoutMs: TIMEOUT_MS, resolver: { address: resolver, port: 53 } };
}

async function ask(name: string, type: QuestionType, context: ProbeContext): Promise<DnsObservation> {
  const begin = Date.now();
  const seen = await probeDns({ kind: ProbeKind.DNS, name, type }, context);
  expect(Date.now() - begin).toBeLessThan(TIMEOUT_MS + MARGIN_MS);
  return seen;
}

let before: string[] = [];

beforeEach(() => { before = openThings(); });

describe('A resolver that works', () => {
  const RESOLVER = '203.0.113.60';
  const context = contextOf(RESOLVER);
  let dns: ClosedDns;

  beforeAll(async () => {
    dns = await ClosedDns.start({
      resolver: RESOLVER, root: '203.0.113.61',
      zones: [
        {
          name: 'contoso.com', servers: [{ name: 'ns1.contoso.com', address: '203.0.113.62' }],
          records: [
            'SIP A 203.0.113.11', 'sip A 203.0.113.9', 'sip A 203.0.113.10', 'sip AAAA 2001:db8::2', 'sip AAAA 2001:DB8:0::10',
            'text TXT none', 'lync CNAME Sip.Contoso.com.', 'far CNAME host.fabrikam.com.', 'farther CNAME far', 'gone CNAME gone.fabrikam.com.',
            '_sip._tls SRV 10 5 443 Sip.contoso.com.', '_sip._tls SRV 0 0 5061 sip.contoso.com.', '_none._tcp SRV 0 0 0 .',
            '_alias._tls CNAME _sip._tls', ...Array.from({ length: 95 }, (_, index) => `many A 198.51.100.${index + 1}`),
          ].join('\n'),
        },
        { name: 'fabrikam.com', servers: [{ name: 'ns1.fabrikam.com', address: '203.0.113.62' }], records: 'host A 198.51.100.7' },
      ],
    });
  });

  afterAll(() => dns.stop());

  test('tells addresses of both families in their order', async () => {
    const { outcome, addresses, alias } = await ask('Sip.contoso.com.', QuestionType.A, context);
    expect({ outcome, addresses, alias }).toEqual({
      outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.9', '203.0.113.10', '203.0.113.11'], alias: undefined,
    });
    expect((await ask('sip.contoso.com', QuestionType.AAAA, context)).addresses).toEqual(['2001:db8::2', '2001:db8::10']);
  });

  test('tells service records in the order of their preference, and that there is no service', async () => {
    expect((await ask('_sip._tls.contoso.com', QuestionType.SRV, context)).services).toEqual([
      { priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' }, { priority: 10, weight: 5, port: 443, target: 'sip.contoso.com' },
    ]);
    expect((await ask('_none._tcp.contoso.com', QuestionType.SRV, context)).services).toEqual([{ priority: 0, weight: 0, port: 0, target: '' }]);
  });

  test.each([
    ['lync.contoso.com', QuestionType.CNAME, DnsOutcome.ANSWERED, [], 'sip.contoso.com'],
    ['lync.contoso.com', QuestionType.A, DnsOutcome.ANSWERED, ['203.0.113.9', '203.0.113.10', '203.0.113.11'], 'sip.contoso.com'],
    ['far.contoso.com', QuestionType.A, DnsOutcome.ANSWERED, ['198.51.100.7'], 'host.fabrikam.com'],
    ['farther.contoso.com', QuestionType.A, DnsOutcome.ANSWERED, ['198.51.100.7'], 'far.contoso.com'],
    ['far.contoso.com', QuestionType.AAAA, DnsOutcome.NO_SUCH_RECORD, [], 'host.fabrikam.com'],
    ['gone.contoso.com', QuestionType.A, DnsOutcome.NO_SUCH_NAME, [], 'gone.fabrikam.com'],
  ] as const)('tells what %s is an alias of when it is asked for %s', async (name, type, outcome, addresses, alias) => {
    expect(await ask(name, type, context)).toEqual({ outcome, addresses, alias, services: [] });
  });

  test('tells that a service record is reached through an alias', async () => {
    expect(await ask('_alias._tls.contoso.com', QuestionType.SRV, context)).toMatchObject({
      outcome: DnsOutcome.ANSWERED, alias: '_sip._tls.contoso.com', services: [{ port: 5061 }, { port: 443 }],
    });
  });

  test.each([
    ['none.contoso.com', QuestionType.A, DnsOutcome.NO_SUCH_NAME],
    ['text.contoso.com', QuestionType.A, DnsOutcome.NO_SUCH_RECORD],
    ['sip.contoso.com', QuestionType.CNAME, DnsOutcome.NO_SUCH_RECORD],
    ['none.contoso.com', QuestionType.SRV, DnsOutcome.NO_SUCH_NAME],
    ['sip..contoso.com', QuestionType.A, DnsOutcome.NO_SUCH_NAME],
    [`${'a'.repeat(64)}.contoso.com`, QuestionType.A, DnsOutcome.NO_SUCH_NAME],
    ['', QuestionType.A, DnsOutcome.NO_SUCH_NAME],
    ['bücher.contoso.com', QuestionType.A, DnsOutcome.NO_SUCH_NAME],
  ])('finds nothing for "%s" of type %s', async (name, type, outcome) => {
    expect(await ask(name, type, context)).toEqual({ outcome, addresses: [], services: [] });
  });

  test('gives an answer that needs TCP as a whole', async () => {
    expect((await ask('many.contoso.com', QuestionType.A, context)).addresses).toHaveLength(95);
  });

  test('is asked by hundreds of probes at the same time, and no socket and no timer is left', async () => {
    const of = contextOf(RESOLVER);
    const seen = await Promise.all(Array.from({ length: 200 }, (_, index) => ask(`x${index}.contoso.com`, QuestionType.A, of)));
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(new Set([DnsOutcome.NO_SUCH_NAME]));
    expect(await leftOpen(before)).toEqual([]);
  });
});

describe('A resolver that', () => {
  const RESOLVER = '203.0.113.64';
  const truncated: Conduct['udp'] = (asked, send) => send(answer(asked, [], TRUNCATED_RESPONSE));
  const address = (name: string, data = '198.51.100.1'): { type: 'A'; name: string; data: string } => ({ type: 'A', name, data });

  test.each<[string, Conduct, DnsOutcome]>([
    ['never answers', {}, DnsOutcome.SILENT],
    ['is not there', { isWithoutUdp: true }, DnsOutcome.SILENT],
    ['refuses', { udp: (asked, send) => send(answer(asked, [], 5)) }, DnsOutcome.REFUSED],
    ['cannot find out', { udp: (asked, send) => send(answer(asked, [], 2)) }, DnsOutcome.FAILED],
    ['does not know the type', { udp: (asked, send) => send(answer(asked, [], 4)) }, DnsOutcome.FAILED],
    ['answers garbage', { udp: (_, send) => send(Buffer.from('SSH-2.0-OpenSSH_9.2\r\n')) }, DnsOutcome.UNREADABLE],
    ['answers with another ID', { udp: (asked, send) => send(answer({ ...asked, id: asked.id ^ 1 }, [address(asked.name)])) }, DnsOutcome.SILENT],
    ['answers another question', { udp: (asked, send) => send(answer({ ...asked, name: 'x.example' }, [address('x.example')])) }, DnsOutcome.SILENT],
    ['has an endless answer', { udp: truncated, tcp: (_, socket) => writeEndlessly(socket, Buffer.alloc(65536, 1)) }, DnsOutcome.UNREADABLE],
    [
      'begins an answer', { udp: truncated, tcp: (asked, socket) => drip(socket, streamAnswer(asked, [address(asked.name)]).subarray(0, -3)) },
      DnsOutcome.SILENT,
    ],
    ['has no TCP', { udp: truncated }, DnsOutcome.SILENT],
    ['closes TCP', { udp: truncated, tcp: (_, socket) => socket.destroy() }, DnsOutcome.SILENT],
  ])('%s leaves nothing open', async (_, conduct, outcome) => {
    const server = await TalkingServer.start(RESOLVER, conduct);
    try {
      expect(await ask('sip.contoso.com', QuestionType.A, contextOf(RESOLVER))).toEqual({ outcome, addresses: [], services: [] });
    } finally {
      server.stop();
    }
    expect(await leftOpen(before)).toEqual([]);
  });

  test('answers over TCP is believed there', async () => {
    const server = await TalkingServer.start(RESOLVER, {
      udp: truncated,
      tcp: (asked, socket) => socket.write(streamAnswer(asked, asked.type === 'A' ? [address(asked.name, '198.51.100.9')] : [])),
    });
    try {
      expect(await ask('sip.contoso.com', QuestionType.A, contextOf(RESOLVER))).toEqual({
        outcome: DnsOutcome.ANSWERED, addresses: ['198.51.100.9'], services: [],
      });
    } finally {
      server.stop();
    }
  });

  test('does not say whether there is an alias leaves the answer open', async () => {
    const server = await TalkingServer.start(RESOLVER, {
      udp: (asked, send) => { if (asked.type === 'A') send(answer(asked, [address(asked.name)])); },
    });
    try {
      expect((await ask('sip.contoso.com', QuestionType.A, contextOf(RESOLVER))).outcome).toBe(DnsOutcome.SILENT);
    } finally {
      server.stop();
    }
  });

  test('is silent about one name does not disturb the questions about others', async () => {
    const server = await TalkingServer.start(RESOLVER, {
      udp: (asked, send) => { if (!asked.name.startsWith('silent')) send(answer(asked, asked.type === 'A' ? [address(asked.name)] : [])); },
    });
    const context = contextOf(RESOLVER);
    try {
      const silent = ask('silent.contoso.com', QuestionType.A, context);
      for (let round = 0; round < 5; round += 1) {
        expect((await ask(`sip${round}.contoso.com`, QuestionType.A, context)).outcome).toBe(DnsOutcome.ANSWERED);
      }
      expect((await silent).outcome).toBe(DnsOutcome.SILENT);
      expect((await ask('after.contoso.com', QuestionType.A, context)).outcome).toBe(DnsOutcome.ANSWERED);
    } finally {
      server.stop();
    }
  });

  test('is asked by a thousand probes sees hardly more sockets than one', async () => {
    const server = await TalkingServer.start(RESOLVER, { udp: (asked, send) => send(answer(asked, [])) });
    const context = contextOf(RESOLVER);
    try {
      for (let round = 0; round < 20; round += 1) {
        await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`x${round}-${index}.contoso.com`, QuestionType.A, context)));
      }
      expect(server.asked.length).toBeGreaterThanOrEqual(2000);
      expect(server.ports.size).toBeLessThan(200);
    } finally {
      server.stop();
    }
  });

  // c-ares waits for a second and more, whatever timeout it is given.
  test('is silent is waited for no longer than a probe has, however short that is', async () => {
    const server = await TalkingServer.start(RESOLVER, {});
    try {
      const begin = Date.now();
      const context = { ...contextOf(RESOLVER), timeoutMs: 40 };
      expect((await probeDns({ kind: ProbeKind.DNS, name: 'sip.contoso.com', type: QuestionType.A }, context)).outcome).toBe(DnsOutcome.SILENT);
      expect(Date.now() - begin).toBeLessThan(700);
    } finally {
      server.stop();
    }
  });

  test('is silent when the verification is stopped ends every probe at once', async () => {
    const server = await TalkingServer.start(RESOLVER, {});
    const controller = new AbortController();
    const context = { ...contextOf(RESOLVER, controller.signal), timeoutMs: 30_000 };
    try {
      const begin = Date.now();
      const probes = [QuestionType.A, QuestionType.SRV].map((type) => probeDns({ kind: ProbeKind.DNS, name: 'sip.contoso.com', type }, context));
      setTimeout(() => controller.abort(), 50);
      expect((await Promise.all(probes)).map(({ outcome }) => outcome)).toEqual([DnsOutcome.STOPPED, DnsOutcome.STOPPED]);
      expect((await probeDns({ kind: ProbeKind.DNS, name: 'sip.contoso.com', type: QuestionType.A }, context)).outcome).toBe(DnsOutcome.STOPPED);
      expect(Date.now() - begin).toBeLessThan(MARGIN_MS);
    } finally {
      server.stop();
    }
    expect(await leftOpen(before)).toEqual([]);
  });

  test('is not asked at all if the verification is stopped in the moment of the question', async () => {
    const server = await TalkingServer.start(RESOLVER, {});
    const controller = new AbortController();
    const context = { ...contextOf(RESOLVER, controller.signal), timeoutMs: 6000 };
    try {
      const probe = probeDns({ kind: ProbeKind.DNS, name: 'sip.contoso.com', type: QuestionType.A }, context);
      controller.abort();
      expect((await probe).outcome).toBe(DnsOutcome.STOPPED);
      // Otherwise, c-ares would hold its socket, and the process, for all of the time.
      expect((await leftOpen(before)).length).toBe(1);
      expect(server.asked).toEqual([]);
    } finally {
      server.stop();
    }
    expect(await leftOpen(before)).toEqual([]);
  });

  test('has no valid address is one that fails', async () => {
    expect((await ask('sip.contoso.com', QuestionType.A, contextOf('no address'))).outcome).toBe(DnsOutcome.FAILED);
  });
});
