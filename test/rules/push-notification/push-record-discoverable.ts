import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import type { FederationRequest } from '../../../lib/request/federation-request';
import { pushRecordDiscoverable } from '../../../lib/rules/push-notification/push-record-discoverable';
import { contosoPlan } from '../../support/plan-request';

const check = (federation: FederationRequest | undefined): ReturnType<typeof pushRecordDiscoverable.check> =>
  pushRecordDiscoverable.check(contosoPlan({
    federation,
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] },
    recordsByOthers: true,
  }));

test('a hidden domain can be found anyway, but unknown partners are not accepted', () => {
  expect(check({ discoverableDomains: ['contoso.com'] })).toMatchObject([{
    subject: 'fabrikam.com',
    message: expect.stringContaining('partners that are not on the allow list are not accepted') as string,
  }]);
});

test('with partner discovery on, unknown partners are accepted', () => {
  expect(check({ discoverableDomains: ['contoso.com'], partnerDiscovery: true })).toMatchObject([{
    subject: 'fabrikam.com',
    message: expect.stringContaining('unknown partners that find the Edge are accepted') as string,
    fix: expect.stringContaining('partnerDiscovery') as string,
  }]);
});

test('push notifications without other federation hide every domain', () => {
  expect(check(undefined).map(({ subject }) => subject)).toEqual(['contoso.com', 'fabrikam.com']);
});

test('domains that are to be discovered are not hidden', () => expect(check({})).toEqual([]));

test.each([[{ discoverableDomains: [] }], [undefined]])('without push notifications, there is no record: federation %j', (federation) => {
  expect(pushRecordDiscoverable.check(contosoPlan({ federation }))).toEqual([]);
});
