import type { ProductKey } from '../../values/vocabulary/product-key';
import type { PublicImService } from '../../values/vocabulary/public-im';
import { type ProductRow, PRODUCTS } from './products';
import type { WindowsImage } from './windows-image';

export type { WindowsImage } from './windows-image';

/**
 * The server product whose Edge role is planned.
 *
 * Pages: `lync-server-2013-server-and-tools-operating-system-support.md`; of the successors `server-requirements.md`,
 * `system-requirements.md` and `edge-environmental-requirements.md`.
 */
export class LyncProduct {
  /**
   * Lync Server 2013. The newest Windows version for its Edge role is Windows Server 2012 R2, whose images do not support
   * UEFI and secure boot. Support ended on April 11, 2023.
   */
  public static readonly LYNC_SERVER_2013 = new LyncProduct(PRODUCTS.LYNC_SERVER_2013);
  /**
   * Skype for Business Server 2015: with XMPP, with Skype as the only public IM provider, and with media ranges that do
   * not depend on the partner. Windows Server 2019 requires cumulative update 9 or later. Support ended on
   * October 14, 2025.
   */
  public static readonly SKYPE_FOR_BUSINESS_SERVER_2015 = new LyncProduct(PRODUCTS.SKYPE_FOR_BUSINESS_SERVER_2015);
  /** Skype for Business Server 2019: without XMPP and Mcx. Support ended on October 14, 2025. */
  public static readonly SKYPE_FOR_BUSINESS_SERVER_2019 = new LyncProduct(PRODUCTS.SKYPE_FOR_BUSINESS_SERVER_2019);
  /**
   * Skype for Business Server Subscription Edition, released on July 1, 2025: like Skype for Business Server 2019, but
   * without public IM, and supported as long as it is kept up to date.
   */
  public static readonly SKYPE_FOR_BUSINESS_SERVER_SE = new LyncProduct(PRODUCTS.SKYPE_FOR_BUSINESS_SERVER_SE);

  /** Stable key in a serialized plan. */
  public readonly key: ProductKey;
  /** Product name. */
  public readonly displayName: string;
  /** Windows versions that the Edge role supports, the oldest first. */
  public readonly windowsVersions: string[];
  /** Image of the newest Windows version that the Edge role supports. */
  public readonly windowsImage: WindowsImage;
  /** Windows features that the Edge role needs and that are not enabled in the image. */
  public readonly windowsFeatures: string[];
  /** Virtual machine size that meets the documented hardware requirements. */
  public readonly virtualMachineSize: string;
  /** Whether the Edge has an XMPP proxy. */
  public readonly hasXmpp: boolean;
  /** Public IM providers that the product supports, in alphabetical order. */
  public readonly publicImProviders: PublicImService[];
  /** Last day of support, `YYYY-MM-DD`; undefined for a product that is supported as long as it is kept up to date. */
  public readonly endOfSupport: string | undefined;

  private constructor(row: ProductRow) {
    this.key = row.key;
    this.displayName = row.displayName;
    this.windowsVersions = [...row.windowsVersions];
    this.windowsImage = row.windowsImage;
    this.windowsFeatures = [...row.windowsFeatures];
    this.virtualMachineSize = row.hardware.virtualMachineSize;
    this.hasXmpp = row.hasXmpp;
    this.publicImProviders = [...row.publicIm];
    this.endOfSupport = row.endOfSupport;
  }
}
