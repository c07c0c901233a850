/** Features for external users. Federation, XMPP and public IM have separate properties. */
export enum EdgeFeature {
  /** Users can sign in remotely without a VPN. */
  REMOTE_USER_ACCESS = 'remote-user-access',
  /** Meetings with external participants: shared content through the Web Conferencing Edge. */
  WEB_CONFERENCING = 'web-conferencing',
  /** Audio, video, desktop sharing and file transfer through the A/V Edge. */
  AUDIO_VIDEO = 'audio-video',
}
