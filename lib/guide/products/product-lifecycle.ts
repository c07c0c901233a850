import { ProductKey } from '../../values/vocabulary/product-key';
import { NOT_CONFIRMED, type SourcedFact } from '../sourced-fact';

/** Who names the last day of support of a product, which is in its row. */
export interface SupportEnd extends SourcedFact {
  readonly product: ProductKey;
  /** What a text adds to the day. */
  readonly caution: string;
}

/** A period of Extended Security Updates, which are bought and delivered separately. */
export interface ExtendedUpdates extends SourcedFact {
  readonly from: string;
  readonly to: string;
}

/** How a product is replaced by the Subscription Edition. */
export interface WayOn extends SourcedFact {
  readonly product: ProductKey;
  /** The end of a sentence that begins with "move to Skype for Business Server Subscription Edition". */
  readonly how: string;
}

const PRESS = 'press reports of the announcement of Microsoft, July 2025';

// The page about Lync Phone Edition says that its dates are those of the server.
const INDIRECT = 'a date that Microsoft names only indirectly';

/** The sources of the last days of support. */
export const SUPPORT_ENDS: readonly SupportEnd[] = [
  {
    id: 'lync2013-end', product: ProductKey.LYNC_SERVER_2013, caution: INDIRECT,
    source: 'repo MicrosoftDocs/lifecycle-data-pr.ja-jp microsoft-lync-phone-edition.yml', confidence: 'primary',
  },
  ...[ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015, ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019].map((product): SupportEnd => ({
    id: 'end-2015-2019', product, caution: NOT_CONFIRMED, source: PRESS, confidence: 'secondary',
  })),
];

/** The day before which Microsoft is said not to end support for the Subscription Edition. */
export const SUBSCRIPTION_EDITION_SUPPORT: SourcedFact & { readonly notBefore: string } = {
  id: 'se-end', notBefore: '2035-12-31', source: 'quotations of the page about modern lifecycles', confidence: 'secondary',
};

/** Products with Extended Security Updates. */
const EXTENDED: ReadonlySet<ProductKey> = new Set([
  ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015, ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019,
]);

/** Periods of Extended Security Updates, oldest first. */
export const EXTENDED_UPDATES: readonly ExtendedUpdates[] = [
  { id: 'esu1', from: '2025-10-14', to: '2026-04-14', source: PRESS, confidence: 'secondary' },
  { id: 'esu2', from: '2026-05-01', to: '2026-10-31', source: 'press reports, 2026', confidence: 'secondary' },
];

const UPGRADE: SourcedFact = { id: 'se-inplace', source: 'copies of an article of Microsoft, June 2025', confidence: 'secondary' };

/** The ways to the Subscription Edition. */
export const WAYS_ON: readonly WayOn[] = [
  { ...UPGRADE, product: ProductKey.LYNC_SERVER_2013, how: 'with new servers side by side' },
  { ...UPGRADE, product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015, how: 'with new servers side by side' },
  { ...UPGRADE, product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, how: 'in place, as an update of these servers, or side by side' },
];

/** The periods of Extended Security Updates of a product; none if it has none. */
export function extendedUpdatesOf(product: ProductKey): readonly ExtendedUpdates[] {
  return EXTENDED.has(product) ? EXTENDED_UPDATES : [];
}

/** The source of the last day of support; undefined for a product that is supported as long as it is kept up to date. */
export function supportEndOf(product: ProductKey): SupportEnd | undefined {
  return SUPPORT_ENDS.find((end) => end.product === product);
}

/** How a product is replaced by the Subscription Edition; undefined for that product itself. */
export function wayOnOf(product: ProductKey): WayOn | undefined {
  return WAYS_ON.find((way) => way.product === product);
}
