import { ConversationOutcome } from '../model/observation';
import { ConversationError } from './conversation-error';
import { isForWantOfSockets } from './no-socket';

const { CLOSED, NO_SOCKET, REFUSED, SILENT, TLS_FAILED, UNREACHABLE, UNREADABLE } = ConversationOutcome;

/** Codes of errors before a connection is established. Any other one means that there is no way to the address. */
const WITHOUT_CONNECTION: Readonly<Record<string, ConversationOutcome>> = {
  ECONNREFUSED: REFUSED,
  // Only who has accepted a connection can reset it: a port that is closed refuses.
  ECONNRESET: CLOSED,
  ETIMEDOUT: SILENT,
};

/** What is said of bytes that are no TLS at all. */
export const NOT_TLS = 'it is not TLS';

/** What OpenSSL says of them. */
const NO_TLS: readonly string[] = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_HTTP_REQUEST'];

/** Why no connection to an address came about. */
export function errorOfConnect(error: Error, address: string): ConversationError {
  if (isForWantOfSockets(error, address)) return new ConversationError(NO_SOCKET);
  const code = textOf(error, 'code');
  const outcome = WITHOUT_CONNECTION[code] ?? UNREACHABLE;
  return outcome === UNREACHABLE ? new ConversationError(outcome, code === '' ? error.message : code) : new ConversationError(outcome);
}

/** Why a connection ended that was established, in clear or with TLS. */
export function errorOfConnection(error: Error): ConversationError {
  if (isForWantOfSockets(error)) return new ConversationError(NO_SOCKET);
  const code = textOf(error, 'code');
  if (NO_TLS.includes(code)) return new ConversationError(UNREADABLE, NOT_TLS);
  if (!isOfTls(error, code)) return new ConversationError(CLOSED);
  return new ConversationError(TLS_FAILED, tlsReason(error, code));
}

function isOfTls(error: Error, code: string): boolean {
  return code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code.startsWith('ERR_OSSL') || textOf(error, 'library') !== ''
    || code === 'EPROTO';
}

/** `alert handshake failure`, without the version that the library puts before its alerts. */
function tlsReason(error: Error, code: string): string {
  const reason = textOf(error, 'reason').replace(/^(?:ssl|tls)v?[\d.]*\s+(?=alert )/i, '');
  return reason === '' ? code : reason;
}

function textOf(error: object, property: string): string {
  const value: unknown = (error as Record<string, unknown>)[property];
  return typeof value === 'string' ? value : '';
}
