import type * as net from 'node:net';
import type { ProbeContext } from '../model/probe-context';
import { connect, discard, type Place } from './connect';
import { type FailedConversation, failedConversation } from './conversation-error';
import { withDeadline } from './deadline';
import { withLocalAddress } from './local-address';

/** What came of a conversation: its result, or how it ended without one. */
export type Conversed<Result> = { readonly result: Result } | { readonly failure: FailedConversation };

/** Connects, talks within the time of a probe, and closes the connection, whatever happens. It never rejects. */
export async function converse<Result>(
  place: Place, context: ProbeContext, talk: (socket: net.Socket, signal: AbortSignal) => Promise<Result>,
): Promise<Conversed<Result>> {
  try {
    return await withDeadline(context, async (signal) => {
      const socket = await connect(place, signal);
      // Between two exchanges nobody listens, and an error that nobody hears ends the process.
      socket.on('error', () => undefined);
      try {
        return { result: await talk(socket, signal) };
      } finally {
        discard(socket);
      }
    });
  } catch (error) {
    const failure = failedConversation(error);
    return { failure: { ...failure, ...await withLocalAddress(failure.outcome, place.address) } };
  }
}
