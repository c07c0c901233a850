import { converse } from '../conversation/conversation';
import { beginTls } from '../conversation/tls-session';
import { ConversationOutcome, type XmppObservation } from '../model/observation';
import type { XmppProbe } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { openStream, startTls } from './stream-conversation';

const NOTHING: XmppObservation = {
  outcome: ConversationOutcome.ANSWERED, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false,
};

/** Begins a stream in clear, and another one after STARTTLS if that is offered. */
export async function probeXmpp(probe: XmppProbe, context: ProbeContext): Promise<XmppObservation> {
  const { to, from } = probe;
  const { clientCertificate } = context;
  let seen = NOTHING;
  const conversed = await converse(probe, context, async (socket, signal) => {
    const clear = await openStream(socket, { to, from }, signal);
    if (clear.features === undefined) return { ...seen, ...errorOf(clear.error) };
    const { offersDialback } = clear.features;
    seen = { ...seen, ...clear.features, ...(offersDialback ? { offersClearDialback: true } : {}) };
    if (!seen.offersTls) return seen;
    await startTls(socket, clear, signal);
    const secure = await beginTls(socket, { serverName: to, clientCertificate }, signal);
    try {
      // What was offered in clear no longer counts.
      seen = { ...seen, isEncrypted: true, mechanisms: [], offersDialback: false };
      const encrypted = await openStream(secure, { to, from }, signal);
      if (encrypted.features === undefined) return { ...seen, ...errorOf(encrypted.error) };
      const { mechanisms, offersDialback: offersSecureDialback } = encrypted.features;
      return { ...seen, mechanisms, offersDialback: offersSecureDialback };
    } finally {
      secure.destroy();
    }
  });
  return 'failure' in conversed ? { ...seen, ...conversed.failure } : conversed.result;
}

function errorOf(detail: string | undefined): Pick<XmppObservation, 'detail'> {
  return detail === undefined ? {} : { detail };
}
