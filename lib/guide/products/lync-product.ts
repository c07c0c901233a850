import { frozen } from '../../values/frozen';
import type { ProductKey } from '../../values/vocabulary/product-key';
import type { PublicImService } from '../../values/vocabulary/public-im';
import { type ProductRow, PRODUCTS } from './products';
import type { WindowsImage } from './windows-image';

/**
 * The server product whose Edge role is planned.
 *
 * Pages: `lync-server-2013-server-and-tools-operating-system-support.md`; of the successors `server-requirements.md`,
 * `system-requirements.md` and `edge-environmental-requirements.md`.
 */
export class LyncProduct {
  /**
   * Lync Server 2013. The latest Windows version for its Edge role is Windows Server 2012 R2, whose images do not support
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
   * without public IM, and supported as long as it is kept up to date. It is installed as an update over Skype for Business
   * Server 2019, or side by side with an earlier product. Its Windows versions are those of 2019: no page lists its own.
   */
  public static readonly SKYPE_FOR_BUSINESS_SERVER_SE = new LyncProduct(PRODUCTS.SKYPE_FOR_BUSINESS_SERVER_SE);

  private constructor(private readonly row: ProductRow) {
    frozen(this);
  }

  /** Stable key, as in a serialized plan. */
  public get key(): ProductKey {
    return this.row.key;
  }

  /** Name as used by Microsoft. */
  public get displayName(): string {
    return this.row.displayName;
  }

  /** Versions of Windows on which the product's Edge role is supported, oldest first. */
  public get windowsVersions(): string[] {
    return frozen([...this.row.windowsVersions]);
  }

  /** Windows image of the latest version that the product's Edge role supports. */
  public get windowsImage(): WindowsImage {
    return this.row.windowsImage;
  }

  /** Windows features that the Edge role requires and that are not enabled in the image. */
  public get windowsFeatures(): string[] {
    return frozen([...this.row.windowsFeatures]);
  }

  /** Size of a virtual machine with the documented hardware. */
  public get virtualMachineSize(): string {
    return this.row.hardware.virtualMachineSize;
  }

  /** Whether the Edge has an XMPP proxy. */
  public get hasXmpp(): boolean {
    return this.row.hasXmpp;
  }

  /** Public IM providers that the product can be connected to, in the order of their keys. */
  public get publicImProviders(): PublicImService[] {
    return frozen([...this.row.publicIm]);
  }

  /** Last day of support, `YYYY-MM-DD`; undefined for a product that is supported as long as it is updated. */
  public get endOfSupport(): string | undefined {
    return this.row.endOfSupport;
  }
}
