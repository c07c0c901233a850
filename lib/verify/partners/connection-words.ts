import { ConnectionOutcome, ConversationOutcome } from '../model/observation';
import { SymptomKind } from '../model/symptom';

/** Ways in which a connection does not come about. */
type Closed = ConnectionOutcome.REFUSED | ConnectionOutcome.SILENT | ConnectionOutcome.UNREACHABLE;

const CONNECTIONS: Readonly<Record<Closed, readonly [kind: SymptomKind, end: string]>> = {
  [ConnectionOutcome.REFUSED]: [SymptomKind.CONNECTION_REFUSED, 'is refused'],
  [ConnectionOutcome.SILENT]: [SymptomKind.CONNECTION_SILENT, 'gets no answer'],
  [ConnectionOutcome.UNREACHABLE]: [SymptomKind.CONNECTION_UNREACHABLE, 'finds no route'],
};

/** `the connection to 203.0.113.9, port 5061, is refused`; for an outcome that is no answer. */
export function connectionFound(outcome: ConnectionOutcome, address: string, port: number): string {
  return `the connection to ${address}, port ${port}, ${CONNECTIONS[closed(outcome)][1]}`;
}

/** What is wrong with a connection that does not come about. */
export function connectionSymptom(outcome: ConnectionOutcome): SymptomKind {
  return CONNECTIONS[closed(outcome)][0];
}

function closed(outcome: ConnectionOutcome): Closed {
  return outcome === ConnectionOutcome.REFUSED || outcome === ConnectionOutcome.UNREACHABLE ? outcome : ConnectionOutcome.SILENT;
}

/** A conversation that did not go as its protocol says. */
export interface FailedConversation {
  readonly kind: SymptomKind;
  readonly found: string;
}

/** Why a conversation in a protocol (`TLS`, `XMPP`) failed; undefined if it did not, and if nothing was asked. */
export function failedConversation(
  outcome: ConversationOutcome, protocol: string, address: string, port: number, detail: string | undefined,
): FailedConversation | undefined {
  const because = detail === undefined ? '' : ` (${detail})`;
  const at = `${address}, port ${port}`;
  switch (outcome) {
    case ConversationOutcome.ANSWERED: case ConversationOutcome.STOPPED: case ConversationOutcome.NO_SOCKET: return undefined;
    case ConversationOutcome.REFUSED: return unconnected(ConnectionOutcome.REFUSED, address, port);
    case ConversationOutcome.SILENT: return unconnected(ConnectionOutcome.SILENT, address, port);
    case ConversationOutcome.UNREACHABLE: return unconnected(ConnectionOutcome.UNREACHABLE, address, port);
    case ConversationOutcome.MUTE:
      return { kind: SymptomKind.SERVICE_MUTE, found: `${at}, accepts the connection, but does not answer ${protocol}` };
    case ConversationOutcome.CLOSED:
      return { kind: SymptomKind.SERVICE_CLOSES, found: `${at}, closes the connection before it answers ${protocol}${because}` };
    case ConversationOutcome.UNREADABLE:
      return { kind: SymptomKind.ANSWER_UNREADABLE, found: `the answer of ${at}, is not ${protocol}` };
    case ConversationOutcome.TLS_FAILED:
      return { kind: SymptomKind.TLS_FAILED, found: `TLS with ${at}, fails${because}` };
  }
}

function unconnected(outcome: Closed, address: string, port: number): FailedConversation {
  return { kind: connectionSymptom(outcome), found: connectionFound(outcome, address, port) };
}
