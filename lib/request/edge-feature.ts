/** What users outside get from the Edge. Federation, XMPP and public IM are asked for by their own properties. */
export enum EdgeFeature {
  /** Users sign in from outside without a VPN. */
  REMOTE_USER_ACCESS = 'remote-user-access',
  /** Meetings with participants outside: shared content through the Web Conferencing Edge. */
  WEB_CONFERENCING = 'web-conferencing',
  /** Audio, video, desktop sharing and file transfer through the A/V Edge. */
  AUDIO_VIDEO = 'audio-video',
}
