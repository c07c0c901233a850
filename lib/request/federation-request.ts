import type { PartnerProduct } from '../values/vocabulary/federation';
import type { MobileClient } from '../values/vocabulary/mobile-push';
import type { FederatedPartner } from './partners/federated-partner';
import type { XmppPartner } from './partners/xmpp-partner';

/** Federation with Lync and Office Communications Server organizations. */
export interface FederationRequest {
  /**
   * SIP domains that partners discover by `_sipfederationtls._tcp` SRV record.
   *
   * @default every SIP domain
   */
  readonly discoverableDomains?: string[];
  /**
   * Whether partners that are on no list are accepted when their SRV record leads to them (open federation).
   *
   * @default false
   */
  readonly partnerDiscovery?: boolean;
  /**
   * Partners: allowed domains, with or without their Access Edge, and hosting providers. Each once.
   *
   * @default none
   */
  readonly partners?: FederatedPartner[];
  /**
   * Domains that are refused, whatever else is allowed.
   *
   * @default none
   */
  readonly blockedDomains?: string[];
  /**
   * Products of partners that are not named one by one; with those of {@link partners} they decide the media ports of the
   * A/V Edge.
   *
   * @default Lync Server 2010 and Lync Server 2013
   */
  readonly partnerProducts?: PartnerProduct[];
}

/** Federation with XMPP systems. */
export interface XmppRequest {
  /**
   * Host name that the `_xmpp-server._tcp` records point at.
   *
   * @default `xmpp` in the domain of the Access Edge
   */
  readonly fqdn?: string;
  /**
   * SIP domains whose users may talk to XMPP contacts.
   *
   * @default every SIP domain
   */
  readonly domains?: string[];
  /**
   * XMPP partners, each once.
   *
   * @default none
   */
  readonly partners?: XmppPartner[];
}

/** Push notification to mobile clients that are in the background. */
export interface MobilePushRequest {
  /** Clients in use. Those on Android and Symbian need no push notification. */
  readonly clients: MobileClient[];
  /**
   * SIP domains with such clients. Each has its `_sipfederationtls._tcp` record, whether or not it is discoverable.
   *
   * @default every SIP domain
   */
  readonly domains?: string[];
}
