import { ProductKey } from '../../values/vocabulary/product-key';
import type { RunningServer } from '../model/running-server';
import { compareBuilds, highestBuild, isOfSharedLine, productOfBuild, productOfComponent } from './builds';
import type { ExportFile } from './export-file';
import type { Reading } from './reading';

/** 2019 and Subscription Edition share a line of builds: those seen of the former are lower, those of the latter higher. */
const FIRST_SEEN_OF_SE = '7.0.2046.820';
const LAST_SEEN_OF_2019 = '7.0.2046.583';

const PLACE = 'Get-CsServerPatchVersion, Get-CsServerVersion';

/** The product that the names of components and builds tell; undefined, which is then told, if they tell none, or several. */
export function productSeen(reading: Reading, files: readonly ExportFile[], servers: readonly RunningServer[]): ProductKey | undefined {
  const entries = files.flatMap((file) => (file.hasPart('patchVersions') ? file.part('patchVersions') ?? [] : []));
  const named = new Set(entries.flatMap((entry) => productOfComponent(entry.text('ComponentName') ?? '') ?? []));
  const builds = [...entries.flatMap((entry) => entry.text('Version') ?? []), ...servers.flatMap(({ productBuild }) => productBuild ?? [])];
  const numbered = new Set(builds.flatMap((build) => productOfBuild(build) ?? []));
  const [found, other] = named.size > 0 ? named : numbered;
  if (other !== undefined) {
    reading.addUnread({ what: 'product', usualPlace: PLACE, reason: `several were seen: ${[...new Set([...named, ...numbered])].join(', ')}` });
    return undefined;
  }
  return found ?? ofSharedLine(reading, builds);
}

function ofSharedLine(reading: Reading, builds: readonly string[]): ProductKey | undefined {
  const build = highestBuild(builds.filter(isOfSharedLine));
  if (build === undefined) {
    reading.addUnread({ what: 'product', usualPlace: PLACE, reason: 'no build names one' });
    return undefined;
  }
  const product = compareBuilds(build, FIRST_SEEN_OF_SE) >= 0 ? ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE
    : compareBuilds(build, LAST_SEEN_OF_2019) <= 0 ? ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019 : undefined;
  reading.addUnread({
    what: product === undefined ? 'product' : 'whether the product is 2019 or Subscription Edition',
    usualPlace: PLACE,
    reason: `both have builds ${build.split('.').slice(0, 3).join('.')}; ${product === undefined
      ? `${build} was seen of neither` : `by ${build}, ${product} was assumed, which is not confirmed`}`,
  });
  return product;
}
