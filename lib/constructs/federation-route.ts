import type { IConstruct } from 'constructs';

const ROUTES = new WeakMap<IConstruct, Set<IConstruct>>();

/**
 * The Edge pools of an app that are a federation route. An organisation has one: all traffic with partners goes through
 * it, whichever pool a user belongs to.
 *
 * Page: `lync-server-2013-define-your-edge-topology.md`.
 */
export function enterFederationRoute(pool: IConstruct): void {
  const routes = ROUTES.get(pool.node.root) ?? new Set();
  ROUTES.set(pool.node.root, routes.add(pool));
}

/** What is wrong with the federation routes, as seen from one pool; empty when it is the only one or is none. */
export function federationRouteProblems(pool: IConstruct): string[] {
  const routes = ROUTES.get(pool.node.root);
  if (routes === undefined || routes.size < 2 || !routes.has(pool)) return [];
  const others = [...routes].filter((route) => route !== pool).map((route) => route.node.path).sort();
  return [
    [
      'federation is not acceptable',
      `  given:    a federation route, while ${others.join(' and ')} is one too`,
      '  expected: one Edge pool of the organisation as federation route (lync-server-2013-define-your-edge-topology.md)',
      '  fix:      leave federation out of all pools but one; the others use its route',
    ].join('\n'),
  ];
}
