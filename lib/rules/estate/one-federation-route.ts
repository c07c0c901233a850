import type { EstateRule } from './estate-rule';

/** Two Edge pools with SIP federation or public IM: an organization publishes one of them for it. */
export const oneFederationRoute: EstateRule = {
  id: 'one-federation-route',
  page: 'lync-server-2013-define-your-edge-topology.md',
  title: 'federation',
  expected: 'one Edge pool of the organization as federation route',
  meaning: 'Partners and the Edge pools disagree on where federation traffic goes: messages get lost on the way back.',
  remedy: 'Leave federation, public IM and push notification out of all pools but one; the others use its route.',
  check: (pools) => {
    const routes = pools.filter(({ plan }) => plan.routes.sip);
    if (routes.length < 2) return [];
    return routes.map(({ path }) => ({
      path,
      given: `a federation route, while ${othersThan(path, routes)} is one too`,
      fix: 'leave federation out of all pools but one; the others use its route',
    }));
  },
};

function othersThan(path: string, pools: readonly { readonly path: string }[]): string {
  return pools.map((pool) => pool.path).filter((other) => other !== path).sort().join(' and ');
}
