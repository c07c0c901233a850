import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import {
  PUSH_CLEARING_HOUSE, PUSH_NOTIFICATION, PUSH_NOTIFICATION_PAGE, pushNotificationRow,
} from '../../../lib/guide/federation/push-notification';
import { readPlanning } from '../../support/planning';

test('every client has exactly one row', () => {
  expect(PUSH_NOTIFICATION.map(({ client }) => client).sort()).toEqual(Object.values(MobileClient).sort());
});

test('clients on Apple devices are notified by Apple, those on Windows Phone by Microsoft', () => {
  for (const { displayName, service } of PUSH_NOTIFICATION.filter((row) => row.service !== undefined)) {
    expect([displayName, service]).toEqual([displayName, displayName.includes('Apple') ? 'apple' : 'microsoft']);
  }
});

test('a client has its row, and an unknown client throws an error', () => {
  expect(pushNotificationRow(MobileClient.ANDROID)).toMatchObject({ displayName: 'Lync Mobile on Android' });
  expect(() => pushNotificationRow('blackberry' as unknown as MobileClient)).toThrow('unknown mobile client "blackberry"');
});

test('clients on Android and Symbian need no record, all others do (S15)', () => {
  expect(PUSH_NOTIFICATION.filter(({ needsRecord }) => !needsRecord).map(({ client }) => client))
    .toEqual([MobileClient.ANDROID, MobileClient.SYMBIAN]);
});

describe('push notification and the planning data', () => {
  const { neededFor, lyncEdge, doc } = readPlanning('federation')['pushNotification'] as {
    readonly neededFor: readonly { readonly client: string; readonly device: string; readonly needed: boolean }[];
    readonly lyncEdge: Readonly<Record<string, string>>;
    readonly doc: string;
  };

  // The planning data joins Android and Symbian in one row.
  const rows = neededFor.flatMap(({ client, device, needed }) => device.split(' or ')
    .map((single) => ({ name: `${client === 'any' ? 'Lync Mobile' : client} on ${single}`, needed })));

  test.each(rows)('$name: $needed', ({ name, needed }) => {
    const ours = PUSH_NOTIFICATION.filter(({ displayName }) => displayName === name);
    expect(ours.map(({ service }) => service !== undefined)).toEqual([needed]);
  });

  test('the library has no additional clients', () => expect(PUSH_NOTIFICATION).toHaveLength(rows.length));

  test('the clearing house', () => {
    const { provider, proxyFqdn, domain } = PUSH_CLEARING_HOUSE;
    expect({ hostingProvider: provider, proxyFqdn, allowedDomain: domain }).toEqual(lyncEdge);
    expect(PUSH_NOTIFICATION_PAGE).toBe(doc);
  });
});
