import { CertificateHolder } from '../../lib/values/vocabulary/certificates';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { holderName, serviceName, serviceSlug } from '../../lib/plan/service-names';

const SERVICES = Object.values(EdgeService);

test.each(SERVICES)('%s has a name for people and a slug for ids', (service) => {
  expect(serviceName(service)).toMatch(/^[A-Za-z][A-Za-z/ ]+$/);
  expect(serviceSlug(service)).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('no two services have one name or one slug', () => {
  expect(new Set(SERVICES.map(serviceName)).size).toBe(SERVICES.length);
  expect(new Set(SERVICES.map(serviceSlug)).size).toBe(SERVICES.length);
});

// The ids of rules and the names of resources are made of them: another slug would replace what is deployed.
test('the services of an Edge keep the slugs that are in the names of resources', () => {
  expect([
    EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO, EdgeService.AV_AUTHENTICATION,
    EdgeService.XMPP_PROXY, EdgeService.CMS_REPLICATION, EdgeService.CENTRALIZED_LOGGING, EdgeService.EDGE_INTERNAL,
  ].map(serviceSlug)).toEqual([
    'access-edge', 'web-conferencing-edge', 'av-edge', 'av-authentication', 'xmpp-proxy', 'cms-replication',
    'centralized-logging', 'edge-internal',
  ]);
});

test('services and holders of certificates are named as the guide names them', () => {
  expect([EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO].map(serviceName))
    .toEqual(['Access Edge', 'Web Conferencing Edge', 'A/V Edge']);
  expect(Object.values(CertificateHolder).map(holderName))
    .toEqual(['Access Edge', 'Web Conferencing Edge', 'A/V authentication', 'Edge internal', 'listener']);
});
