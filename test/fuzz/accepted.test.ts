import { EDGE_PLANS, type Kind, POOLS, PROXY_PLANS, REVERSE_PROXIES } from './cases';
import { explore } from './explore';

const SEED = 20_130_115;
const [PLANS, STACKS] = [200, 8];
/** At least so many of the plans are accepted; a few stacks say little. */
const ACCEPTED_PLANS = PLANS / 2;

function expectSound<Case>(kind: Kind<Case>, runs: number, least: number): void {
  const { found, accepted } = explore(kind, runs, SEED);
  expect(found).toEqual([]);
  expect(accepted).toBeGreaterThanOrEqual(least);
}

test('every invariant holds for accepted Edge plans', () => expectSound(EDGE_PLANS, PLANS, ACCEPTED_PLANS));
test('every invariant holds for accepted plans of reverse proxies', () => expectSound(PROXY_PLANS, PLANS, ACCEPTED_PLANS));
test('every invariant holds for accepted Edge pools', () => expectSound(POOLS, STACKS, STACKS / 4));
test('every invariant holds for accepted reverse proxies', () => expectSound(REVERSE_PROXIES, STACKS, STACKS / 4));
