import * as dgram from 'node:dgram';
import * as net from 'node:net';
import { isAskablePlace } from '../conversation/askable-place';
import { withDeadline } from '../conversation/deadline';
import { isForWantOfSockets } from '../conversation/no-socket';
import { ConversationOutcome, type StunObservation } from '../model/observation';
import type { StunProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { RelayDialog } from './relay-dialog';

/** First wait before a request is sent again, doubled each time, and how often it is sent (RFC 5389, 7.2.1). */
const FIRST_WAIT_MS = 500;
const MOST_SENDS = 7;

/** So short a part of the time is the first wait at most, so that a lost request is sent four times in any case. */
const PART_OF_TIME = 8;

/** Waits in which the other answers may come, after one has come. */
const LATE_WAITS = 3;

/** Datagrams that are read at most: a relay answers each of the requests once, or a few times. */
const MOST_DATAGRAMS = 256;

const REFUSALS: readonly string[] = ['ECONNREFUSED', 'ECONNRESET'];

/** Asks a relay for the address of the client, and to relay without credentials, which it must not. */
export async function probeStun(probe: StunProbe, context: ProbeContext): Promise<StunObservation> {
  const dialog = new RelayDialog();
  if (context.signal.aborted) return dialog.observation(ConversationOutcome.STOPPED);
  if (!isAskablePlace(probe.address, probe.port)) return dialog.observation(ConversationOutcome.UNREACHABLE);
  return withDeadline(context, (signal) => converse({ probe, context, dialog }, signal));
}

/** A dialog, where it takes place, and how long it may take. */
interface Conversation {
  readonly probe: StunProbe;
  readonly context: ProbeContext;
  readonly dialog: RelayDialog;
}

function converse({ probe: { address, port }, context, dialog }: Conversation, signal: AbortSignal): Promise<StunObservation> {
  const waitMs = Math.min(FIRST_WAIT_MS, context.timeoutMs / PART_OF_TIME);
  return new Promise((resolve) => {
    const socket = dgram.createSocket(net.isIP(address) === 6 ? 'udp6' : 'udp4');
    const timers = new Set<NodeJS.Timeout>();
    let datagrams = 0;
    let isLate = false;
    let isEnded = false;
    let localAddress: string | undefined;

    const end = (outcome: ConversationOutcome): void => {
      // Requests that fail are told of one by one, after the end too.
      if (isEnded) return;
      isEnded = true;
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      // Not all listeners: a socket that is still being opened has its own, and would never be closed without them.
      socket.off('message', onMessage).off('connect', onConnect).off('error', onError).on('error', () => undefined);
      const close = (): void => { socket.close(() => resolve(dialog.observation(outcome, localAddress))); };
      const { release } = dialog;
      if (release === undefined) close();
      else socket.send(release, close);
    };
    const later = (milliseconds: number, run: () => void): void => {
      timers.add(setTimeout(run, milliseconds));
    };
    const send = (sends: number): void => {
      for (const request of dialog.unanswered) socket.send(request, (error) => { if (error !== null) onError(error); });
      if (sends < MOST_SENDS) later(waitMs * 2 ** (sends - 1), () => send(sends + 1));
    };
    const onMessage = (datagram: Uint8Array): void => {
      dialog.take(datagram);
      datagrams += 1;
      if (dialog.isComplete) end(ConversationOutcome.ANSWERED);
      else if (datagrams >= MOST_DATAGRAMS) end(ConversationOutcome.UNREADABLE);
      else if (dialog.isAnswered && !isLate) {
        isLate = true;
        later(LATE_WAITS * waitMs, () => end(ConversationOutcome.ANSWERED));
      }
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      if (isForWantOfSockets(error, address)) end(ConversationOutcome.NO_SOCKET);
      else end(REFUSALS.includes(error.code ?? '') ? ConversationOutcome.REFUSED : ConversationOutcome.UNREACHABLE);
    };
    const onConnect = (): void => {
      localAddress = socket.address().address;
      send(1);
    };
    const onAbort = (): void => end(context.signal.aborted ? ConversationOutcome.STOPPED : ConversationOutcome.SILENT);

    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('error', onError).on('message', onMessage).on('connect', onConnect);
    // A connected socket hears nobody else, and is told that the port is closed.
    socket.connect(port, address);
  });
}
