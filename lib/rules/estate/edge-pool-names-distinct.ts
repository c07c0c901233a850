import type { EdgePlan } from '../../plan/edge-plan';
import type { EstateRule } from './estate-rule';

/** Two Edge pools that share a name inside or outside. */
export const edgePoolNamesDistinct: EstateRule = {
  id: 'edge-pool-names-distinct',
  page: 'lync-server-2013-edge-server-disaster-recovery.md',
  title: 'a name of the Edge pool',
  expected: 'names that no other Edge pool of the organization has, neither inside nor outside',
  meaning: 'One name leads to the servers of two pools: users and partners reach the wrong one at random.',
  remedy: 'Give each Edge pool an internal FQDN and external FQDNs of its own.',
  check: (pools) => {
    const owners = new Map<string, string[]>();
    for (const { path, plan } of pools) {
      for (const { key } of namesOf(plan)) owners.set(key, [...owners.get(key) ?? [], path]);
    }
    return pools.flatMap(({ path, plan }) => namesOf(plan).flatMap(({ key, name, side }) => {
      const others = (owners.get(key) ?? []).filter((owner) => owner !== path).sort();
      return others.length === 0 ? [] : [{
        path,
        given: `the ${side} name ${name}, shared with ${others.join(' and ')}`,
        fix: `give each of them an ${side} name of its own`,
      }];
    }));
  },
};

/** The names of a pool, each once. An internal name may be an external one too: the two sides ask different zones. */
function namesOf({ internal, services }: EdgePlan): { key: string; name: string; side: string }[] {
  const named = (name: string, side: string): { key: string; name: string; side: string } =>
    ({ key: `${side}/${name}`, name, side });
  return [
    named(internal.fqdn, 'internal'),
    ...[...new Set(services.map(({ fqdn }) => fqdn))].map((fqdn) => named(fqdn, 'external')),
  ];
}
