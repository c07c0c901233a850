import type {
  AuthoritativeDnsObservation, DnsObservation, SipObservation, StunObservation, TcpObservation, TlsObservation, XmppObservation,
} from './observation';
import type { AuthoritativeDnsProbe, DnsProbe, SipProbe, StunProbe, TcpProbe, TlsProbe, XmppProbe } from './probe';

/** Asks the network, within the bounds of the verification. An equal probe is made once. */
export interface Asker {
  dns(probe: DnsProbe): Promise<DnsObservation>;
  authoritativeDns(probe: AuthoritativeDnsProbe): Promise<AuthoritativeDnsObservation>;
  tcp(probe: TcpProbe): Promise<TcpObservation>;
  stun(probe: StunProbe): Promise<StunObservation>;
  tls(probe: TlsProbe): Promise<TlsObservation>;
  sip(probe: SipProbe): Promise<SipObservation>;
  xmpp(probe: XmppProbe): Promise<XmppObservation>;
}
