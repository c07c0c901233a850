import { PublicImCapability, PublicImService } from '../../values/vocabulary/public-im';

/** Properties of a public IM provider. */
export interface PublicImProviderRow {
  readonly provider: PublicImService;
  readonly displayName: string;
  readonly capabilities: readonly PublicImCapability[];
  readonly license: string;
  /** Whether the Access Edge certificate needs client authentication too. */
  readonly clientEku: boolean;
  /** Whether it has audio and video that cannot be encrypted. */
  readonly unencryptedMedia: boolean;
  /** First day of the service, `YYYY-MM-DD`; absent when it is not documented. */
  readonly serviceStart?: string;
  /** Last day of the service, `YYYY-MM-DD`. */
  readonly serviceEnd: string;
  /** What replaced the service. */
  readonly successor: string;
  /** Day from which its license is no longer sold, `YYYY-MM-DD`; absent when it needs no separate license. */
  readonly licenseSaleEnd?: string;
  /** Documentation pages. */
  readonly docs: readonly string[];
}

/** Day on which Microsoft closed the site where public IM was provisioned on request, `YYYY-MM-DD`. */
export const PROVISIONING_SITE_CLOSED = '2019-08-15';

const { INSTANT_MESSAGING, PRESENCE, AUDIO, VIDEO } = PublicImCapability;
const SUPPORT_PAGE = 'lync-server-2013-support-for-public-instant-messenger-connectivity.md';

export const PUBLIC_IM_PROVIDERS: readonly PublicImProviderRow[] = [
  {
    provider: PublicImService.SKYPE,
    displayName: 'Skype',
    capabilities: [INSTANT_MESSAGING, PRESENCE, AUDIO, VIDEO],
    license: 'Lync Server CAL or Lync Online Plan 1, 2 or 3',
    clientEku: false,
    unencryptedMedia: false,
    serviceStart: '2013-05-01',
    serviceEnd: '2025-05-05',
    successor: 'nothing: consumer Skype was retired and no other public IM provider is left',
    docs: [SUPPORT_PAGE, 'lync-server-2013-enabling-lync-skype-connectivity.md'],
  },
  {
    provider: PublicImService.WINDOWS_LIVE_MESSENGER,
    displayName: 'Windows Live Messenger',
    capabilities: [INSTANT_MESSAGING, PRESENCE, AUDIO, VIDEO],
    license: 'Lync Server CAL',
    clientEku: false,
    unencryptedMedia: true,
    serviceEnd: '2013-03-15',
    successor: 'Skype, to which its users were moved in April 2013 (except in mainland China)',
    docs: [SUPPORT_PAGE, 'lync-server-2013-configure-media-encryption-for-public-providers.md'],
  },
  {
    provider: PublicImService.AOL,
    displayName: 'AOL',
    capabilities: [INSTANT_MESSAGING, PRESENCE],
    license: 'Lync Server CAL (existing customers)',
    clientEku: true,
    unencryptedMedia: false,
    serviceEnd: '2014-06-30',
    successor: 'nothing: federation with AOL ended',
    docs: [SUPPORT_PAGE],
  },
  {
    provider: PublicImService.YAHOO,
    displayName: 'Yahoo!',
    capabilities: [INSTANT_MESSAGING, PRESENCE],
    license: 'PIC USL (per user and month) and Lync Server CAL',
    clientEku: false,
    unencryptedMedia: false,
    serviceEnd: '2014-06-30',
    successor: 'nothing: federation with Yahoo! ended',
    licenseSaleEnd: '2012-09-01',
    docs: [SUPPORT_PAGE],
  },
];

/**
 * Properties of a public IM provider.
 *
 * @throws Error for an unknown provider.
 */
export function publicImProviderRow(provider: PublicImService): PublicImProviderRow {
  const row = PUBLIC_IM_PROVIDERS.find((candidate) => candidate.provider === provider);
  if (row === undefined) throw new Error(`unknown public IM provider "${provider}"`);
  return row;
}
