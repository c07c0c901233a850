import { isBuildOf, isEarlierBuild, SEEN_BUILDS } from '../../guide/products/product-builds';
import { LyncProduct } from '../../guide/products/lync-product';
import { productRow } from '../../guide/products/products';
import { productOf } from '../../request/stored/keys';
import { comparedBuilds } from '../../values/compared-builds';
import { ProductKey } from '../../values/vocabulary/product-key';
import { ImportNoteKind } from '../import-note';
import type { PoolImport } from './running-lookup';
import type { PoolServer } from './servers';

const PLACE = 'Get-CsServerPatchVersion on each Edge Server; Programs and Features there, Core Components';

/** The product of a pool: the one that was read, unless the builds of its servers are of another, as while an organization moves. */
export function importedProduct(given: PoolImport, servers: readonly PoolServer[]): LyncProduct {
  const { running: { topology }, notes, service } = given;
  const read = topology?.product;
  const builds = buildsOf(servers);
  if (read !== undefined && (builds.length === 0 || builds.some(({ build }) => isBuildOf(read, build)))) return productOf(read);
  const [first] = builds;
  const own = first === undefined ? undefined : productOfBuild(first.build);
  if (first === undefined || own === undefined) return read === undefined ? assumedProduct(given) : productOf(read);
  const { displayName } = productRow(own);
  if (read !== undefined) {
    notes.add(ImportNoteKind.CONTRADICTION, 'product',
      `${productRow(read).displayName} was read as the product of the organization, but ${first.server} has build ${first.build}, one of ${displayName}; the request has the latter`,
      PLACE, [service.source, ...first.sources]);
  } else if (SEEN_BUILDS.some(({ product }) => product === own)) {
    notes.add(ImportNoteKind.ASSUMED, 'product',
      `${displayName} is assumed by build ${first.build}: Skype for Business Server 2019 and Subscription Edition share one line of builds`, PLACE, first.sources);
  }
  return productOf(own);
}

function assumedProduct({ notes, service }: PoolImport): LyncProduct {
  const assumed = LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE;
  notes.add(ImportNoteKind.ASSUMED, 'product', `the product was not read: ${assumed.displayName} is assumed, the only one that is still supported`,
    'Get-CsServerVersion; Programs and Features on an Edge Server', [service.source]);
  return assumed;
}

/** The product that a build is of; of two that share a line, the one of which it was seen, or else the later one. */
function productOfBuild(build: string): ProductKey | undefined {
  const products = Object.values(ProductKey).filter((key) => isBuildOf(key, build));
  const isSeen = (key: ProductKey): boolean => SEEN_BUILDS.some(({ product, from, to }) => (
    product === key && !(from !== undefined && isEarlierBuild(build, from)) && !(to !== undefined && isEarlierBuild(to, build))));
  return products.find(isSeen) ?? products.at(-1);
}

/** The products of servers elsewhere that builds tell: other Edge pools, and Front End Servers that an export is of. */
export function importedOtherProducts({ running: { topology, servers } }: PoolImport, own: LyncProduct): LyncProduct[] {
  // Two products share a line, so that a build of it tells nothing.
  const isSure = (key: ProductKey): boolean => !SEEN_BUILDS.some(({ product }) => product === key);
  const byBuilds = servers.flatMap(({ productBuild = '' }) => productOfBuild(productBuild) ?? []).filter(isSure);
  const found = new Set([...byBuilds, ...topology?.product === undefined ? [] : [topology.product]]);
  return Object.values(ProductKey).filter((key) => found.has(key) && key !== own.key).map(productOf);
}

/** The build of the servers, the lowest if they differ; undefined if none was read. */
export function importedBuild(given: PoolImport, servers: readonly PoolServer[], { key, displayName }: LyncProduct): string | undefined {
  const { notes } = given;
  const read = buildsOf(servers);
  const own = read.filter(({ build }) => isBuildOf(key, build)).sort((a, b) => comparedBuilds(a.build, b.build));
  for (const { build, server, sources } of read.filter((each) => !own.includes(each))) {
    notes.add(ImportNoteKind.LEFT_OUT, 'productBuild', `build ${build} of ${server} is left out: it is not one of ${displayName}`, PLACE, sources);
  }
  const [lowest] = own;
  tellUnread(given, servers, lowest?.build);
  if (lowest === undefined) return undefined;
  const others = own.filter(({ build }) => build !== lowest.build);
  if (others.length > 0) {
    notes.add(ImportNoteKind.CONTRADICTION, 'productBuild',
      `the servers have different builds: ${own.map(({ server, build }) => `${server} has ${build}`).join(', ')}; the request has the lowest`,
      PLACE, own.flatMap(({ sources }) => sources));
  }
  return lowest.build;
}

function tellUnread({ notes }: PoolImport, servers: readonly PoolServer[], build: string | undefined): void {
  const unread = servers.filter(({ running }) => running?.productBuild === undefined);
  if (unread.length === 0) return;
  notes.add(ImportNoteKind.ASSUMED, 'productBuild',
    `the build of ${unread.map(({ computerName }) => computerName).join(', ')} was not read: the request has ${build === undefined ? 'none, and missing security updates are not checked' : 'that of the others'}`,
    PLACE, unread.flatMap(({ running }) => (running === undefined ? [] : [running.source])));
}

/** The builds that were read, in the order of the servers. */
function buildsOf(servers: readonly PoolServer[]) {
  return servers.flatMap(({ computerName, running }) => (running?.productBuild === undefined ? [] : [{
    server: computerName, build: running.productBuild, sources: [running.source],
  }]));
}
