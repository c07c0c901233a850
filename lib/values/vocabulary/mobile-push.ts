/** Mobile client, by product and device. */
export enum MobileClient {
  LYNC_2010_APPLE = 'lync-2010-apple',
  LYNC_2010_WINDOWS_PHONE = 'lync-2010-windows-phone',
  LYNC_2013_APPLE = 'lync-2013-apple',
  LYNC_2013_WINDOWS_PHONE = 'lync-2013-windows-phone',
  ANDROID = 'android',
  SYMBIAN = 'symbian',
}

/** Service that notifies a mobile client in the background. */
export enum PushService {
  APPLE = 'apple',
  MICROSOFT = 'microsoft',
}
