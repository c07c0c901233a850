/** Something that the guide rules out and the library does not let anybody write. */
export interface Refusal {
  readonly title: string;
  readonly page: string;
  readonly meaning: string;
  /** Where it is refused, or why there is no way to ask for it. */
  readonly where: string;
}

/** What is refused at once, or cannot be asked for: rules that no plan can break. */
export const REFUSALS: readonly Refusal[] = [
  {
    title: 'More than 12 Edge Servers in a pool',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'The topology tool lets 20 pass; above 12 nothing is supported.',
    where: '`EdgeTopology.scaled...({ servers })`',
  },
  {
    title: 'A scaled topology with fewer than two servers',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'One server of a pool is a single point of failure that looks like none.',
    where: '`EdgeTopology.scaled...({ servers })`',
  },
  {
    title: 'Different kinds of load balancing on the two sides',
    page: 'lync-server-2013-choosing-a-topology.md',
    meaning: 'Unsupported: the two sides of the pool would fail over differently.',
    where: 'a topology has one kind for both sides',
  },
  {
    title: 'NAT with hardware load balancing',
    page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
    meaning: 'Media finds no way back to the server that it left.',
    where: '`EdgeTopology.scaledHardwareLoadBalanced` takes no NAT',
  },
  {
    title: 'NAT on the internal side',
    page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
    meaning: 'Inside, the Edge must see and be seen by its own address.',
    where: '`translatedInterfaces` of a topology with NAT',
  },
  {
    title: 'An SRV target outside the domain of its record',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'Clients and partners refuse the record: nobody signs in, no partner is found.',
    where: '`FederationSrvRecord.accessEdgeFqdn`, `xmpp.fqdn`; every SIP domain gets a target of its own',
  },
  {
    title: 'An SRV target that is a CNAME',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'Some clients follow it and some do not.',
    where: 'host records are A records; zones make no others',
  },
  {
    title: 'A host name with two meanings',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'A name that stands for two services leads clients to the wrong one.',
    where: 'names of services, internal FQDN, next hop and XMPP host',
  },
  {
    title: 'Internal DNS servers on the Edge',
    page: 'lync-server-2013-set-up-network-interfaces-for-edge-servers.md',
    meaning: 'A server in the perimeter could read the names of the inside.',
    where: '`internal.perimeterDnsServers`',
  },
  {
    title: 'XMPP without any way to prove who one is',
    page: 'lync-server-2013-negotiation-settings-for-xmpp-federated-partners.md',
    meaning: 'No connection would come about.',
    where: '`XmppPartner`: neither SASL nor dialback, or SASL without TLS and without dialback',
  },
  {
    title: 'A domain that is both allowed and blocked, or a partner twice',
    page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
    meaning: 'Which of the two entries holds would be chance.',
    where: '`federation.partners`, `federation.blockedDomains`, `pool.federateWith`, `pool.blockDomain`',
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
    meaning: 'Its Edge belongs to the hosting provider; the entry would lead nowhere.',
    where: '`FederatedPartner.allowedServer` with Office 365 or Lync Online 2010',
  },
  {
    title: 'A partner that is the organization itself',
    page: 'lync-server-2013-configure-support-for-allowed-external-domains.md',
    meaning: 'Messages between own users would leave by the Edge and come back.',
    where: 'partners of every kind, unless `sharedAddressSpace` says so',
  },
  {
    title: 'A management port, or one of the media range, as client port',
    page: 'lync-server-2013-define-your-edge-topology.md',
    meaning: 'Remote Desktop or WinRM of the servers would be open to the Internet, or media would meet another service.',
    where: '`accessEdge.port`, `webConferencing.port`, `audioVideo.port`',
  },
  {
    title: 'XMPP or public IM with a product that has none',
    page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
    meaning: 'Ports would be open for a service that is not there.',
    where: '`xmpp`, `publicIm` with `LyncProduct` from Skype for Business Server 2019 on',
  },
  {
    title: 'IPv6 alone',
    page: 'lync-server-2013-determine-dns-requirements.md',
    meaning: 'Clients with IPv4 find nothing, and call admission control has no address.',
    where: 'IPv6 subnets stand beside the IPv4 ones',
  },
  {
    title: 'Two services on one port of a shared address',
    page: 'lync-server-2013-define-your-edge-topology.md',
    meaning: 'Only one of them would start.',
    where: 'ports with `singleExternalAddress`',
  },
];
