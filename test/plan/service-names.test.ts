import { CertificateHolder } from '../../lib/values/vocabulary/certificates';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { holderName, serviceName, serviceSlug } from '../../lib/plan/servers/service-names';

const SERVICES = Object.values(EdgeService);

test.each(SERVICES)('%s has a display name and a slug for IDs', (service) => {
  expect(serviceName(service)).toMatch(/^[A-Za-z][A-Za-z/ ]+$/);
  expect(serviceSlug(service)).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('names and slugs are unique', () => {
  expect(new Set(SERVICES.map(serviceName)).size).toBe(SERVICES.length);
  expect(new Set(SERVICES.map(serviceSlug)).size).toBe(SERVICES.length);
});

// The ids of rules and the names of resources are made of them: another slug would replace what is deployed.
test('the slugs of Edge services in resource names do not change', () => {
  expect([
    EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO, EdgeService.AV_AUTHENTICATION,
    EdgeService.XMPP_PROXY, EdgeService.CMS_REPLICATION, EdgeService.CENTRALIZED_LOGGING, EdgeService.EDGE_INTERNAL,
  ].map(serviceSlug)).toEqual([
    'access-edge', 'web-conferencing-edge', 'av-edge', 'av-authentication', 'xmpp-proxy', 'cms-replication',
    'centralized-logging', 'edge-internal',
  ]);
});

test('services and certificate holders have the names from the guide', () => {
  expect([EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO].map(serviceName))
    .toEqual(['Access Edge', 'Web Conferencing Edge', 'A/V Edge']);
  expect(Object.values(CertificateHolder).map(holderName))
    .toEqual(['Access Edge', 'Web Conferencing Edge', 'A/V authentication', 'Edge internal', 'listener']);
});
