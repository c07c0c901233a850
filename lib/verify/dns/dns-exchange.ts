import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { clearTimeout, setTimeout } from 'node:timers';
import { isAskablePlace } from '../conversation/askable-place';
import { isForWantOfSockets } from '../conversation/no-socket';
import { DnsOutcome } from '../model/observation';
import type { DnsProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import {
  type DirectAnswer, type DirectQuestion, LONGEST_MESSAGE, noDirectAnswer, questionMessage, readAnswer,
} from './dns-message';
import { onStop } from './stop-calls';

const DNS_PORT = 53;

/** Parts of the time after which the question is sent again, as datagrams are lost. */
const REPEATS = [1 / 7, 3 / 7];

/** Datagrams that are read before a name server is given up that sends anything but the answer. */
const MOST_DATAGRAMS = 16;

/** A longer datagram is not read: who has more to say uses TCP, and decoding what is made to take long takes time from everybody. */
const LONGEST_DATAGRAM = 4096;

/** Errors of a packet that never left: nobody there can be blamed. */
const NO_WAY: ReadonlySet<string> = new Set([
  'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM', 'EINVAL',
]);

/** An attempt to get an answer: it ends once, and releases what it holds. */
interface Attempt {
  readonly context: ProbeContext;
  readonly question: DirectQuestion;
  readonly address: string;
  readonly timeMs: number;
}

/** Asks one name server, over UDP, and over TCP if the answer is truncated. It ends within the time, and never rejects. */
export async function askDirectly(
  { name, type }: Pick<DnsProbe, 'name' | 'type'>, address: string, timeMs: number, context: ProbeContext,
): Promise<DirectAnswer> {
  if (context.signal.aborted) return noDirectAnswer(DnsOutcome.STOPPED);
  if (!isAskablePlace(address, DNS_PORT)) return noDirectAnswer(DnsOutcome.UNREACHABLE);
  const begunMs = performance.now();
  const question = { id: randomInt(0x10000), name, type };
  const answer = await overUdp({ context, question, address, timeMs });
  if (!answer.isTruncated) return answer;
  return overTcp({ context, question: { ...question, id: randomInt(0x10000) }, address, timeMs: timeMs - (performance.now() - begunMs) });
}

function overUdp({ context, question, address, timeMs }: Attempt): Promise<DirectAnswer> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    let datagrams = 0;
    let isOver = false;
    const end = (answer: DirectAnswer): void => {
      if (isOver) return;
      isOver = true;
      timers.forEach((timer) => clearTimeout(timer));
      forget();
      resolve(answer);
      socket.close();
    };
    const fail = (error: Error): void => end(noDirectAnswer(outcomeOf(error, address)));
    const message = questionMessage(question);
    // The source is checked by the kernel: a connected socket gets nothing from elsewhere.
    const send = (): void => socket.send(message, (error) => { if (error !== null) fail(error); });
    const timers = [
      setTimeout(() => end(noDirectAnswer(datagrams === 0 ? DnsOutcome.SILENT : DnsOutcome.UNREADABLE)), Math.max(0, timeMs)),
    ];
    const forget = onStop(context, () => end(noDirectAnswer(DnsOutcome.STOPPED)));
    socket.on('error', fail);
    socket.on('message', (datagram) => {
      const answer = datagram.length > LONGEST_DATAGRAM ? undefined : readAnswer(datagram, question);
      // Anybody can send a datagram in the name of the server, so the answer may still come.
      datagrams += 1;
      if (answer !== undefined) end(answer);
      else if (datagrams === MOST_DATAGRAMS) end(noDirectAnswer(DnsOutcome.UNREADABLE));
    });
    socket.once('connect', () => {
      if (isOver) return;
      timers.push(...REPEATS.map((part) => setTimeout(send, timeMs * part)));
      send();
    });
    socket.connect(DNS_PORT, address);
  });
}

function overTcp({ context, question, address, timeMs }: Attempt): Promise<DirectAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: DNS_PORT });
    let received = Buffer.alloc(0);
    const end = (answer: DirectAnswer): void => {
      clearTimeout(timer);
      forget();
      resolve(answer);
      socket.destroy();
    };
    const give = (outcome: DnsOutcome): void => end(noDirectAnswer(outcome));
    const timer = setTimeout(() => give(DnsOutcome.SILENT), Math.max(0, timeMs));
    const forget = onStop(context, () => give(DnsOutcome.STOPPED));
    socket.on('error', (error) => give(outcomeOf(error, address)));
    socket.on('close', () => give(received.length === 0 ? DnsOutcome.SILENT : DnsOutcome.UNREADABLE));
    socket.on('connect', () => {
      const message = questionMessage(question);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(message.length);
      socket.write(Buffer.concat([length, message]));
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const whole = received.length < 2 ? 2 : received.readUInt16BE(0) + 2;
      if (whole > LONGEST_MESSAGE + 2) give(DnsOutcome.UNREADABLE);
      else if (whole > 2 && received.length >= whole) {
        end(readAnswer(received.subarray(2, whole), question) ?? noDirectAnswer(DnsOutcome.UNREADABLE));
      }
    });
  });
}

function outcomeOf(error: Error, address: string): DnsOutcome {
  if (isForWantOfSockets(error, address)) return DnsOutcome.NO_SOCKET;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return NO_WAY.has(code) ? DnsOutcome.UNREACHABLE : DnsOutcome.SILENT;
}
