import {
  type AuthoritativeDnsObservation, ConnectionOutcome, ConversationOutcome, type DnsObservation, DnsOutcome, type SipObservation,
  type StunObservation, type TcpObservation, type TlsObservation, type XmppObservation,
} from '../model/observation';

/** What is known of a probe that was not made, because the verification was stopped before. */
export const STOPPED: {
  readonly dns: DnsObservation;
  readonly authoritativeDns: AuthoritativeDnsObservation;
  readonly tcp: TcpObservation;
  readonly stun: StunObservation;
  readonly tls: TlsObservation;
  readonly sip: SipObservation;
  readonly xmpp: XmppObservation;
} = {
  dns: { outcome: DnsOutcome.STOPPED, addresses: [], services: [] },
  authoritativeDns: { problem: DnsOutcome.STOPPED, nameServers: [] },
  tcp: { outcome: ConnectionOutcome.STOPPED },
  stun: { outcome: ConversationOutcome.STOPPED, asksForCredentials: false },
  tls: { outcome: ConversationOutcome.STOPPED, chain: [], versions: [] },
  sip: { outcome: ConversationOutcome.STOPPED },
  xmpp: {
    outcome: ConversationOutcome.STOPPED, offersTls: false, requiresTls: false, isEncrypted: false, mechanisms: [], offersDialback: false,
  },
};
