import { type EdgePlanRequest, EdgeTopology, LyncProduct } from 'cdktf-lync-edge';

/** What the pool of the lab edge is, without its network and zones: two Edge Servers of contoso.com behind NAT, balanced by DNS. */
export const LAB_POOL = {
  product: LyncProduct.LYNC_SERVER_2013,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  sipDomains: ['contoso.com'],
  accessEdge: { fqdn: 'sip.contoso.com' },
  webConferencing: { fqdn: 'webcon.contoso.com' },
  audioVideo: { fqdn: 'av.contoso.com' },
  federation: {},
  internal: {
    fqdn: 'lsedge.contoso.net',
    nextHop: 'pool01.contoso.net',
    nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
    networks: ['192.168.10.0/24'],
  },
  recordsByOthers: true,
} satisfies Partial<EdgePlanRequest>;
