import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import type { PoolInEstate } from '../../../lib/rules/estate/estate-rule';
import { oneXmppRoute } from '../../../lib/rules/estate/one-xmpp-route';
import { contosoPlan } from '../../support/plan-request';

const pool = (path: string, overrides: Partial<EdgePlanRequest> = {}): PoolInEstate =>
  ({ path, plan: contosoPlan(overrides) });

const withXmpp = (path: string): PoolInEstate => pool(path, { xmpp: { domains: ['contoso.com'] } });

test('each of several routes is reported with the others, in alphabetical order', () => {
  const problems = oneXmppRoute.check([withXmpp('c'), pool('b'), withXmpp('d'), withXmpp('a')]);
  expect(problems.map(({ path, given }) => [path, given])).toEqual([
    ['c', 'an XMPP route, in addition to a and d'],
    ['d', 'an XMPP route, in addition to a and c'],
    ['a', 'an XMPP route, in addition to c and d'],
  ]);
  for (const { fix } of problems) expect(fix).toContain('remove xmpp from all pools but one');
});

test.each<[string, PoolInEstate[]]>([
  ['one route among three pools', [pool('a'), withXmpp('b'), pool('c')]],
  ['SIP federation of several pools', [pool('a'), pool('b')]],
  ['no pool', []],
])('%s is not reported', (_name, pools) => expect(oneXmppRoute.check(pools)).toEqual([]));
