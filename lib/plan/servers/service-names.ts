import { CertificateHolder } from '../../values/vocabulary/certificates';
import { EdgeService } from '../../values/vocabulary/edge-service';

/** Display name of a service, and its slug in IDs of rules and names of resources. */
interface ServiceName {
  readonly name: string;
  readonly slug: string;
}

const NAMES: Readonly<Record<EdgeService, ServiceName>> = {
  [EdgeService.ACCESS_EDGE]: { name: 'Access Edge', slug: 'access-edge' },
  [EdgeService.WEB_CONFERENCING]: { name: 'Web Conferencing Edge', slug: 'web-conferencing-edge' },
  [EdgeService.AUDIO_VIDEO]: { name: 'A/V Edge', slug: 'av-edge' },
  [EdgeService.AV_AUTHENTICATION]: { name: 'A/V authentication', slug: 'av-authentication' },
  [EdgeService.XMPP_PROXY]: { name: 'XMPP proxy', slug: 'xmpp-proxy' },
  [EdgeService.CMS_REPLICATION]: { name: 'CMS replication', slug: 'cms-replication' },
  [EdgeService.CENTRALIZED_LOGGING]: { name: 'Centralized logging', slug: 'centralized-logging' },
  [EdgeService.EDGE_INTERNAL]: { name: 'Edge internal', slug: 'edge-internal' },
  [EdgeService.WEB_SERVICES]: { name: 'Web services', slug: 'web-services' },
  [EdgeService.OFFICE_WEB_APPS]: { name: 'Office Web Apps', slug: 'office-web-apps' },
  [EdgeService.WINDOWS_ACTIVATION]: { name: 'Windows activation', slug: 'windows-activation' },
  [EdgeService.REMOTE_DESKTOP]: { name: 'Remote Desktop', slug: 'remote-desktop' },
  [EdgeService.HEALTH_PROBE]: { name: 'Health probe', slug: 'health-probe' },
  [EdgeService.GATEWAY_MANAGEMENT]: { name: 'Gateway management', slug: 'gateway-manager' },
  [EdgeService.AZURE_LOAD_BALANCER]: { name: 'Azure load balancer', slug: 'load-balancer' },
  [EdgeService.EVERYTHING_ELSE]: { name: 'everything else', slug: 'all' },
};

/** Display name of a service: `A/V Edge`. */
export function serviceName(service: EdgeService): string {
  return NAMES[service].name;
}

/** Slug of a service in IDs of rules and names of resources: `av-edge`. */
export function serviceSlug(service: EdgeService): string {
  return NAMES[service].slug;
}

const HOLDERS: Readonly<Record<CertificateHolder, string>> = {
  [CertificateHolder.ACCESS_EDGE]: NAMES[EdgeService.ACCESS_EDGE].name,
  [CertificateHolder.WEB_CONFERENCING]: NAMES[EdgeService.WEB_CONFERENCING].name,
  [CertificateHolder.AV_AUTHENTICATION]: NAMES[EdgeService.AV_AUTHENTICATION].name,
  [CertificateHolder.EDGE_INTERNAL]: NAMES[EdgeService.EDGE_INTERNAL].name,
  [CertificateHolder.LISTENER]: 'listener',
};

/** Display name of a certificate holder. */
export function holderName(holder: CertificateHolder): string {
  return HOLDERS[holder];
}
