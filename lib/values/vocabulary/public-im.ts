/** Public IM provider. */
export enum PublicImService {
  AOL = 'aol',
  SKYPE = 'skype',
  WINDOWS_LIVE_MESSENGER = 'windows-live-messenger',
  YAHOO = 'yahoo',
}

/** What users can do with contacts of a public IM provider. */
export enum PublicImCapability {
  INSTANT_MESSAGING = 'im',
  PRESENCE = 'presence',
  AUDIO = 'audio',
  VIDEO = 'video',
}
