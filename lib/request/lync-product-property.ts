import { LyncProduct } from '../guide/products/lync-product';
import { instanceOf } from '../values/boundary/kinds';
import { storedAs } from '../values/boundary/stored-form';
import { STORED_PRODUCT } from './stored/keys';

/** A product as a property. */
export const LYNC_PRODUCT = storedAs(
  instanceOf(LyncProduct, 'LyncProduct', 'use LyncProduct.LYNC_SERVER_2013 or a successor'), STORED_PRODUCT,
);
