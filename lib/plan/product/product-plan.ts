import { flag, listOf, text, wordOf } from '../../values/boundary/kinds';
import { planPartOf } from '../../values/boundary/object-shape';
import { ProductKey } from '../../values/vocabulary/product-key';

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

/** What {@link ProductPlan} holds. */
export const PRODUCT_PLAN_SHAPE = planPartOf<ProductPlan>('ProductPlan', {
  key: wordOf('ProductKey', ProductKey),
  name: text,
  newestWindows: text,
  windowsFeatures: listOf(text),
  hasXmpp: flag,
});
