import { pathsBeside, type EstateRule } from './estate-rule';

/** Several Edge pools with SIP federation or public IM: an organization has one of them as its federation route. */
export const oneFederationRoute: EstateRule = {
  id: 'one-federation-route',
  page: 'lync-server-2013-define-your-edge-topology.md',
  title: 'federation',
  expected: 'one Edge pool of the organization as the federation route',
  meaning: 'Partners and Edge pools disagree about the federation route: messages are lost on the way back.',
  remedy: 'Remove federation, public IM, and push notification from all pools but one; the others use its route.',
  check: (pools) => {
    const routes = pools.filter(({ plan }) => plan.routes.sip);
    if (routes.length < 2) return [];
    return routes.map(({ path }) => ({
      path,
      given: `a federation route, in addition to ${pathsBeside(path, routes)}`,
      fix: 'remove federation from all pools but one; the others use its route',
    }));
  },
};
