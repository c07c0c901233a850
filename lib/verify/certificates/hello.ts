import { type FailedConversation, failedConversation } from '../conversation/conversation-error';
import { exchange } from '../conversation/exchange';
import { ConversationOutcome, type TlsVersion } from '../model/observation';
import type { TlsProbe } from '../model/probe';
import { clientHello } from './client-hello';
import { withConnection } from './opened-connection';
import { type ServerFlight, ServerFlightReader } from './server-flight';

/** What comes of a ClientHello. */
export interface HelloAnswer extends FailedConversation {
  /** Version that the server decided for; absent if it did not. It may say nothing else afterwards. */
  readonly version?: TlsVersion;
  /** Everything that it said in clear; absent unless it said all of it. */
  readonly flight?: ServerFlight;
}

/** Begins a handshake with one version of TLS, and reads what the server says first. It goes no further. */
export async function sayHello(probe: TlsProbe, version: TlsVersion, signal: AbortSignal): Promise<HelloAnswer> {
  const reader = new ServerFlightReader();
  try {
    const flight = await withConnection(probe, signal, (socket) => {
      socket.write(clientHello(version, probe.serverName));
      return exchange(socket, { send: '', read: (chunk) => reader.add(chunk) }, signal);
    });
    return { outcome: ConversationOutcome.ANSWERED, version: flight.version, flight };
  } catch (error) {
    return { ...failedConversation(error), ...(reader.version === undefined ? {} : { version: reader.version }) };
  }
}
