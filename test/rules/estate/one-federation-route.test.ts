import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import type { PoolInEstate } from '../../../lib/rules/estate/estate-rule';
import { oneFederationRoute } from '../../../lib/rules/estate/one-federation-route';
import { contosoPlan } from '../../support/plan-request';

const pool = (path: string, overrides: Partial<EdgePlanRequest> = {}): PoolInEstate =>
  ({ path, plan: contosoPlan({ federation: undefined, ...overrides }) });

const federating = (path: string): PoolInEstate => pool(path, { federation: { discoverableDomains: ['contoso.com'] } });

test('each of several routes is reported with the others, in alphabetical order', () => {
  const problems = oneFederationRoute.check([federating('c'), pool('b'), federating('d'), federating('a')]);
  expect(problems.map(({ path, given }) => [path, given])).toEqual([
    ['c', 'a federation route, in addition to a and d'],
    ['d', 'a federation route, in addition to a and c'],
    ['a', 'a federation route, in addition to c and d'],
  ]);
  for (const { fix } of problems) expect(fix).toContain('all pools but one');
});

test.each<[string, Partial<EdgePlanRequest>]>([
  ['public IM', { publicIm: [PublicImProvider.SKYPE] }],
  ['push notification', { mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] } }],
  ['federation that nobody discovers', { federation: { discoverableDomains: [] } }],
])('%s makes a pool a route', (_name, overrides) => {
  expect(oneFederationRoute.check([federating('west'), pool('east', overrides)]).map(({ path }) => path))
    .toEqual(['west', 'east']);
});

test.each<[string, PoolInEstate[]]>([
  ['one route among three pools', [pool('a'), federating('b'), pool('c')]],
  ['an XMPP route beside it', [federating('a'), pool('b', { xmpp: { domains: ['contoso.com'] } })]],
  ['no route', [pool('a'), pool('b')]],
  ['no pool', []],
])('%s is fine', (_name, pools) => expect(oneFederationRoute.check(pools)).toEqual([]));
