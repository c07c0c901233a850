import { quote, refuse } from '../values/refusals';
import { BUILD_LINES } from '../guide/products/product-builds';
import type { LyncProduct } from '../guide/products/lync-product';
import { productRow, PRODUCTS } from '../guide/products/products';

const FORM = /^\d{1,5}(?:\.\d{1,5}){3}$/;
const COPY = 'copy the version of the core components from Get-CsServerPatchVersion';

/** @throws EdgeValidationError for another format, and for a build of another product line. */
export function checkProductBuild(build: string, product: LyncProduct): void {
  const line = BUILD_LINES[product.key];
  const expected = `a build of ${product.displayName}, four numbers that begin with ${line}`;
  if (!FORM.test(build)) refuse('productBuild', quote(build), expected, COPY);
  if (build.startsWith(`${line}.`)) return;
  const others = Object.values(PRODUCTS).filter(({ key }) => build.startsWith(`${BUILD_LINES[key]}.`))
    .map(({ key }) => productRow(key).displayName);
  refuse('productBuild', `${quote(build)}, with ${product.displayName}`, expected, others.length === 0
    ? COPY
    : `the build is one of ${others.join(' or ')}: correct product or productBuild`);
}
