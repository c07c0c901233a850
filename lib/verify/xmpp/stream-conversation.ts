import type * as net from 'node:net';
import { ConversationError } from '../conversation/conversation-error';
import { exchange } from '../conversation/exchange';
import { ConversationOutcome } from '../model/observation';
import { isNamed, type StreamFeatures, streamErrorCondition, streamFeatures, toldCondition } from './stream-features';
import { escapeXml } from './xml-token';
import { type StreamPart, StreamPartKind, XmppNamespace, XmppStreamReader } from './xmpp-stream';

/** Domains of a stream between servers. */
export interface StreamDomains {
  readonly to: string;
  /** Absent for a stream that does not say where it comes from. */
  readonly from?: string;
}

/** A stream that the other server answered. */
export interface OpenStream {
  readonly reader: XmppStreamReader;
  /** Absent if the answer was a stream error. */
  readonly features?: StreamFeatures;
  /** Condition of the stream error; absent if there was none. */
  readonly error?: string;
}

const NOTHING: StreamFeatures = { offersTls: false, requiresTls: false, mechanisms: [], offersDialback: false };

/** Opens a stream and waits for its features, or for the error that ends it. */
export function openStream(socket: net.Socket, domains: StreamDomains, signal: AbortSignal): Promise<OpenStream> {
  const reader = new XmppStreamReader();
  let ofHeader = NOTHING;
  const answerOf = (part: StreamPart): OpenStream | undefined => {
    if (part.kind === StreamPartKind.HEADER) {
      ofHeader = { ...NOTHING, offersDialback: part.namespaces.includes(XmppNamespace.DIALBACK) };
      // A server of before XMPP 1.0 announces no features.
      return isXmpp1(part.header.attributes.get('version')) ? undefined : { reader, features: ofHeader };
    }
    const element = elementOf(part);
    const error = streamErrorCondition(element);
    if (error !== undefined) return { reader, error };
    if (!isNamed(element, 'features', XmppNamespace.STREAMS)) return undefined;
    const features = streamFeatures(element);
    return { reader, features: { ...features, offersDialback: features.offersDialback || ofHeader.offersDialback } };
  };
  return exchange(socket, { send: streamHeader(domains), read: (chunk) => firstOf(reader.read(chunk), answerOf) }, signal);
}

/**
 * Asks for TLS in a stream that offers it.
 *
 * @throws ConversationError (as a rejection) if the other server does not agree
 */
export async function startTls(socket: net.Socket, { reader }: OpenStream, signal: AbortSignal): Promise<void> {
  const answerOf = (part: StreamPart): string | undefined => {
    const element = elementOf(part);
    if (element.namespace === XmppNamespace.TLS.toString()) return toldCondition(element.name);
    return streamErrorCondition(element);
  };
  const send = `<starttls xmlns='${XmppNamespace.TLS}'/>`;
  const answer = await exchange(socket, { send, read: (chunk) => firstOf(reader.read(chunk), answerOf) }, signal);
  if (answer === 'proceed') return;
  throw new ConversationError(ConversationOutcome.TLS_FAILED, answer === 'failure' ? 'STARTTLS is refused' : answer);
}

/** The opening tag of a stream between servers. */
export function streamHeader({ to, from }: StreamDomains): string {
  const ofSender = from === undefined ? '' : ` from='${escapeXml(from)}'`;
  return `<?xml version='1.0'?><stream:stream xmlns='${XmppNamespace.SERVER}' xmlns:stream='${XmppNamespace.STREAMS}'`
    + ` xmlns:db='${XmppNamespace.DIALBACK}' to='${escapeXml(to)}'${ofSender} version='1.0'>`;
}

function firstOf<Answer>(parts: readonly StreamPart[], answerOf: (part: StreamPart) => Answer | undefined): Answer | undefined {
  for (const part of parts) {
    const answer = answerOf(part);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function elementOf(part: StreamPart): Extract<StreamPart, { kind: StreamPartKind.ELEMENT }>['element'] {
  if (part.kind === StreamPartKind.ELEMENT) return part.element;
  throw part.kind === StreamPartKind.END
    ? new ConversationError(ConversationOutcome.CLOSED)
    : new ConversationError(ConversationOutcome.UNREADABLE);
}

function isXmpp1(version: string | undefined): boolean {
  return version !== undefined && /^[1-9]\d*\.\d+$/.test(version);
}
