import { AUTHORITATIVE_ANSWER, TRUNCATED_RESPONSE, encode } from 'dns-packet';
import { probeAuthoritativeDns } from '../../lib/verify/dns/authoritative-probe';
import { type AuthoritativeDnsObservation, type DnsObservation, DnsOutcome } from '../../lib/verify/model/observation';
import { ProbeKind, QuestionType } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { NameServer, zoneText } from '../support/name-server';
import { leftOpen, openThings } from './open-things';
import { type Conduct, TalkingServer, answer, drip, streamAnswer, writeEndlessly } from './talking-server';

const RESOLVER = '203.0.113.55';
const TIMEOUT_MS = 1600;
/** A probe that takes longer than this is not bound by its timeout. */
const MARGIN_MS = 2000;

const address = (name: string, data = '203.0.113.10'): { type: 'A'; name: string; data: string } => ({ type: 'A', name, data });
const truncated: Conduct['udp'] = (asked, send) => send(answer(asked, [], AUTHORITATIVE_ANSWER | TRUNCATED_RESPONSE));

/** Answers from another address than it was asked at. */
const fromElsewhere: Conduct['udp'] = (asked, _, { port, address: to }) => {
  void TalkingServer.start('198.51.100.69', {}).then((other) => {
    other.say(answer(asked, [address(asked.name)]), port, to);
    setTimeout(() => other.stop(), 50);
  });
};

interface Expected {
  readonly outcome: DnsOutcome;
  readonly addresses?: string[];
  readonly alias?: string;
  readonly isAuthoritative?: boolean;
}

