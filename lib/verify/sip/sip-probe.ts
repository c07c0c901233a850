import { randomBytes } from 'node:crypto';
import type * as net from 'node:net';
import { converse } from '../conversation/conversation';
import { ConversationError } from '../conversation/conversation-error';
import { exchange } from '../conversation/exchange';
import { beginTls } from '../conversation/tls-session';
import { ConversationOutcome, type SipObservation } from '../model/observation';
import type { SipProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { told } from '../model/told-text';
import { SipReading, type SipResponse, SipResponseReader } from './sip-message';
import { callId, isSipDomain, optionsRequest } from './sip-request';

/** Characters that are told of what Lync says about its reason, which is longer than other texts. */
const LONGEST_DIAGNOSIS = 300;

/** Sends OPTIONS over TLS and waits for the final response. */
export async function probeSip(probe: SipProbe, context: ProbeContext): Promise<SipObservation> {
  const { serverName, domain } = probe;
  const { clientCertificate } = context;
  if (!isSipDomain(domain)) return { outcome: ConversationOutcome.UNREACHABLE, detail: 'not a SIP domain' };
  const conversed = await converse(probe, context, async (socket, signal) => {
    const secure = await beginTls(socket, { serverName, clientCertificate }, signal);
    try {
      return await finalResponse(secure, socket, domain, signal);
    } finally {
      secure.destroy();
    }
  });
  return 'failure' in conversed ? conversed.failure : observationOf(conversed.result);
}

async function finalResponse(
  secure: net.Socket, { localAddress, localPort }: net.Socket, domain: string, signal: AbortSignal,
): Promise<SipResponse> {
  const unique = randomBytes(12).toString('hex');
  const send = optionsRequest({ domain, fromAddress: localAddress ?? '', fromPort: localPort ?? 0, unique });
  // A connection that is closed has no addresses.
  if (send === undefined) throw new ConversationError(ConversationOutcome.CLOSED);
  const reader = new SipResponseReader();
  const read = (chunk: Uint8Array): SipResponse | undefined => (
    reader.read(chunk).map(readable).find((response) => isFinal(response, unique)));
  return exchange(secure, { send, read }, signal);
}

function readable(response: SipResponse | SipReading.BROKEN): SipResponse {
  if (response !== SipReading.BROKEN) return response;
  throw new ConversationError(ConversationOutcome.UNREADABLE);
}

/** Provisional responses, and those to other requests, are not what is waited for. */
function isFinal({ status, headers }: SipResponse, unique: string): boolean {
  const answered = headers.get('call-id');
  return status >= 200 && (answered === undefined || answered === callId(unique));
}

function observationOf({ status, reason, headers }: SipResponse): SipObservation {
  const server = headers.get('server') ?? headers.get('user-agent');
  const diagnosis = headers.get('ms-diagnostics') ?? headers.get('ms-diagnostics-public');
  return {
    outcome: ConversationOutcome.ANSWERED, status, reason: told(reason),
    ...(server === undefined ? {} : { server: told(server) }),
    ...(diagnosis === undefined ? {} : { diagnosis: told(diagnosis, LONGEST_DIAGNOSIS) }),
  };
}
