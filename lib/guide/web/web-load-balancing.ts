import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol } from '../../values/vocabulary/traffic';

const PAGE = 'lync-server-2013-hardware-load-balancer-requirements.md';

/** Monitoring and persistence of a hardware load balancer for web services. */
export interface WebMonitorRow {
  readonly side: EdgeSide;
  readonly vipPort: number;
  readonly nodePort: number;
  /** Port for health monitoring of a server. */
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

/** Affinity requirements of web services, by client. */
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

/** The affinity cookie, for deployments with Lync Server 2010 pools or Lync 2010 Mobile clients. */
export const WEB_COOKIE = {
  name: 'MS-WSMAN',
  httpOnly: false,
  expires: false,
  forwardHostHeader: true,
  harmlessWhenNotRequired: true,
  doc: PAGE,
  mobileDoc: 'lync-server-2013-changes-in-lync-server-that-affect-edge-server-planning.md',
} as const;

/** Virtual address for internal clients: source affinity and an idle timeout of 30 minutes. */
export const INTERNAL_WEB_VIP = {
  persistence: 'source_addr', ports: [80, 443], tcpIdleTimeoutSeconds: 1800, doc: PAGE,
} as const;

/** How the reverse proxy bridges ports: 443 external to 4443 internal. */
export const BRIDGING = [
  { from: 443, to: 4443, protocol: AppProtocol.HTTPS },
  { from: 80, to: 8080, protocol: AppProtocol.HTTP },
] as const;

/**
 * Seconds that the reverse proxy waits for a response. Mobile clients keep a request open for up to 900 seconds.
 *
 * Page: `lync-server-2013-configure-web-publishing-rules-for-a-single-internal-pool.md`.
 */
export const PROXY_TIMEOUT_SECONDS = { withoutMobileClients: 200, withMobileClients: 960 } as const;

/** Path of the health check of a pool, which returns status 200. */
export const AUTODISCOVER_MONITOR_PATH = '/autodiscover/autodiscoverservice.svc/root';
