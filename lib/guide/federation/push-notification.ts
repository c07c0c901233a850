import { MobileClient, PushService } from '../../values/vocabulary/mobile-push';

/** How a mobile client is notified while it is in the background. */
export interface PushNotificationRow {
  readonly client: MobileClient;
  readonly displayName: string;
  /** Service that notifies the client; absent when it needs none. */
  readonly service?: PushService;
}

export const PUSH_NOTIFICATION_PAGE = 'lync-server-2013-configuring-for-push-notifications.md';

export const PUSH_NOTIFICATION: readonly PushNotificationRow[] = [
  { client: MobileClient.LYNC_2010_APPLE, displayName: 'Lync 2010 Mobile on Apple', service: PushService.APPLE },
  {
    client: MobileClient.LYNC_2010_WINDOWS_PHONE, displayName: 'Lync 2010 Mobile on Windows Phone',
    service: PushService.MICROSOFT,
  },
  {
    client: MobileClient.LYNC_2013_WINDOWS_PHONE, displayName: 'Lync 2013 Mobile on Windows Phone',
    service: PushService.MICROSOFT,
  },
  { client: MobileClient.LYNC_2013_APPLE, displayName: 'Lync 2013 Mobile on Apple' },
  { client: MobileClient.ANDROID, displayName: 'Lync Mobile on Android' },
  { client: MobileClient.SYMBIAN, displayName: 'Lync Mobile on Symbian' },
];

const ROWS: ReadonlyMap<string, PushNotificationRow> = new Map(PUSH_NOTIFICATION.map((row) => [row.client, row]));

/** The Push Notification Clearing House: a hosting provider and a separate domain. */
export const PUSH_CLEARING_HOUSE = {
  provider: 'LyncOnline',
  proxyFqdn: 'sipfed.online.lync.com',
  domain: 'push.lync.com',
} as const;

/**
 * Push notification of a mobile client.
 *
 * @throws Error for an unknown client.
 */
export function pushNotificationRow(client: MobileClient): PushNotificationRow {
  const row = ROWS.get(client);
  if (row === undefined) throw new Error(`unknown mobile client "${client}"`);
  return row;
}