/** Name servers of one zone, each with a conduct of its own, and what is seen of it. */
const NAME_SERVERS: readonly (readonly [name: string, conduct: Conduct, seen: Expected])[] = [
  ['good', { udp: (asked, send) => send(answer(asked, [address(asked.name)])) },
    { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
  ['cached', { udp: (asked, send) => send(answer(asked, [address(asked.name)], 0)) }, { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'] }],
  ['missing', { udp: (asked, send) => send(answer(asked, [], AUTHORITATIVE_ANSWER | 3)) }, { outcome: DnsOutcome.NO_SUCH_NAME, isAuthoritative: true }],
  ['empty', { udp: (asked, send) => send(answer(asked, [])) }, { outcome: DnsOutcome.NO_SUCH_RECORD, isAuthoritative: true }],
  ['lame', { udp: (asked, send) => send(answer(asked, [], 5)) }, { outcome: DnsOutcome.REFUSED }],
  ['ill', { udp: (asked, send) => send(answer(asked, [], 2)) }, { outcome: DnsOutcome.FAILED }],
  ['referring', {
    udp: ({ id, name, type }, send) => send(encode({
      type: 'response', id, flags: 0, questions: [{ name, type }], authorities: [{ type: 'NS', name: 'com', data: 'ns.other.example' }],
    })),
  }, { outcome: DnsOutcome.FAILED }],
  ['alias', { udp: (asked, send) => send(answer(asked, [{ type: 'CNAME', name: asked.name, data: 'Host.Fabrikam.com' }])) },
    { outcome: DnsOutcome.ANSWERED, alias: 'host.fabrikam.com', isAuthoritative: true }],
  ['silent', {}, { outcome: DnsOutcome.SILENT }],
  ['absent', { isWithoutUdp: true }, { outcome: DnsOutcome.SILENT }],
  ['garbage', { udp: (_, send) => send(Buffer.from('SSH-2.0-OpenSSH_9.2\r\n')) }, { outcome: DnsOutcome.UNREADABLE }],
  ['wrong-id', { udp: (asked, send) => send(answer({ ...asked, id: asked.id ^ 1 }, [address(asked.name)])) }, { outcome: DnsOutcome.UNREADABLE }],
  ['wrong-question', { udp: (asked, send) => send(answer({ ...asked, name: 'x.example' }, [address('x.example')])) },
    { outcome: DnsOutcome.UNREADABLE }],
  ['flooding', { udp: (_, send) => { for (let sent = 0; sent < 100; sent += 1) send(Buffer.alloc(1000, sent)); } }, { outcome: DnsOutcome.UNREADABLE }],
  ['wrong-source', { udp: fromElsewhere }, { outcome: DnsOutcome.SILENT }],
  ['late', {
    udp: (asked, send) => {
      send(answer({ ...asked, id: asked.id ^ 1 }, [address(asked.name, '203.0.113.66')]));
      setTimeout(() => send(answer(asked, [address(asked.name)])), 100);
    },
  }, { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
];

const TCP_SERVERS: typeof NAME_SERVERS = [
  ['tcp-good', { udp: truncated, tcp: (asked, socket) => socket.write(streamAnswer(asked, [address(asked.name)])) },
    { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
  ['tcp-after-cut', {
    // A message that ends in the middle of a record.
    udp: (asked, send) => send(answer(asked, [address(asked.name)], AUTHORITATIVE_ANSWER | TRUNCATED_RESPONSE).subarray(0, -3)),
    tcp: (asked, socket) => socket.write(streamAnswer(asked, [address(asked.name)])),
  }, { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
  ['tcp-in-parts', { udp: truncated, tcp: (asked, socket) => drip(socket, streamAnswer(asked, [address(asked.name)])) },
    { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
  ['tcp-alone', { isWithoutUdp: true, tcp: (asked, socket) => socket.write(streamAnswer(asked, [address(asked.name)])) },
    { outcome: DnsOutcome.SILENT }],
  ['tcp-endless', { udp: truncated, tcp: (_, socket) => writeEndlessly(socket, Buffer.alloc(65536, 0xff)) }, { outcome: DnsOutcome.UNREADABLE }],
  ['tcp-after-answer', {
    udp: truncated,
    tcp: (asked, socket) => { socket.write(streamAnswer(asked, [address(asked.name)])); writeEndlessly(socket, Buffer.alloc(65536)); },
  }, { outcome: DnsOutcome.ANSWERED, addresses: ['203.0.113.10'], isAuthoritative: true }],
  ['tcp-half', { udp: truncated, tcp: (asked, socket) => socket.end(streamAnswer(asked, [address(asked.name)]).subarray(0, -3)) },
    { outcome: DnsOutcome.UNREADABLE }],
  ['tcp-mute', { udp: truncated, tcp: () => undefined }, { outcome: DnsOutcome.SILENT }],
  ['tcp-closed', { udp: truncated }, { outcome: DnsOutcome.SILENT }],
  ['tcp-wrong-id', { udp: truncated, tcp: (asked, socket) => socket.write(streamAnswer({ ...asked, id: asked.id ^ 1 }, [])) },
    { outcome: DnsOutcome.UNREADABLE }],
  ['tcp-empty', { udp: truncated, tcp: (_, socket) => socket.end(Buffer.alloc(2)) }, { outcome: DnsOutcome.UNREADABLE }],
];

const addressOf = (list: typeof NAME_SERVERS, name: string): string => `198.51.100.${50 + list.findIndex(([each]) => each === name)}`;

async function ask(name: string, type: QuestionType, context: ProbeContext): Promise<AuthoritativeDnsObservation> {
  const begin = Date.now();
  const seen = await probeAuthoritativeDns({ kind: ProbeKind.AUTHORITATIVE_DNS, name, type }, context);
  expect(Date.now() - begin).toBeLessThan(context.timeoutMs + MARGIN_MS);
  return seen;
}

function contextOf(overrides: Partial<ProbeContext> = {}): ProbeContext {
  return { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS, resolver: { address: RESOLVER, port: 53 }, ...overrides };
}

/** A server that knows which name servers the zones have, in place of a resolver that finds out. */
async function startResolver(): Promise<NameServer> {
  const delegated = (zone: string, names: readonly string[]): [string, string] => (
    [zone, zoneText(zone, names.map((name) => ({ name: `${name}.hosting.example`, address: '' })), '')]);
  const hosts = [
    ...[NAME_SERVERS, TCP_SERVERS].flatMap((list) => list.map(([name]) => `${name} A ${addressOf(list, name)}`)),
    'away A 192.88.99.1', 'here A 127.0.0.53', 'here A 0.0.0.0', 'here AAAA ::1', ...Array.from({ length: 30 }, (_, index) => `many A 203.0.113.${index + 100}`),
    'ipv6 AAAA 2001:db8:50::53',
  ];
  return NameServer.start(RESOLVER, {
    zones: new Map([
      delegated('contoso.com', NAME_SERVERS.map(([name]) => name)), delegated('fabrikam.com', TCP_SERVERS.map(([name]) => name)),
      delegated('litware.example', ['away', 'unknown', 'ipv6']), delegated('many.example', ['many', 'good']),
      delegated('here.example', ['here']),
      ['hosting.example', zoneText('hosting.example', [{ name: 'ns.hosting.example', address: RESOLVER }], hosts.join('\n'))],
    ]),
  });
}

describe('What the name servers of a zone say', () => {
  let before: string[] = [];
  let resolver: NameServer;

  beforeAll(async () => { resolver = await startResolver(); });
  afterAll(() => resolver.stop());
  beforeEach(() => { before = openThings(); });

  async function withServers(list: typeof NAME_SERVERS, run: (servers: readonly TalkingServer[]) => Promise<void>): Promise<void> {
    const servers = await Promise.all(list.map(([name, conduct]) => TalkingServer.start(addressOf(list, name), conduct)));
    try {
      await run(servers);
    } finally {
      servers.forEach((server) => server.stop());
    }
    expect(await leftOpen(before)).toEqual([]);
  }

  test.each([['over UDP', 'contoso.com', NAME_SERVERS], ['over TCP', 'fabrikam.com', TCP_SERVERS]] as const)(
    'is told of each one %s, whatever it does', async (_, zone, list) => {
      await withServers(list, async (servers) => {
        const seen = await ask(`SIP.${zone}.`, QuestionType.A, contextOf());
        expect(seen).toEqual({
          zone,
          nameServers: list.map(([name, , { outcome, addresses = [], alias, isAuthoritative = false }]) => {
            const said: DnsObservation = { outcome, addresses, services: [], ...(alias === undefined ? {} : { alias }) };
            return { nameServer: `${name}.hosting.example`, address: addressOf(list, name), answer: said, isAuthoritative };
          }).sort((a, b) => (a.nameServer < b.nameServer ? -1 : 1)),
        });
        // IDs differ, and nobody is asked again that has answered.
        expect(new Set(servers.flatMap(({ asked }) => asked.map(({ id }) => id))).size).toBeGreaterThan(list.length / 2);
        expect(servers[0]?.asked).toHaveLength(1);
      });
    });

  test('is asked for three times when nothing comes', async () => {
    const server = await TalkingServer.start(addressOf(NAME_SERVERS, 'silent'), {});
    try {
      const { nameServers } = await ask('sip.contoso.com', QuestionType.A, contextOf());
      expect(nameServers.find(({ nameServer }) => nameServer.startsWith('silent'))?.answer.outcome).toBe(DnsOutcome.SILENT);
      expect(server.asked).toHaveLength(3);
    } finally {
      server.stop();
    }
  });

  test('leaves out nobody: what cannot be reached from here, has no address, or answers only IPv6 is told', async () => {
    const { zone, nameServers } = await ask('sip.litware.example', QuestionType.A, contextOf());
    expect({ zone, nameServers: nameServers.map(({ nameServer, address: at, answer: { outcome } }) => [nameServer, at, outcome]) }).toEqual({
      zone: 'litware.example',
      nameServers: [
        ['away.hosting.example', '192.88.99.1', DnsOutcome.UNREACHABLE],
        ['ipv6.hosting.example', '2001:db8:50::53', DnsOutcome.SILENT],
        ['unknown.hosting.example', undefined, DnsOutcome.NO_SUCH_NAME],
      ],
    });
  });

  test('is not asked of this computer, whatever addresses a zone has', async () => {
    const itself = await TalkingServer.start('127.0.0.53', { udp: (asked, send) => send(answer(asked, [address(asked.name)])) });
    try {
      const { nameServers } = await ask('sip.here.example', QuestionType.A, contextOf());
      expect(nameServers.map(({ address: at, answer: { outcome } }) => [at, outcome])).toEqual([
        ['0.0.0.0', DnsOutcome.UNREACHABLE], ['127.0.0.53', DnsOutcome.UNREACHABLE], ['::1', DnsOutcome.UNREACHABLE],
      ]);
      expect(itself.asked).toEqual([]);
    } finally {
      itself.stop();
    }
  });

  test('is asked at no more than 16 addresses, and every name server is among them', async () => {
    const { nameServers } = await ask('sip.many.example', QuestionType.A, contextOf());
    expect(nameServers).toHaveLength(16);
    expect(nameServers[0]?.nameServer).toBe('good.hosting.example');
    expect(nameServers.slice(1).map((each) => each.address)).toEqual(Array.from({ length: 15 }, (_, index) => `203.0.113.${index + 100}`));
  });

  test.each([
    ['a name in no zone', 'sip.nowhere.example', contextOf(), DnsOutcome.REFUSED],
    ['an impossible name', 'sip..example', contextOf(), DnsOutcome.NO_SUCH_NAME],
    ['a top-level domain', 'example', contextOf(), DnsOutcome.NO_SUCH_NAME],
    ['a resolver that is silent', 'sip.contoso.com', contextOf({ resolver: { address: '203.0.113.59', port: 53 } }), DnsOutcome.SILENT],
  ])('has a reason for %s', async (_, name, context, problem) => {
    expect(await ask(name, QuestionType.A, context)).toEqual({ problem, nameServers: [] });
  });

  test('ends at once when the verification is stopped, while name servers or the resolver are waited for', async () => {
    await withServers([['silent', {}, { outcome: DnsOutcome.SILENT }]], async () => {
      const silent = await TalkingServer.start('203.0.113.58', {});
      const begin = Date.now();
      for (const at of [RESOLVER, '203.0.113.58']) {
        const controller = new AbortController();
        const context = contextOf({ signal: controller.signal, timeoutMs: 30_000, resolver: { address: at, port: 53 } });
        setTimeout(() => controller.abort(), 100);
        const { problem, nameServers } = await ask('sip.many.example', QuestionType.A, context);
        expect(problem ?? nameServers.find(({ answer: { outcome } }) => outcome === DnsOutcome.STOPPED)?.answer.outcome).toBe(DnsOutcome.STOPPED);
        expect(await ask('sip.many.example', QuestionType.A, context)).toEqual({ problem: DnsOutcome.STOPPED, nameServers: [] });
      }
      expect(Date.now() - begin).toBeLessThan(MARGIN_MS);
      silent.stop();
    });
  });
});

describe('The name servers of a zone', () => {
  const AT = '203.0.113.57';
  const context = contextOf({ resolver: { address: AT, port: 53 } });
  let asked: string[] = [];
  let nameServers: string[] = [];
  let server: TalkingServer;

  beforeEach(async () => {
    asked = [];
    nameServers = ['ns.hosting.example'];
    // A resolver, a name server, and a name that is an alias of another zone.
    server = await TalkingServer.start(AT, {
      udp: (question, send) => {
        const { type, name } = question;
        asked.push(`${type} ${name}`);
        const isAlias = name === 'lync.contoso.com' && (type === 'NS' || type === 'CNAME');
        send(answer(question, [
          ...(isAlias ? [{ type: 'CNAME' as const, name, data: 'fabrikam.com' }] : []),
          ...(isAlias && type === 'NS' ? [{ type: 'NS' as const, name: 'fabrikam.com', data: 'ns.fabrikam.example' }] : []),
          ...(type === 'NS' && name === 'contoso.com' ? nameServers.map((data) => ({ type: 'NS' as const, name, data })) : []),
          ...(type === 'A' ? [address(name, AT)] : []),
        ]));
      },
    });
  });

  afterEach(() => server.stop());

  test('are looked up once for all its records', async () => {
    for (const name of ['sip', 'av', 'webcon']) {
      expect((await ask(`${name}.contoso.com`, QuestionType.A, context)).nameServers).toMatchObject([{ isAuthoritative: true }]);
    }
    const once = ['NS contoso.com', 'CNAME contoso.com', 'A ns.hosting.example', 'AAAA ns.hosting.example'];
    const ofNames = ['sip', 'av', 'webcon'].flatMap((name) => [`A ${name}.contoso.com`, `NS ${name}.contoso.com`]);
    expect([...asked].sort()).toEqual([...once, ...ofNames].sort());
  });

  test('are not asked, nor looked up, if the zone names what is no host', async () => {
    nameServers = ['x|curl$ifs-evil&`id`#', 'x y\nFix: z', '-x'].map((label) => `${label}.hosting.example`);
    const seen = await ask('sip.contoso.com', QuestionType.A, { ...context });
    expect(seen.nameServers).toEqual(nameServers.map(() => ({
      nameServer: expect.stringMatching(/^[!-~]+\.hosting\.example$/) as string, isAuthoritative: false,
      answer: { outcome: DnsOutcome.NO_SUCH_NAME, addresses: [], services: [] },
    })));
    expect(asked.filter((question) => question.includes('hosting'))).toEqual([]);
  });

  test('are those of the zone of the name, not of what it is an alias of', async () => {
    expect(await ask('lync.contoso.com', QuestionType.A, context)).toMatchObject({
      zone: 'contoso.com', nameServers: [{ nameServer: 'ns.hosting.example', answer: { addresses: [AT] } }],
    });
  });
});
