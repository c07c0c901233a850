import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { edgePoolNamesDistinct } from '../../../lib/rules/estate/edge-pool-names-distinct';
import type { PoolInEstate } from '../../../lib/rules/estate/estate-rule';
import { contosoPlan, contosoRequest } from '../../support/plan-request';

/** A pool whose names all carry its own word, but for those that are given. */
function pool(path: string, overrides: Partial<EdgePlanRequest> = {}): PoolInEstate {
  return {
    path,
    plan: contosoPlan({
      accessEdge: { fqdn: `sip-${path}.contoso.com` },
      webConferencing: { fqdn: `webcon-${path}.contoso.com` },
      audioVideo: { fqdn: `av-${path}.contoso.com` },
      internal: internal(`edge-${path}.contoso.net`),
      ...overrides,
    }),
  };
}

const internal = (fqdn: string): EdgePlanRequest['internal'] => ({ ...contosoRequest().internal, fqdn });

const shared = { fqdn: 'shared.contoso.com' };

test.each<[string, Partial<EdgePlanRequest>, Partial<EdgePlanRequest>, string]>([
  ['the Access Edge', { accessEdge: shared }, { accessEdge: shared }, 'external name shared.contoso.com'],
  ['the Web Conferencing Edge', { webConferencing: shared }, { webConferencing: shared }, 'external name shared.contoso.com'],
  ['the A/V Edge', { audioVideo: shared }, { audioVideo: shared }, 'external name shared.contoso.com'],
  ['two different services', { audioVideo: shared }, { webConferencing: shared }, 'external name shared.contoso.com'],
  ['the internal side, however it is spelled', { internal: internal('lsedge.contoso.net') },
    { internal: internal('LSEdge.Contoso.net') }, 'internal name lsedge.contoso.net'],
])('one name for %s of two pools', (_name, one, other, name) => {
  expect(edgePoolNamesDistinct.check([pool('west', one), pool('south'), pool('east', other)])).toMatchObject([
    {
      path: 'west', given: `the ${name}, shared with east`,
      fix: `set a unique ${name.slice(0, name.indexOf(' '))} name for each of them`,
    },
    { path: 'east', given: `the ${name}, shared with west` },
  ]);
});

test('each shared name is reported, with every pool that has it', () => {
  const same = { accessEdge: shared, internal: internal('lsedge.contoso.net') };
  const problems = edgePoolNamesDistinct.check(['c', 'a', 'b'].map((path) => pool(path, same)));
  expect(problems).toHaveLength(6);
  expect(problems.slice(0, 2).map(({ path, given }) => [path, given])).toEqual([
    ['c', 'the internal name lsedge.contoso.net, shared with a and b'],
    ['c', 'the external name shared.contoso.com, shared with a and b'],
  ]);
});

test.each<[string, PoolInEstate[]]>([
  ['pools with names of their own', [pool('west'), pool('east')]],
  ['a name that is inside for one pool and outside for another',
    [pool('west', { accessEdge: shared }), pool('east', {
      internal: internal(shared.fqdn),
      zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.com', side: EdgeSide.INTERNAL }],
    })]],
  ['one pool', [pool('west')]],
])('%s: reports nothing', (_name, pools) => expect(edgePoolNamesDistinct.check(pools)).toEqual([]));
