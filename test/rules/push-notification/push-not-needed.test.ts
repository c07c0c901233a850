import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { pushNotNeeded } from '../../../lib/rules/push-notification/push-not-needed';
import { contosoPlan } from '../../support/plan-request';

test('the clients that no service wakes are named, and no other', () => {
  const plan = contosoPlan({ mobilePush: { clients: Object.values(MobileClient), domains: ['contoso.com'] } });
  expect(pushNotNeeded.check(plan).map(({ subject }) => subject))
    .toEqual(['Lync Mobile on Android', 'Lync 2013 Mobile on Apple', 'Lync Mobile on Symbian']);
});

test('without push notification there is nothing to say', () => expect(pushNotNeeded.check(contosoPlan())).toEqual([]));
