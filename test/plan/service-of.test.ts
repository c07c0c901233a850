import { EdgeService, EXTERNAL_SERVICES } from '../../lib/values/vocabulary/edge-service';
import { serviceOf } from '../../lib/plan/servers/service-of';
import { contosoPlan } from '../support/plan-request';

test('returns each external service of a plan', () => {
  const plan = contosoPlan();
  expect(EXTERNAL_SERVICES.map((service) => serviceOf(plan, service))).toEqual([
    { service: EdgeService.ACCESS_EDGE, fqdn: 'sip.contoso.com', port: 443 },
    { service: EdgeService.WEB_CONFERENCING, fqdn: 'webcon.contoso.com', port: 443 },
    { service: EdgeService.AUDIO_VIDEO, fqdn: 'av.contoso.com', port: 443 },
  ]);
});

test('does not return another service for a missing one', () => {
  const { services } = contosoPlan();
  const without = services.filter(({ service }) => service !== EdgeService.AUDIO_VIDEO);
  expect(() => serviceOf({ services: without }, EdgeService.AUDIO_VIDEO)).toThrow('the plan has no service audio-video');
});
