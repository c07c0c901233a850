import type * as net from 'node:net';
import { connect, discard } from '../conversation/connect';
import { ConversationError } from '../conversation/conversation-error';
import { type TlsProbe, TlsStart } from '../model/probe';
import { startXmppTls } from '../xmpp/starttls';

/**
 * Does something with a connection on which TLS can begin, and closes it afterwards.
 *
 * @throws ConversationError (as a rejection) if there is none, and whatever {@link use} throws
 */
export async function withConnection<Result>(
  { address, port, start, serverName, xmppDomain }: TlsProbe, signal: AbortSignal, use: (socket: net.Socket) => Promise<Result>,
): Promise<Result> {
  const socket = await connect({ address, port }, signal);
  try {
    if (start === TlsStart.XMPP_STARTTLS) {
      const failure = await startXmppTls(socket, xmppDomain ?? serverName, signal);
      if (failure !== undefined) throw new ConversationError(failure.outcome, failure.detail);
    }
    return await use(socket);
  } finally {
    discard(socket);
  }
}
