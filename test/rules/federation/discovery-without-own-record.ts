import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { discoveryWithoutOwnRecord } from '../../../lib/rules/federation/discovery-without-own-record';
import { contosoPlan } from '../../support/plan-request';

const subjectsOf = (federation: FederationRequest | undefined, pushDomains: string[] = []): string[] =>
  discoveryWithoutOwnRecord.check(contosoPlan({
    federation,
    recordsByOthers: true,
    ...(pushDomains.length === 0 ? {} : {
      mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: pushDomains },
    }),
  })).map(({ subject }) => subject);

test('with discovery on, every SIP domain without its record is reported', () => {
  expect(subjectsOf({ partnerDiscovery: true, discoverableDomains: [] })).toEqual(['contoso.com', 'fabrikam.com']);
  expect(subjectsOf({ partnerDiscovery: true, discoverableDomains: ['contoso.com'] })).toEqual(['fabrikam.com']);
});

test('reports nothing if all records exist', () => expect(subjectsOf({ partnerDiscovery: true })).toEqual([]));

test('the record for push notifications counts', () => {
  expect(subjectsOf({ partnerDiscovery: true, discoverableDomains: ['contoso.com'] }, ['fabrikam.com'])).toEqual([]);
});

test.each([[{ discoverableDomains: [] }], [undefined]])('reports nothing with discovery off: %j', (federation) => {
  expect(subjectsOf(federation)).toEqual([]);
});
