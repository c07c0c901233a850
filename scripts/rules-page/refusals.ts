/** Something that the guide rules out and that the library does not accept. */
export interface Refusal {
  readonly title: string;
  readonly page: string;
  readonly meaning: string;
  /** Where it is refused, or why it cannot be requested. */
  readonly where: string;
}

/** Input that is refused immediately or cannot be requested: rules that no plan can break. */
export const REFUSALS: readonly Refusal[] = [
  {
    title: 'More than 12 Edge Servers in a pool',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'The topology tool accepts up to 20, but more than 12 are not supported.',
    where: '`EdgeTopology.scaled...({ servers })`',
  },
  {
    title: 'A scaled topology with fewer than two servers',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'A pool with one server is a single point of failure that does not look like one.',
    where: '`EdgeTopology.scaled...({ servers })`',
  },
  {
    title: 'Different types of load balancing on the two sides',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'Not supported: the two sides of the pool would fail over differently.',
    where: 'a topology has one type for both sides',
  },
  {
    title: 'NAT with hardware load balancing',
    page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
    meaning: 'Media does not find its way back to the server that it came from.',
    where: '`EdgeTopology.scaledHardwareLoadBalanced` offers no NAT',
  },
  {
    title: 'NAT on the internal side',
    page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
    meaning: 'On the internal side, the Edge and the servers must see each other\'s real addresses.',
    where: '`translatedInterfaces` of a topology with NAT',
  },
  {
    title: 'An SRV target outside the domain of its record',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'Clients and partners refuse the record: nobody can sign in, and no partner is found.',
    where: '`FederationSrvRecord.accessEdgeFqdn`, `xmpp.fqdn`; every SIP domain gets its own target',
  },
  {
    title: 'An SRV target that is a CNAME',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'Some clients follow it, and some do not.',
    where: 'SRV targets get host records (A, AAAA); zones never create CNAME records',
  },
  {
    title: 'A host name with two meanings',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'A name for two services points clients to the wrong one.',
    where: 'names of the services, internal FQDN, next hop, and XMPP host',
  },
  {
    title: 'Internal DNS servers on the Edge',
    page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
    meaning: 'A server in the perimeter network could read all internal names.',
    where: '`internal.perimeterDnsServers`',
  },
  {
    title: 'XMPP without any way to authenticate',
    page: 'lync-server-2013-negotiation-settings-for-xmpp-federated-partners.md',
    meaning: 'The connection would fail.',
    where: '`XmppPartner`: neither SASL nor dialback, or SASL without TLS and without dialback',
  },
  {
    title: 'A domain that is both allowed and blocked, or a partner that is listed twice',
    page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
    meaning: 'It would be unclear which of the two entries applies.',
    where: '`federation.partners`, `federation.blockedDomains`, `pool.addPartner`, `pool.addBlockedDomain`',
  },
  {
    title: 'Two hosting providers with one proxy',
    page: 'lync-server-2013-create-or-edit-hosted-sip-federated-providers.md',
    meaning: 'Lync keeps one relationship per proxy and refuses the second.',
    where: '`FederatedPartner.hostingProvider`',
  },
  {
    title: 'An Access Edge FQDN for a hosted partner',
    page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
    meaning: 'Its Edge belongs to the hosting provider, so the entry would point to nothing.',
    where: '`FederatedPartner.allowedServer` with Office 365 or Lync Online 2010',
  },
  {
    title: 'A partner that is the organization itself',
    page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
    meaning: 'Messages between your own users would leave through the Edge and come back.',
    where: 'partners of every type, unless `sharedAddressSpace` is set',
  },
  {
    title: 'A client port that is a management port or in the media range',
    page: 'lync-server-2013-define-your-edge-topology.md',
    meaning: 'Remote Desktop or WinRM on the servers would be open to the Internet, or media would reach another service.',
    where: '`accessEdge.port`, `webConferencing.port`, `audioVideo.port`',
  },
  {
    title: 'XMPP or public IM with a product that does not have it',
    page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
    meaning: 'Ports would be open for a service that does not exist.',
    where: '`xmpp` from `LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019` on; `publicIm` with a provider that the product does '
      + 'not connect to',
  },
  {
    title: 'IPv6 alone',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'IPv4 clients would find nothing, and call admission control would have no address.',
    where: 'IPv6 subnets can only be added to IPv4 subnets: `externalIpv6Subnet`, `internalIpv6Subnet`',
  },
  {
    title: 'Several FQDNs on a shared address',
    page: 'lync-server-2013-define-your-edge-topology.md',
    meaning: 'Topology Builder asks for one FQDN then; records and certificate names for others would not be used.',
    where: '`webConferencing.fqdn`, `audioVideo.fqdn` with `singleExternalAddress`',
  },
  {
    title: 'Two services on one port of a shared address',
    page: 'lync-server-2013-define-your-edge-topology.md',
    meaning: 'Only one of them would start.',
    where: 'ports with `singleExternalAddress`',
  },
];
