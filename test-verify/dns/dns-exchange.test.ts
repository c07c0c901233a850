import { AUTHORITATIVE_ANSWER, TRUNCATED_RESPONSE } from 'dns-packet';
import { askDirectly } from '../../lib/verify/dns/dns-exchange';
import type { DirectAnswer } from '../../lib/verify/dns/dns-message';
import { DnsOutcome } from '../../lib/verify/model/observation';
import { QuestionType } from '../../lib/verify/model/probe';
import { leftOpen, openThings } from './open-things';
import { type Conduct, TalkingServer, answer, streamAnswer } from './talking-server';

const AT = '198.51.100.88';
const TIME_MS = 800;
const FOUND = { type: 'A', name: 'sip.contoso.com', data: '203.0.113.10' } as const;

function ask(address: string): Promise<DirectAnswer> {
  const context = { signal: new AbortController().signal, timeoutMs: TIME_MS };
  return askDirectly({ name: 'sip.contoso.com', type: QuestionType.A }, address, TIME_MS, context);
}

async function asked(conduct: Conduct): Promise<DnsOutcome> {
  const before = openThings();
  const server = await TalkingServer.start(AT, conduct);
  try {
    return (await ask(AT)).answer.outcome;
  } finally {
    server.stop();
    expect(await leftOpen(before)).toEqual([]);
  }
}

/** So many wrong datagrams before the answer. */
function afterWrong(count: number, wrong = Buffer.from('wrong')): Conduct {
  return {
    udp: (question, send) => {
      for (let sent = 0; sent < count; sent += 1) send(wrong);
      send(answer(question, [FOUND]));
    },
  };
}

/** So many records, each of which is 31 bytes long. */
function records(count: number): (typeof FOUND)[] {
  return Array.from({ length: count }, () => FOUND);
}

describe('A name server that is asked directly', () => {
  test('may say a few things before its answer, not many', async () => {
    expect(await asked(afterWrong(15))).toBe(DnsOutcome.ANSWERED);
    expect(await asked(afterWrong(16))).toBe(DnsOutcome.UNREADABLE);
  });

  test('is not read beyond 4,096 bytes of a datagram, which is a wrong one then', async () => {
    expect(await asked({ udp: (question, send) => send(answer(question, records(130))) })).toBe(DnsOutcome.ANSWERED);
    // 4,373 bytes.
    expect(await asked({ udp: (question, send) => send(answer(question, records(140))) })).toBe(DnsOutcome.UNREADABLE);
    expect(await asked(afterWrong(15, Buffer.alloc(60_000)))).toBe(DnsOutcome.ANSWERED);
  });

  test('may say more over TCP', async () => {
    expect(await asked({
      udp: (question, send) => send(answer(question, [], AUTHORITATIVE_ANSWER | TRUNCATED_RESPONSE)),
      tcp: (question, socket) => socket.write(streamAnswer(question, records(200))),
    })).toBe(DnsOutcome.ANSWERED);
  });

  test.each(['localhost', '', 'ns.contoso.com', '0x7f000001', '127.1', '10.0.0.300', 'fe80::1%lo'])('is not asked at "%s"', async (address) => {
    expect((await ask(address)).answer.outcome).toBe(DnsOutcome.UNREACHABLE);
  });
});
