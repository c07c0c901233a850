import { LyncProduct } from '../../guide/products/lync-product';
import { EdgePlatform } from '../../platform/edge-platform';
import { wordOf } from '../../values/boundary/kinds';
import type { StoredForm } from '../../values/boundary/shape';
import { storedByKey } from '../../values/boundary/stored-form';
import { PlatformKey } from '../../values/vocabulary/platform';
import { ProductKey } from '../../values/vocabulary/product-key';
import { PublicImService } from '../../values/vocabulary/public-im';
import type { PublicImProvider } from '../partners/public-im-provider';

const PRODUCTS: Readonly<Record<ProductKey, LyncProduct>> = {
  [ProductKey.LYNC_SERVER_2013]: LyncProduct.LYNC_SERVER_2013,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019,
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE,
};

const PLATFORMS: Readonly<Record<PlatformKey, () => EdgePlatform>> = {
  [PlatformKey.AZURE]: () => EdgePlatform.azure(),
  [PlatformKey.ON_PREMISES]: () => EdgePlatform.onPremises(),
};

/** A product in a file: `"skype-for-business-server-se"`. */
export const STORED_PRODUCT: StoredForm<LyncProduct> = storedByKey(wordOf('ProductKey', ProductKey), productOf);

/** The product with a key. */
export function productOf(key: ProductKey): LyncProduct {
  return PRODUCTS[key];
}

/** A platform in a file: `"on-premises"`. */
export const STORED_PLATFORM: StoredForm<EdgePlatform> = storedByKey(wordOf('PlatformKey', PlatformKey), (key) => PLATFORMS[key]());

/** A public IM provider in a file: `"skype"`. */
export function storedPublicIm(providers: Readonly<Record<PublicImService, PublicImProvider>>): StoredForm<PublicImProvider> {
  return storedByKey(wordOf('PublicImService', PublicImService), (key) => providers[key]);
}
