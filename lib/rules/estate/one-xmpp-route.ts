import { pathsBeside, type EstateRule } from './estate-rule';

/** Several Edge pools with XMPP federation: an organization has one of them. */
export const oneXmppRoute: EstateRule = {
  id: 'one-xmpp-route',
  page: 'lync-server-2013-failing-over-the-edge-pool-used-for-xmpp-federation.md',
  title: 'xmpp',
  expected: 'one Edge pool of the organization as the XMPP route',
  meaning: 'The XMPP gateways send to one Edge pool and partners to another: XMPP contacts appear offline.',
  remedy: 'Remove XMPP from all pools but one. To move the route to another pool, move the property.',
  check: (pools) => {
    const routes = pools.filter(({ plan }) => plan.routes.xmpp);
    if (routes.length < 2) return [];
    return routes.map(({ path }) => ({
      path,
      given: `an XMPP route, in addition to ${pathsBeside(path, routes)}`,
      fix: 'remove xmpp from all pools but one',
    }));
  },
};
