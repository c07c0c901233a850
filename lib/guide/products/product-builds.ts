import { comparedBuilds } from '../../values/compared-builds';
import { ProductKey } from '../../values/vocabulary/product-key';
import type { SourcedFact } from '../sourced-fact';

/** Builds with fixes for vulnerabilities. */
export interface SecurityUpdate extends SourcedFact {
  /** Day on which the vulnerabilities were published, `YYYY-MM-DD`. */
  readonly published: string;
  readonly vulnerabilities: readonly string[];
  /** First build with the fixes, of each product that is affected. */
  readonly builds: Readonly<Partial<Record<ProductKey, string>>>;
}

/** The builds of a product that were seen, where another product shares its line. */
export interface SeenBuilds extends SourcedFact {
  readonly product: ProductKey;
  readonly from?: string;
  readonly to?: string;
}

const CVE_LIST = 'repo CVEProject/cvelistV5';

/** Day of the newest record among the security updates: later ones are not known here. */
export const SECURITY_UPDATES_AS_OF = '2026-10-14';

/** The security updates that are known here, oldest first. Updates include those before them. */
export const SECURITY_UPDATES: readonly SecurityUpdate[] = [
  {
    id: 'lync2013-fix', published: '2022-07-12', vulnerabilities: ['CVE-2022-33633'],
    builds: { [ProductKey.LYNC_SERVER_2013]: '5.0.8308.1198' },
    source: `${CVE_LIST} CVE-2022-33633`, confidence: 'primary',
  },
  {
    id: 'build-2026-09', published: '2026-09-08', vulnerabilities: ['CVE-2026-66302', 'CVE-2026-66303'],
    builds: {
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: '6.0.9319.885',
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: '7.0.2046.569',
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: '7.0.2046.879',
    },
    source: `${CVE_LIST} CVE-2026-66302, CVE-2026-66303`, confidence: 'primary',
  },
  {
    id: 'build-2026-10', published: '2026-10-13', vulnerabilities: ['CVE-2026-83746'],
    builds: {
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: '6.0.9319.886',
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: '7.0.2046.583',
      [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: '7.0.2046.889',
    },
    source: `${CVE_LIST} CVE-2026-83746`, confidence: 'primary',
  },
];

/** What all builds of a product begin with. Two products share theirs. */
export const BUILD_LINES: Readonly<Record<ProductKey, string>> = {
  [ProductKey.LYNC_SERVER_2013]: '5.0.8308',
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]: '6.0.9319',
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019]: '7.0.2046',
  [ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE]: '7.0.2046',
};

const SHARED_LINE: SourcedFact = { id: 'build-2019-vs-se', source: 'derived from the builds of the updates', confidence: 'secondary' };

/** The builds of the products that share a line. */
export const SEEN_BUILDS: readonly SeenBuilds[] = [
  { ...SHARED_LINE, product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, to: '7.0.2046.583' },
  { ...SHARED_LINE, product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE, from: '7.0.2046.820' },
];

const FORM = /^\d{1,5}(?:\.\d{1,5}){3}$/;

/** Whether a text is a build: four numbers. */
export function isBuild(text: string): boolean {
  return FORM.test(text);
}

/** Whether a build is of the line of a product. */
export function isBuildOf(product: ProductKey, build: string): boolean {
  return isBuild(build) && build.startsWith(`${BUILD_LINES[product]}.`);
}

/** Whether a build is earlier than another; both are four numbers. */
export function isEarlierBuild(build: string, other: string): boolean {
  return comparedBuilds(build, other) < 0;
}

/** The known security updates of a product that a build lacks, of those that were published by a day. */
export function missingUpdates(product: ProductKey, build: string, day: string | undefined): readonly SecurityUpdate[] {
  return SECURITY_UPDATES.filter(({ published, builds }) => {
    const fixed = builds[product];
    return fixed !== undefined && isEarlierBuild(build, fixed) && (day === undefined || published <= day);
  });
}
