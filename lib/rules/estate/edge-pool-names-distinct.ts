import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import { pathsBeside, type EstateRule } from './estate-rule';

/** Several Edge pools that share an internal or external name. */
export const edgePoolNamesDistinct: EstateRule = {
  id: 'edge-pool-names-distinct',
  page: 'lync-server-2013-edge-server-disaster-recovery.md',
  title: 'name of the Edge pool',
  expected: 'internal and external names that no other Edge pool of the organization uses on the same side',
  meaning: 'One name resolves to the servers of two pools, so users and partners reach the wrong pool at random.',
  remedy: 'Use a unique internal FQDN and unique external FQDNs for each Edge pool.',
  check: (pools) => {
    const owners = new Map<string, { readonly path: string }[]>();
    for (const { path, plan } of pools) {
      for (const name of namesOf(plan)) owners.set(keyOf(name), [...owners.get(keyOf(name)) ?? [], { path }]);
    }
    return pools.flatMap(({ path, plan }) => namesOf(plan).flatMap((name) => {
      const others = pathsBeside(path, owners.get(keyOf(name)) ?? []);
      return others === '' ? [] : [{
        path,
        given: `the ${name.side} name ${name.fqdn}, shared with ${others}`,
        fix: `set a unique ${name.side} name for each of them`,
      }];
    }));
  },
};

interface PoolName {
  readonly side: EdgeSide;
  readonly fqdn: string;
}

/** The names of a pool, each once. An internal name may be an external one too: the two sides query different zones. */
function namesOf({ internal, services }: EdgePlan): PoolName[] {
  return [
    { side: EdgeSide.INTERNAL, fqdn: internal.fqdn },
    ...[...new Set(services.map(({ fqdn }) => fqdn))].map((fqdn) => ({ side: EdgeSide.EXTERNAL, fqdn })),
  ];
}

function keyOf({ side, fqdn }: PoolName): string {
  return `${side}/${fqdn}`;
}
