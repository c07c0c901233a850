import { PublicImService } from '../../values/vocabulary/public-im';

/**
 * A public instant messaging service that Lync Server 2013 could be connected to. All of them have ended; what a plan
 * says of that depends on its `planningDate`.
 *
 * Page: `lync-server-2013-support-for-public-instant-messenger-connectivity.md`.
 */
export class PublicImProvider {
  /** Windows Live Messenger: instant messages, presence, audio and video. Service until 15 March 2013. */
  public static readonly WINDOWS_LIVE_MESSENGER = new PublicImProvider(PublicImService.WINDOWS_LIVE_MESSENGER);
  /** AOL: instant messages and presence. Needs the client's key usage in the certificate. Service until 30 June 2014. */
  public static readonly AOL = new PublicImProvider(PublicImService.AOL);
  /** Yahoo!: instant messages and presence, with a license per user that is no longer sold. Service until 30 June 2014. */
  public static readonly YAHOO = new PublicImProvider(PublicImService.YAHOO);
  /** Skype: instant messages, presence, audio and video. Service from May 2013 to 5 May 2025. */
  public static readonly SKYPE = new PublicImProvider(PublicImService.SKYPE);

  private constructor(private readonly service: PublicImService) {}

  /** Which service it is, as in a plan. */
  public get key(): PublicImService {
    return this.service;
  }
}
