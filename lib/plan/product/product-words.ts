import { ProductKey } from '../../values/vocabulary/product-key';

/** What a product calls its parts, and which pages describe it. */
export interface ProductWords {
  /** Name in the titles of its tools: `Lync Server Management Shell`. */
  readonly family: string;
  /** Whether it is a successor of Lync Server 2013, with cmdlets and pages of its own. */
  readonly isSuccessor: boolean;
}

const LYNC_SERVER: ProductWords = { family: 'Lync Server', isSuccessor: false };
// One name for all of them, without the year.
const SKYPE_FOR_BUSINESS_SERVER: ProductWords = { family: 'Skype for Business Server', isSuccessor: true };

const WORDS: Readonly<Record<ProductKey, ProductWords>> = {
  [ProductKey.LYNC_SERVER_2013]: LYNC_SERVER,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: SKYPE_FOR_BUSINESS_SERVER,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: SKYPE_FOR_BUSINESS_SERVER,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: SKYPE_FOR_BUSINESS_SERVER,
};

/** The words of a product. */
export function productWords(key: ProductKey): ProductWords {
  return WORDS[key];
}
