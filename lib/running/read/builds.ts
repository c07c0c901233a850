import { ProductKey } from '../../values/vocabulary/product-key';

/** What the library knows of builds, by their first three numbers. */
const LINES: ReadonlyMap<string, ProductKey> = new Map([
  ['5.0.8308', ProductKey.LYNC_SERVER_2013], ['6.0.9319', ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015],
]);

/** Line of 2019 and of Subscription Edition. */
const SHARED_LINE = '7.0.2046';

/** Names of products in names of their components. */
const NAMED: readonly (readonly [RegExp, ProductKey])[] = [
  [/subscription edition/i, ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE], [/business server 2019/i, ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019],
  [/business server 2015/i, ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015], [/lync server 2013/i, ProductKey.LYNC_SERVER_2013],
];

/** The highest of the builds that have four numbers: a component that no update touched keeps an earlier one. */
export function highestBuild(builds: readonly string[]): string | undefined {
  return builds.filter((build) => /^\d{1,5}(?:\.\d{1,5}){3}$/.test(build)).sort(compareBuilds).at(-1);
}

/** Negative, zero or positive, by their numbers. */
export function compareBuilds(one: string, other: string): number {
  const [first, second] = [one, other].map((build) => build.split('.').map(Number));
  const at = first?.findIndex((part, index) => part !== second?.[index]) ?? -1;
  return at < 0 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0);
}

/** The product with a build; undefined for a build that several products share, or none of those that the library plans. */
export function productOfBuild(build: string): ProductKey | undefined {
  return LINES.get(lineOf(build));
}

/** Whether the build is of 2019 or of Subscription Edition, which share a line. */
export function isOfSharedLine(build: string): boolean {
  return lineOf(build) === SHARED_LINE;
}

/** The product that the name of a component names. */
export function productOfComponent(name: string): ProductKey | undefined {
  return NAMED.find(([pattern]) => pattern.test(name))?.[1];
}

function lineOf(build: string): string {
  return build.split('.').slice(0, 3).join('.');
}
