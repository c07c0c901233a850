/** What users outside get from the Edge. Federation, XMPP and public IM are asked for by their own properties. */
export enum EdgeFeature {
  /** Users sign in from outside without a VPN. */
  REMOTE_USER_ACCESS = 'remote-user-access',
  /** Meetings with participants outside: shared content through the Web Conferencing Edge. */
  WEB_CONFERENCING = 'web-conferencing',
  /** Audio, video, desktop sharing and file transfer through the A/V Edge. */
  AUDIO_VIDEO = 'audio-video',
}

/** Product of a federated partner. It decides which media ports the A/V Edge needs. */
export enum PartnerProduct {
  /** Office Communications Server 2007: needs 50000-59999 TCP and UDP in both directions. */
  OCS_2007 = 'ocs-2007',
  /** Office Communications Server 2007 R2. */
  OCS_2007_R2 = 'ocs-2007-r2',
  LYNC_SERVER_2010 = 'lync-server-2010',
  LYNC_SERVER_2013 = 'lync-server-2013',
}

/** Public instant messaging services that Lync Server 2013 could be connected to. */
export enum PublicImService {
  WINDOWS_LIVE_MESSENGER = 'windows-live-messenger',
  AOL = 'aol',
  YAHOO = 'yahoo',
  SKYPE = 'skype',
}

/** Side of the Edge Server: towards the Internet, or towards the organisation. */
export enum EdgeInterface {
  EXTERNAL = 'external',
  INTERNAL = 'internal',
}
