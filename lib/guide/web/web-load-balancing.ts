import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol } from '../../values/vocabulary/traffic';

const PAGE = 'lync-server-2013-hardware-load-balancer-requirements.md';

/** How a hardware load balancer in front of web services watches its servers and keeps clients with one of them. */
export interface WebMonitorRow {
  readonly side: EdgeSide;
  readonly vipPort: number;
  readonly nodePort: number;
  /** Port that tells whether a server is alive. */
  readonly monitorPort: number;
  readonly persistence: 'source' | 'none';
  readonly appProtocol: AppProtocol;
  readonly doc: string;
}

const monitor = (
  side: EdgeSide, vipPort: number, nodePort: number, persistence: WebMonitorRow['persistence'],
): WebMonitorRow => ({
  side, vipPort, nodePort, monitorPort: 5061, persistence,
  appProtocol: vipPort === 443 ? AppProtocol.HTTPS : AppProtocol.HTTP,
  doc: PAGE,
});

export const WEB_MONITORS: readonly WebMonitorRow[] = [
  monitor(EdgeSide.INTERNAL, 443, 443, 'source'),
  monitor(EdgeSide.INTERNAL, 80, 80, 'source'),
  monitor(EdgeSide.EXTERNAL, 443, 4443, 'none'),
  monitor(EdgeSide.EXTERNAL, 80, 8080, 'none'),
];

/** Affinity that web services need, by who uses them. */
export interface WebAffinityRow {
  readonly lyncWebApp: 'internal-and-external' | 'external-only' | 'internal-only';
  readonly mobile: 'internal-and-external' | 'not-deployed';
  readonly externalWebServices: 'none';
  readonly internalWebServices: 'source-address';
  readonly doc: string;
}

const affinity = (lyncWebApp: WebAffinityRow['lyncWebApp'], mobile: WebAffinityRow['mobile']): WebAffinityRow =>
  ({ lyncWebApp, mobile, externalWebServices: 'none', internalWebServices: 'source-address', doc: PAGE });

export const WEB_AFFINITY: readonly WebAffinityRow[] = [
  affinity('internal-and-external', 'internal-and-external'),
  affinity('external-only', 'internal-and-external'),
  affinity('internal-only', 'not-deployed'),
];

/** The cookie that keeps a client with one server, where Lync Server 2010 pools or Lync 2010 Mobile clients are left. */
export const WEB_COOKIE = {
  name: 'MS-WSMAN',
  httpOnly: false,
  expires: false,
  forwardHostHeader: true,
  harmlessWhenNotRequired: true,
  doc: PAGE,
  mobileDoc: 'lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md',
} as const;

/** Addresses for clients inside: source affinity, and idle connections that stay for half an hour. */
export const INTERNAL_WEB_VIP = {
  persistence: 'source_addr', ports: [80, 443], tcpIdleTimeoutSeconds: 1800, doc: PAGE,
} as const;

/** What the reverse proxy does with a port: `443` outside is `4443` inside. */
export const BRIDGING = [
  { from: 443, to: 4443, protocol: AppProtocol.HTTPS },
  { from: 80, to: 8080, protocol: AppProtocol.HTTP },
] as const;

/**
 * Seconds that the reverse proxy waits for an answer: push notifications keep a request of a mobile client open for 900.
 *
 * Page: `lync-server-2013-configure-web-publishing-rules-for-a-single-internal-pool.md`.
 */
export const PROXY_TIMEOUT_SECONDS = { withoutMobileClients: 200, withMobileClients: 960 } as const;

/** Request that an answering pool gives status 200 to. */
export const AUTODISCOVER_MONITOR_PATH = '/autodiscover/autodiscoverservice.svc/root';
