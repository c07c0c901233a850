import { MobileClient, PushService } from '../../values/vocabulary/mobile-push';

/** How a mobile client is notified while it is in the background. */
export interface PushNotificationRow {
  readonly client: MobileClient;
  readonly displayName: string;
  /** Service that notifies the client; absent when it needs none. */
  readonly service?: PushService;
  /**
   * Whether the planning page asks for the federation SRV record of the SIP domains with such clients, and so for
   * federation. It asks for it with every client on Windows Phone or Apple devices.
   */
  readonly needsRecord: boolean;
}

export const PUSH_NOTIFICATION_PAGE = 'lync-server-2013-configuring-for-push-notifications.md';

export const PUSH_NOTIFICATION: readonly PushNotificationRow[] = [
  { client: MobileClient.LYNC_2010_APPLE, displayName: 'Lync 2010 Mobile on Apple', service: PushService.APPLE, needsRecord: true },
  {
    client: MobileClient.LYNC_2010_WINDOWS_PHONE, displayName: 'Lync 2010 Mobile on Windows Phone',
    service: PushService.MICROSOFT, needsRecord: true,
  },
  {
    client: MobileClient.LYNC_2013_WINDOWS_PHONE, displayName: 'Lync 2013 Mobile on Windows Phone',
    service: PushService.MICROSOFT, needsRecord: true,
  },
  { client: MobileClient.LYNC_2013_APPLE, displayName: 'Lync 2013 Mobile on Apple', needsRecord: true },
  { client: MobileClient.ANDROID, displayName: 'Lync Mobile on Android', needsRecord: false },
  { client: MobileClient.SYMBIAN, displayName: 'Lync Mobile on Symbian', needsRecord: false },
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

/** Whether one of the clients needs the federation SRV record; unknown ones are taken to need it. */
export function needsFederationRecord(clients: readonly MobileClient[]): boolean {
  return clients.some((client) => ROWS.get(client)?.needsRecord ?? true);
}
