import type { ProductKey } from '../values/vocabulary/product-key';

/** The server product, with what is needed to speak of it without the planning tables. */
export interface ProductPlan {
  readonly key: ProductKey;
  /** Name as Microsoft prints it. */
  readonly name: string;
  /** Newest Windows that the Edge role supports. */
  readonly newestWindows: string;
  /** Windows features that every server needs. */
  readonly windowsFeatures: string[];
  /** Whether its Edge has an XMPP proxy. */
  readonly hasXmpp: boolean;
}
