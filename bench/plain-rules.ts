/** A rule as it would be typed from the planning page, in Azure's terms. */
export interface PlainRule {
  readonly name: string;
  readonly priority: number;
  readonly protocol: 'Tcp' | 'Udp';
  readonly port: string;
  /** The addresses of the pool that the rule is for. */
  readonly service: 'access' | 'web' | 'av' | 'internal';
  /** The other end. */
  readonly peers: 'Internet' | readonly string[];
  readonly description: string;
  /** Created only for the federation route. */
  readonly federation?: boolean;
}

const NETWORKS = ['192.168.10.0/24'];
const ACTIVATION = ['20.118.99.224', '23.102.135.246', '40.83.235.53'];
const TABLE = 'scaled-dns-private-nat';

/** In the order of the planning page. Inbound rules begin with `in-`, outbound ones with `out-`. */
export const EXTERNAL_RULES: readonly PlainRule[] = [
  {
    name: 'in-443-tcp-access-edge', priority: 1000, protocol: 'Tcp', port: '443', service: 'access',
    peers: 'Internet', description: `Access Edge, SIP/TLS (${TABLE}/external/6)`,
  },
  {
    name: 'in-5061-tcp-access-edge', priority: 1010, protocol: 'Tcp', port: '5061', service: 'access',
    peers: 'Internet', description: `Access Edge, SIP/MTLS (${TABLE}/external/7)`, federation: true,
  },
  {
    name: 'in-443-tcp-web-conferencing-edge', priority: 1200, protocol: 'Tcp', port: '443', service: 'web',
    peers: 'Internet', description: `Web Conferencing Edge, PSOM/TLS (${TABLE}/external/9)`,
  },
  {
    name: 'in-3478-udp-av-edge', priority: 1300, protocol: 'Udp', port: '3478', service: 'av',
    peers: 'Internet', description: `A/V Edge, STUN/MSTURN (${TABLE}/external/15)`,
  },
  {
    name: 'in-443-tcp-av-edge', priority: 1310, protocol: 'Tcp', port: '443', service: 'av',
    peers: 'Internet', description: `A/V Edge, STUN/MSTURN (${TABLE}/external/16)`,
  },
  {
    name: 'out-5061-tcp-access-edge', priority: 1010, protocol: 'Tcp', port: '5061', service: 'access',
    peers: 'Internet', description: `Access Edge, SIP/MTLS (${TABLE}/external/8)`, federation: true,
  },
  {
    name: 'out-53-tcp-access-edge', priority: 1020, protocol: 'Tcp', port: '53', service: 'access',
    peers: 'Internet', description: `Access Edge, DNS (${TABLE}/external/4)`,
  },
  {
    name: 'out-53-udp-access-edge', priority: 1030, protocol: 'Udp', port: '53', service: 'access',
    peers: 'Internet', description: `Access Edge, DNS (${TABLE}/external/5)`,
  },
  {
    name: 'out-80-tcp-access-edge', priority: 1040, protocol: 'Tcp', port: '80', service: 'access',
    peers: 'Internet', description: `Access Edge, HTTP (${TABLE}/external/3)`,
  },
  {
    name: 'out-3478-udp-av-edge', priority: 1300, protocol: 'Udp', port: '3478', service: 'av',
    peers: 'Internet', description: `A/V Edge, STUN/MSTURN (${TABLE}/external/14)`,
  },
  {
    name: 'out-443-tcp-av-edge', priority: 1310, protocol: 'Tcp', port: '443', service: 'av',
    peers: 'Internet', description: `A/V Edge, STUN/MSTURN (${TABLE}/external/17)`,
  },
  {
    name: 'out-50000-59999-tcp-av-edge', priority: 1320, protocol: 'Tcp', port: '50000-59999', service: 'av',
    peers: 'Internet', description: `A/V Edge, RTP (${TABLE}/external/10)`, federation: true,
  },
  {
    name: 'out-1688-tcp-windows-activation', priority: 3000, protocol: 'Tcp', port: '1688', service: 'access',
    peers: ACTIVATION, description: 'Windows activation, KMS (platform)',
  },
];

export const INTERNAL_RULES: readonly PlainRule[] = [
  {
    name: 'in-5061-tcp-access-edge', priority: 2000, protocol: 'Tcp', port: '5061', service: 'internal',
    peers: NETWORKS, description: `Access Edge, SIP/MTLS (${TABLE}/internal/2)`,
  },
  {
    name: 'in-5062-tcp-av-authentication', priority: 2100, protocol: 'Tcp', port: '5062', service: 'internal',
    peers: NETWORKS, description: `A/V authentication, SIP/MTLS (${TABLE}/internal/5)`,
  },
  {
    name: 'in-8057-tcp-web-conferencing-edge', priority: 2200, protocol: 'Tcp', port: '8057', service: 'internal',
    peers: NETWORKS, description: `Web Conferencing Edge, PSOM/MTLS (${TABLE}/internal/4)`,
  },
  {
    name: 'in-3478-udp-av-edge', priority: 2300, protocol: 'Udp', port: '3478', service: 'internal',
    peers: NETWORKS, description: `A/V Edge, STUN/MSTURN (${TABLE}/internal/6)`,
  },
  {
    name: 'in-443-tcp-av-edge', priority: 2310, protocol: 'Tcp', port: '443', service: 'internal',
    peers: NETWORKS, description: `A/V Edge, STUN/MSTURN (${TABLE}/internal/7)`,
  },
  {
    name: 'in-4443-tcp-cms-replication', priority: 2500, protocol: 'Tcp', port: '4443', service: 'internal',
    peers: NETWORKS, description: `CMS replication, HTTPS (${TABLE}/internal/8)`,
  },
  {
    name: 'in-50001-tcp-centralized-logging', priority: 2510, protocol: 'Tcp', port: '50001', service: 'internal',
    peers: NETWORKS, description: `Centralized logging, MTLS (${TABLE}/internal/9)`,
  },
  {
    name: 'in-50002-tcp-centralized-logging', priority: 2520, protocol: 'Tcp', port: '50002', service: 'internal',
    peers: NETWORKS, description: `Centralized logging, MTLS (${TABLE}/internal/10)`,
  },
  {
    name: 'in-50003-tcp-centralized-logging', priority: 2530, protocol: 'Tcp', port: '50003', service: 'internal',
    peers: NETWORKS, description: `Centralized logging, MTLS (${TABLE}/internal/11)`,
  },
  {
    name: 'out-5061-tcp-access-edge', priority: 2000, protocol: 'Tcp', port: '5061', service: 'internal',
    peers: NETWORKS, description: `Access Edge, SIP/MTLS (${TABLE}/internal/3)`,
  },
];
