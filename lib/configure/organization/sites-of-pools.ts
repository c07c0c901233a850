import type { ProblemList } from '../../values/boundary/shape';
import type { EdgePlan } from '../../plan/edge-plan';

/** A site with the Edge pools that are its federation routes. */
export interface SiteRoutes {
  readonly name: string;
  /** Internal FQDN of the pool for SIP federation; absent if no pool of the site is the route. */
  readonly sip?: string;
  /** Internal FQDN of the pool for XMPP federation. */
  readonly xmpp?: string;
}

/** The sites with routes through their own pools, by name. Two pools for one route of a site are added to the problems. */
export function sitesOfPools(pools: readonly EdgePlan[], problems: ProblemList): SiteRoutes[] {
  const sites = new Map<string, SiteRoutes>();
  for (const { routes, organization, internal } of pools) {
    const name = organization?.siteName;
    if (name === undefined || (!routes.sip && !routes.xmpp)) continue;
    const known = sites.get(name.toLowerCase());
    const own: SiteRoutes = {
      name, ...(routes.sip ? { sip: internal.fqdn } : {}), ...(routes.xmpp ? { xmpp: internal.fqdn } : {}),
    };
    if (known !== undefined) checkRoutes(known, own, problems);
    sites.set(name.toLowerCase(), { ...own, ...known });
  }
  return [...sites].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, site]) => site);
}

function checkRoutes(known: SiteRoutes, own: SiteRoutes, problems: ProblemList): void {
  for (const [route, first, second] of [['SIP', known.sip, own.sip], ['XMPP', known.xmpp, own.xmpp]] as const) {
    if (first === undefined || second === undefined) continue;
    problems.add({
      property: 'plans',
      given: `the site ${known.name} with ${first} and ${second} as its routes for ${route} federation`,
      expected: `one Edge pool as the route of a site for ${route} federation`,
      fix: `remove ${route} federation from one of the two pools`,
    });
  }
}
