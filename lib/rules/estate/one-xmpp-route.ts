import type { EstateRule } from './estate-rule';

/** Two Edge pools with XMPP federation: an organization has one of them. */
export const oneXmppRoute: EstateRule = {
  id: 'one-xmpp-route',
  page: 'lync-server-2013-failing-over-the-edge-pool-used-for-xmpp-federation.md',
  title: 'xmpp',
  expected: 'one Edge pool of the organization as XMPP route',
  meaning: 'The gateways send to one Edge pool and partners to another: XMPP contacts show up offline.',
  remedy: 'Leave XMPP out of all pools but one. To move the route to another pool, move the property.',
  check: (pools) => {
    const routes = pools.filter(({ plan }) => plan.routes.xmpp);
    if (routes.length < 2) return [];
    return routes.map(({ path }) => ({
      path,
      given: `an XMPP route, while ${routes.map((route) => route.path).filter((other) => other !== path).sort().join(' and ')} is one too`,
      fix: 'leave xmpp out of all pools but one',
    }));
  },
};
