import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { pushNotNeeded } from '../../../lib/rules/push-notification/push-not-needed';
import { contosoPlan } from '../../support/plan-request';

test('only the clients that no service notifies are reported', () => {
  const plan = contosoPlan({ mobilePush: { clients: Object.values(MobileClient), domains: ['contoso.com'] } });
  expect(pushNotNeeded.check(plan).map(({ subject }) => subject))
    .toEqual(['Lync Mobile on Android', 'Lync 2013 Mobile on Apple', 'Lync Mobile on Symbian']);
});

test('what it gets is told where no client needs it, and only there', () => {
  const messageOf = (...clients: MobileClient[]): string | undefined =>
    pushNotNeeded.check(contosoPlan({ mobilePush: { clients, domains: ['contoso.com'] } }))[0]?.message;
  expect(messageOf(MobileClient.ANDROID)).toContain('no record, no port and no federation');
  expect(messageOf(MobileClient.ANDROID, MobileClient.LYNC_2010_APPLE)).not.toContain('record');
  expect(messageOf(MobileClient.LYNC_2013_APPLE)).not.toContain('record');
});

test('without push notification there is nothing to say', () => expect(pushNotNeeded.check(contosoPlan())).toEqual([]));
