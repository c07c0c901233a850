import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import { pushNotNeeded } from '../../../lib/rules/push-notification/push-not-needed';
import { contosoPlan } from '../../support/plan-request';

test('only the clients that no service notifies are reported', () => {
  const plan = contosoPlan({ mobilePush: { clients: Object.values(MobileClient), domains: ['contoso.com'] } });
  expect(pushNotNeeded.check(plan).map(({ subject }) => subject))
    .toEqual(['Lync Mobile on Android', 'Lync 2013 Mobile on Apple', 'Lync Mobile on Symbian']);
});

test('reports nothing without push notifications', () => expect(pushNotNeeded.check(contosoPlan())).toEqual([]));
