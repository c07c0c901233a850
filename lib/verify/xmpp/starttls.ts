import type * as net from 'node:net';
import { type FailedConversation, failedConversation } from '../conversation/conversation-error';
import { ConversationOutcome } from '../model/observation';
import { openStream, startTls } from './stream-conversation';

/** Why TLS cannot begin in a stream that is answered otherwise. */
export const STARTTLS_MISSING = 'STARTTLS is not offered';

/**
 * Begins a stream between XMPP servers on an open connection, and asks for TLS. It leaves no listeners on the socket, which is
 * paused then and stays open.
 *
 * @param domain domain that the stream is for
 * @param signal ends it: if its reason is a `TimeoutError`, because nothing came in time; otherwise, because it was stopped
 * @param from domain that the stream says it comes from; absent for none
 * @returns undefined if TLS can begin now; otherwise why not
 */
export async function startXmppTls(
  socket: net.Socket, domain: string, signal: AbortSignal, from?: string,
): Promise<FailedConversation | undefined> {
  try {
    const stream = await openStream(socket, { to: domain, ...(from === undefined ? {} : { from }) }, signal);
    const { features, error } = stream;
    if (features === undefined) return { outcome: ConversationOutcome.TLS_FAILED, detail: error ?? 'no features' };
    if (!features.offersTls) return { outcome: ConversationOutcome.TLS_FAILED, detail: STARTTLS_MISSING };
    await startTls(socket, stream, signal);
    return undefined;
  } catch (error) {
    return failedConversation(error);
  }
}
