import type { ProductKey } from '../values/vocabulary/product-key';

/** The server product, with what a reader needs to know without the planning tables. */
export interface ProductPlan {
  readonly key: ProductKey;
  /** Product name. */
  readonly name: string;
  /** Latest Windows version that the Edge role supports. */
  readonly newestWindows: string;
  /** Windows features that every Edge Server needs. */
  readonly windowsFeatures: string[];
  /** Whether its Edge has an XMPP proxy. */
  readonly hasXmpp: boolean;
}
