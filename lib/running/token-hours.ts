import { checkWholeNumber, type NumberLimits } from '../values/refusals';
import type { RunningEdge } from './model/running-edge';
import { nameOf, sameName } from './running-names';

const SECONDS_OF_HOUR = 3600;
const SECONDS: NumberLimits = { min: 1, max: 15_552_000, refusedBy: 'seconds, 180 days at most: what Set-CsAVEdgeConfiguration accepts' };

/**
 * Hours that tokens of A/V authentication live, as was read: those of the pool, else of its site, else of the organization. If the site is
 * not known, the longest of all sites counts.
 *
 * @param fqdn the pool
 * @param plannedSite name of its site, for what was read without a topology
 * @returns undefined if it was not read
 * @throws EdgeValidationError for a lifetime that cannot be.
 */
export function readTokenHours(
  fqdn: string, { settings, topology }: Pick<RunningEdge, 'settings' | 'topology'>, plannedSite?: string,
): number | undefined {
  const read = (settings.avEdge ?? []).flatMap(({ identity, maxTokenLifetimeSeconds: seconds }, index) => {
    if (seconds === undefined) return [];
    checkWholeNumber(seconds, `running.settings.avEdge[${index}].maxTokenLifetimeSeconds`, SECONDS);
    return [{ scope: identity.toLowerCase(), hours: Math.ceil(seconds / SECONDS_OF_HOUR) }];
  });
  const siteId = topology?.pools.find((pool) => sameName(pool.fqdn, fqdn))?.siteId;
  const siteName = siteId === undefined ? undefined : topology?.sites.find(({ id }) => id === siteId)?.name;
  const site = (siteName ?? plannedSite)?.toLowerCase();
  const longest = (isMeant: (scope: string) => boolean): number | undefined => {
    const hours = read.filter(({ scope }) => isMeant(scope)).map((each) => each.hours);
    return hours.length === 0 ? undefined : Math.max(...hours);
  };
  const isOrganization = (scope: string): boolean => scope === 'global';
  return longest((scope) => scope.endsWith(`:${nameOf(fqdn)}`))
    ?? (site === undefined
      ? longest((scope) => isOrganization(scope) || scope.startsWith('site:'))
      : longest((scope) => scope === `site:${site}`) ?? longest(isOrganization));
}
