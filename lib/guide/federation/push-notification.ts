/** A mobile client of users outside, by product and device. */
export enum MobileClient {
  LYNC_2010_APPLE = 'lync-2010-apple',
  LYNC_2010_WINDOWS_PHONE = 'lync-2010-windows-phone',
  LYNC_2013_APPLE = 'lync-2013-apple',
  LYNC_2013_WINDOWS_PHONE = 'lync-2013-windows-phone',
  ANDROID = 'android',
  SYMBIAN = 'symbian',
}

/** How one mobile client learns of messages while it is in the background. */
export interface PushNotificationRow {
  readonly client: MobileClient;
  readonly displayName: string;
  /** Service that wakes the client; absent where it needs none. */
  readonly service?: 'apple' | 'microsoft';
}

export const PUSH_NOTIFICATION_PAGE = 'lync-server-2013-configuring-for-push-notifications.md';

export const PUSH_NOTIFICATION: readonly PushNotificationRow[] = [
  { client: MobileClient.LYNC_2010_APPLE, displayName: 'Lync 2010 Mobile on Apple', service: 'apple' },
  { client: MobileClient.LYNC_2010_WINDOWS_PHONE, displayName: 'Lync 2010 Mobile on Windows Phone', service: 'microsoft' },
  { client: MobileClient.LYNC_2013_WINDOWS_PHONE, displayName: 'Lync 2013 Mobile on Windows Phone', service: 'microsoft' },
  { client: MobileClient.LYNC_2013_APPLE, displayName: 'Lync 2013 Mobile on Apple' },
  { client: MobileClient.ANDROID, displayName: 'Lync Mobile on Android' },
  { client: MobileClient.SYMBIAN, displayName: 'Lync Mobile on Symbian' },
];

const ROWS: ReadonlyMap<string, PushNotificationRow> = new Map(PUSH_NOTIFICATION.map((row) => [row.client, row]));

/** The clearing house that passes push notifications on: a hosting provider and a domain of its own. */
export const PUSH_CLEARING_HOUSE = {
  provider: 'LyncOnline',
  proxyFqdn: 'sipfed.online.lync.com',
  domain: 'push.lync.com',
} as const;

/** What is known of a client, by its key. */
export function pushNotificationRow(client: string): PushNotificationRow | undefined {
  return ROWS.get(client);
}
