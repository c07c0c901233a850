import { constants } from 'node:crypto';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { discard } from '../conversation/connect';
import { ConversationError, type FailedConversation, failedConversation } from '../conversation/conversation-error';
import { endOfSignal } from '../conversation/deadline';
import { errorOfConnection } from '../conversation/socket-errors';
import { ConversationOutcome } from '../model/observation';
import type { TlsProbe } from '../model/probe';
import type { ClientCertificate, ProbeContext } from '../model/probe-context';
import { withConnection } from './opened-connection';
import { MAX_CHAIN } from './server-flight';

/** Time in which a server that rejects a client's certificate says so. In TLS 1.3, the handshake has ended for the client before. */
const REJECTION_MS = 1000;

/** An alert is a record of so many bytes; whatever is longer is the beginning of a session. */
const ALERT_BYTES = 7;

/** All suites of the library, and short keys: what is too weak is told by the certificate, not by a handshake that fails. */
const CIPHERS = 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ALL:!aNULL:!eNULL@SECLEVEL=0';

const OPTIONS: tls.SecureContextOptions = {
  minVersion: 'TLSv1', maxVersion: 'TLSv1.3', ciphers: CIPHERS,
  // Servers that do not know of secure renegotiation (RFC 5746) are still worth a look.
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
};

/** What comes of a whole handshake. */
export interface HandshakeAnswer extends FailedConversation {
  /** Certificates that the server sent, as DER, its own first; empty without a handshake. */
  readonly certificates: Buffer[];
  /** Error code of the chain; absent if it is trusted, and without a handshake. */
  readonly untrusted?: string;
}

/** Makes a handshake as a client without a certificate does. */
export async function shakeHands(probe: TlsProbe, context: ProbeContext, signal: AbortSignal): Promise<HandshakeAnswer> {
  try {
    return await withConnection(probe, signal, (socket) => secured(socket, probe, secureContextOf(context), signal, (session) => {
      const untrusted = session.authorized ? undefined : codeOf(session.authorizationError);
      return Promise.resolve({
        outcome: ConversationOutcome.ANSWERED, certificates: sentCertificates(session), ...(untrusted === undefined ? {} : { untrusted }),
      });
    }));
  } catch (error) {
    return { ...failedConversation(error), certificates: [] };
  }
}

/** Whether a server goes on with a client that shows a certificate; undefined if that is not known. */
export async function isAccepted(
  probe: TlsProbe, { certificate, key }: ClientCertificate, signal: AbortSignal,
): Promise<boolean | undefined> {
  try {
    const secureContext = tls.createSecureContext({ ...OPTIONS, cert: certificate, key });
    return await withConnection(probe, signal, async (socket) => {
      const { bytesRead } = socket;
      try {
        return await secured(socket, probe, secureContext, signal, (session) => goesOn(session, signal));
      } catch (error) {
        return isRejection(error, socket.bytesRead - bytesRead > ALERT_BYTES) ? false : undefined;
      }
    });
  } catch {
    // Nothing was shown to the server.
    return undefined;
  }
}

/**
 * Whether a session ended because of the certificate: with an alert, or without a word once the server has begun the session. One that
 * closes before may be busy, or somebody else in between.
 */
function isRejection(error: unknown, hasBegun: boolean): boolean {
  const { outcome, detail = '' } = failedConversation(error);
  if (outcome === ConversationOutcome.TLS_FAILED) return detail.startsWith('alert ');
  return outcome === ConversationOutcome.CLOSED && hasBegun;
}

/** Contexts with more authorities are large, and the same for a whole verification. */
const contexts = new WeakMap<ProbeContext, tls.SecureContext>();

function secureContextOf(context: ProbeContext): tls.SecureContext {
  const known = contexts.get(context);
  if (known !== undefined) return known;
  const { trustedCertificates } = context;
  const made = tls.createSecureContext({
    ...OPTIONS, ...(trustedCertificates === undefined ? {} : { ca: [...tls.rootCertificates, trustedCertificates] }),
  });
  contexts.set(context, made);
  return made;
}

/** Does something with a session of TLS on an open connection. */
function secured<Result>(
  socket: net.Socket, { serverName }: TlsProbe, secureContext: tls.SecureContext, signal: AbortSignal,
  use: (session: tls.TLSSocket) => Promise<Result>,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const session = tls.connect({
      socket, secureContext, rejectUnauthorized: false,
      // Names are judged from what the certificate says.
      checkServerIdentity: () => undefined,
      ...(serverName === '' || net.isIP(serverName) !== 0 ? {} : { servername: serverName }),
    });
    const end = (finish: () => void): void => {
      session.off('error', onError).off('close', onClose).off('secureConnect', onSecure);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const fail = (error: ConversationError): void => end(() => { discard(session); reject(error); });
    const onError = (error: Error): void => fail(errorOfConnection(error));
    const onClose = (): void => fail(new ConversationError(ConversationOutcome.CLOSED));
    const onAbort = (): void => fail(endOfSignal(signal, ConversationOutcome.MUTE));
    // Closed before its connection is: the other way around, Node.js 20 crashes.
    const onSecure = (): void => end(() => { use(session).finally(() => discard(session)).then(resolve, reject); });

    session.on('error', onError).on('close', onClose).on('secureConnect', onSecure);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}

/** A server that rejects a certificate sends an alert, or just closes the connection; one that does not waits, or says something. */
function goesOn(session: tls.TLSSocket, signal: AbortSignal): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const end = (result: boolean | undefined): void => {
      clearTimeout(timer);
      session.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError).pause();
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const onData = (): void => end(true);
    const onEnd = (): void => end(false);
    const onError = (error: Error): void => end(isRejection(errorOfConnection(error), true) ? false : undefined);
    const onAbort = (): void => end(undefined);
    const timer = setTimeout(() => end(true), REJECTION_MS);
    session.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** In the order in which they were sent: unlike getPeerCertificate(), this adds no certificates that are known here. */
function sentCertificates(session: tls.TLSSocket): Buffer[] {
  const certificates: Buffer[] = [];
  for (let next = session.getPeerX509Certificate(); next !== undefined && certificates.length < MAX_CHAIN; next = next.issuerCertificate) {
    certificates.push(next.raw);
  }
  return certificates;
}

/** Node.js has the code as text, against its types. */
function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error ? error.message : 'UNKNOWN';
}
