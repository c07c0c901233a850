import * as net from 'node:net';
import * as tls from 'node:tls';
import { ConversationOutcome } from '../model/observation';
import type { ClientCertificate } from '../model/probe-context';
import { ConversationError } from './conversation-error';
import { endOfSignal } from './deadline';
import { errorOfConnection } from './socket-errors';

/** How a TLS session is to begin. */
export interface TlsSession {
  /** Name that the client asks for (SNI). */
  readonly serverName: string;
  /** Shown if the server asks for it; absent if none was given. */
  readonly clientCertificate?: ClientCertificate | undefined;
}

/**
 * Begins TLS on an open connection. The server's certificate is not judged, and old versions are agreed to: how good TLS is, is
 * another question than who answers.
 *
 * @throws ConversationError (as a rejection) if TLS is not agreed on
 */
export function beginTls(socket: net.Socket, session: TlsSession, signal: AbortSignal): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = tlsOver(socket, session);
    const end = (finish: () => void): void => {
      secure.off('secureConnect', onSecure).off('error', onError).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const fail = (error: ConversationError): void => end(() => {
      // What it says after its end is not heard.
      secure.on('error', () => undefined).destroy();
      reject(error);
    });
    const onSecure = (): void => end(() => resolve(secure.on('error', () => undefined).pause()));
    const onError = (error: Error): void => fail(errorOfConnection(error));
    const onClose = (): void => fail(new ConversationError(ConversationOutcome.CLOSED));
    const onAbort = (): void => fail(endOfSignal(signal, ConversationOutcome.MUTE));

    secure.on('secureConnect', onSecure).on('error', onError).on('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}

function tlsOver(socket: net.Socket, { serverName, clientCertificate }: TlsSession): tls.TLSSocket {
  try {
    return tls.connect({
      socket, rejectUnauthorized: false, checkServerIdentity: () => undefined, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0',
      ...(serverName === '' || net.isIP(serverName) !== 0 ? {} : { servername: serverName }),
      ...(clientCertificate === undefined ? {} : { cert: clientCertificate.certificate, key: clientCertificate.key }),
    });
  } catch {
    // Nothing was sent: OpenSSL cannot read the certificate or the key, or they do not belong together.
    throw new ConversationError(ConversationOutcome.TLS_FAILED, 'the client certificate or its key cannot be used');
  }
}
