import { ProductKey } from '../../values/vocabulary/product-key';

/** What is documented of TLS at the Edge of a product. */
export interface ProductTls {
  /** Versions that it can offer, lowest first: `1.2`. */
  readonly versions: readonly string[];
  /** Update from which on TLS 1.0 and 1.1 can be switched off; absent if no page names one. */
  readonly oldVersionsOffSince?: string;
}

const UP_TO_1_2: readonly string[] = ['1.0', '1.1', '1.2'];
// The page about encryption lists TLS 1.3 for 2019 without a condition. Windows has it from Windows Server 2022 on, which is not on the
// list of systems for 2019: it can be there, and need not.
const UP_TO_1_3: readonly string[] = [...UP_TO_1_2, '1.3'];

// `disable-tls-1.0-1.1.md` of Skype for Business Server leaves Lync Server 2013 out because of Windows Fabric, which its Edge role does
// not have. The page is older than the Subscription Edition, which continues the product of 2019.
const TLS: Readonly<Record<ProductKey, ProductTls>> = {
  [ProductKey.LYNC_SERVER_2013]: { versions: UP_TO_1_2 },
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: {
    versions: UP_TO_1_2, oldVersionsOffSince: 'cumulative update 9 (6.0.9319.548, May 2019)',
  },
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: {
    versions: UP_TO_1_3, oldVersionsOffSince: 'cumulative update 1 (7.0.2046.123, June 2019)',
  },
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: { versions: UP_TO_1_3 },
};

/** TLS at the Edge of a product. */
export function productTls(key: ProductKey): ProductTls {
  return TLS[key];
}
