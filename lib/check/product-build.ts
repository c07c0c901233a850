import { quote, refuse } from '../values/refusals';
import { BUILD_LINES, isBuild, isBuildOf } from '../guide/products/product-builds';
import type { LyncProduct } from '../guide/products/lync-product';
import { productRow, PRODUCTS } from '../guide/products/products';

const COPY = 'copy the version of the core components from Get-CsServerPatchVersion';

/** @throws EdgeValidationError for another format, and for a build of another product line. */
export function checkProductBuild(build: string, product: LyncProduct): void {
  const line = BUILD_LINES[product.key];
  const expected = `a build of ${product.displayName}, four numbers that begin with ${line}`;
  if (!isBuild(build)) refuse('productBuild', quote(build), expected, COPY);
  if (isBuildOf(product.key, build)) return;
  const others = Object.values(PRODUCTS).filter(({ key }) => isBuildOf(key, build)).map(({ key }) => productRow(key).displayName);
  refuse('productBuild', `${quote(build)}, with ${product.displayName}`, expected, others.length === 0
    ? COPY
    : `the build is one of ${others.join(' or ')}: correct product or productBuild`);
}
