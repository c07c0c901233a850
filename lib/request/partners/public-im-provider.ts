import { instanceOf } from '../../values/boundary/kinds';
import { storedAs } from '../../values/boundary/stored-form';
import { PublicImService } from '../../values/vocabulary/public-im';
import { storedPublicIm } from '../stored/keys';

/**
 * A public IM provider that Lync Server 2013 supported. All of these services have ended; the findings about that depend
 * on the `planningDate` of the request.
 *
 * Page: `lync-server-2013-support-for-public-instant-messenger-connectivity.md`.
 */
export class PublicImProvider {
  /** Windows Live Messenger: IM, presence, audio and video. Service until March 15, 2013. */
  public static readonly WINDOWS_LIVE_MESSENGER = new PublicImProvider(PublicImService.WINDOWS_LIVE_MESSENGER);
  /** AOL: IM and presence. Requires client authentication in the certificate. Service until June 30, 2014. */
  public static readonly AOL = new PublicImProvider(PublicImService.AOL);
  /** Yahoo!: IM and presence, with a license per user that is no longer sold. Service until June 30, 2014. */
  public static readonly YAHOO = new PublicImProvider(PublicImService.YAHOO);
  /** Skype: IM, presence, audio and video. Service from May 2013 to May 5, 2025. */
  public static readonly SKYPE = new PublicImProvider(PublicImService.SKYPE);

  private constructor(private readonly service: PublicImService) {}

  /** Which service it is, as in a plan. */
  public get key(): PublicImService {
    return this.service;
  }
}

/** A provider as a property. */
export const PUBLIC_IM_PROVIDER = storedAs(
  instanceOf(PublicImProvider, 'PublicImProvider', 'use PublicImProvider.SKYPE or another of them'),
  storedPublicIm({
    [PublicImService.AOL]: PublicImProvider.AOL,
    [PublicImService.SKYPE]: PublicImProvider.SKYPE,
    [PublicImService.WINDOWS_LIVE_MESSENGER]: PublicImProvider.WINDOWS_LIVE_MESSENGER,
    [PublicImService.YAHOO]: PublicImProvider.YAHOO,
  }),
);
