import { flag, listOf, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { PartnerProduct } from '../values/vocabulary/federation';
import { MobileClient } from '../values/vocabulary/mobile-push';
import { FEDERATED_PARTNER, type FederatedPartner } from './partners/federated-partner';
import { XMPP_PARTNER, type XmppPartner } from './partners/xmpp-partner';

/** Federation with Lync and Office Communications Server organizations. */
export interface FederationRequest {
  /**
   * SIP domains that partners can discover by their `_sipfederationtls._tcp` SRV record.
   *
   * @default every SIP domain
   */
  readonly discoverableDomains?: string[];
  /**
   * Whether partners not on the allow list are accepted when they are found by their SRV record (open federation).
   *
   * @default false
   */
  readonly partnerDiscovery?: boolean;
  /**
   * Partners: allowed domains, with or without their Access Edge, and hosting providers; each only once.
   *
   * @default none
   */
  readonly partners?: FederatedPartner[];
  /**
   * Blocked domains, which take precedence over everything that is allowed.
   *
   * @default none
   */
  readonly blockedDomains?: string[];
  /**
   * Products of the partners that are not listed in {@link partners}. The products of all partners decide the media
   * ports of the A/V Edge, and findings about a product are reported for these as for listed partners.
   *
   * @default Lync Server 2010 and Lync Server 2013
   */
  readonly partnerProducts?: PartnerProduct[];
  /**
   * Networks of Microsoft 365 that the rule for outbound federation (TCP 5061) is narrowed to. Microsoft must host every partner:
   * no partner discovery, no other partners and no public IM. Inbound federation is never narrowed, because no list of the addresses
   * that Microsoft connects from is published; media is not, because its rules are also for remote users and other Edge Servers.
   *
   * Pages: `additional-office365-ip-addresses-and-urls.md`, `urls-and-ip-address-ranges.md`.
   *
   * @default not narrowed
   */
  readonly microsoft365Networks?: Microsoft365NetworksRequest;
}

/** Networks of a published list, which ages: findings tell how old it is. */
export interface Microsoft365NetworksRequest {
  /** Day of the list, `YYYY-MM-DD`. */
  readonly listDate: string;
  /** Networks of the list, as CIDR; IPv6 networks too if the external interface has IPv6. */
  readonly networks: string[];
}

/** Federation with XMPP systems. */
export interface XmppRequest {
  /**
   * Host name that the `_xmpp-server._tcp` records point to.
   *
   * @default `xmpp` in the domain of the Access Edge
   */
  readonly fqdn?: string;
  /**
   * SIP domains whose users can communicate with XMPP contacts.
   *
   * @default every SIP domain
   */
  readonly domains?: string[];
  /**
   * XMPP partners, each only once.
   *
   * @default none
   */
  readonly partners?: XmppPartner[];
}

/** Push notification for mobile clients in the background. */
export interface MobilePushRequest {
  /**
   * Clients in use. Clients on Android and Symbian do not need push notification: with no others, no record is published,
   * no port is opened, and federation stays off.
   */
  readonly clients: MobileClient[];
  /**
   * SIP domains with such clients. Each gets a `_sipfederationtls._tcp` record, even when it is not discoverable, if a
   * client runs on Windows Phone or an Apple device.
   *
   * @default every SIP domain
   */
  readonly domains?: string[];
}

const MICROSOFT_365_NETWORKS_REQUEST = objectOf<Microsoft365NetworksRequest>('Microsoft365NetworksRequest', {
  listDate: text,
  networks: listOf(text),
});

/** What {@link FederationRequest} may hold. */
export const FEDERATION_REQUEST = objectOf<FederationRequest>('FederationRequest', {
  discoverableDomains: optional(listOf(text)),
  partnerDiscovery: optional(flag),
  partners: optional(listOf(FEDERATED_PARTNER)),
  blockedDomains: optional(listOf(text)),
  partnerProducts: optional(listOf(wordOf('PartnerProduct', PartnerProduct))),
  microsoft365Networks: optional(MICROSOFT_365_NETWORKS_REQUEST),
});

/** What {@link XmppRequest} may hold. */
export const XMPP_REQUEST = objectOf<XmppRequest>('XmppRequest', {
  fqdn: optional(text),
  domains: optional(listOf(text)),
  partners: optional(listOf(XMPP_PARTNER)),
});

/** What {@link MobilePushRequest} may hold. */
export const MOBILE_PUSH_REQUEST = objectOf<MobilePushRequest>('MobilePushRequest', {
  clients: listOf(wordOf('MobileClient', MobileClient)),
  domains: optional(listOf(text)),
});
