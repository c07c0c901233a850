import type * as net from 'node:net';
import { ConversationOutcome } from '../model/observation';
import { ConversationError } from './conversation-error';
import { endOfSignal } from './deadline';
import { errorOfConnection } from './socket-errors';

/** Bytes that the other side may send before its answer is there. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** A question to the other side of a connection, and how its answer is recognized. */
export interface Exchange<Answer> {
  /** What is sent first. */
  readonly send: string;
  /** Told what comes, in pieces of any size; the answer once it is there. It may throw a {@link ConversationError}. */
  readonly read: (chunk: Uint8Array) => Answer | undefined;
}

/**
 * Sends something and reads until the answer is there. Afterwards the socket is paused and has none of our listeners, so that the
 * next exchange or a TLS session can go on with it.
 *
 * @throws ConversationError (as a rejection) if there is no answer: the connection was closed, the time is over, too much came
 */
export function exchange<Answer>(socket: net.Socket, { send, read }: Exchange<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const end = (finish: () => void): void => {
      socket.off('data', onData).off('error', onError).off('end', onClose).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      socket.pause();
      finish();
    };
    const fail = (error: unknown): void => end(() => reject(error instanceof Error ? error : new Error(String(error))));
    const onData = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      try {
        const answer = read(chunk);
        if (answer !== undefined) end(() => resolve(answer));
        else if (bytes > MAX_ANSWER_BYTES) fail(new ConversationError(ConversationOutcome.UNREADABLE, 'it does not end'));
      } catch (error) {
        fail(error);
      }
    };
    const onError = (error: Error): void => fail(errorOfConnection(error));
    const onClose = (): void => fail(new ConversationError(ConversationOutcome.CLOSED));
    const onAbort = (): void => fail(endOfSignal(signal, ConversationOutcome.MUTE));

    socket.on('data', onData).on('error', onError).on('end', onClose).on('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    else if (socket.destroyed || socket.readableEnded) onClose();
    else socket.resume().write(send);
  });
}
