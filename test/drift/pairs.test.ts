import fc from 'fast-check';
import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { PlanDrift } from '../../lib/drift/plan-drift';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built } from '../fuzz/generated/recipe';
import { contosoRequest } from '../support/plan-request';
import { deployedOf } from '../support/running-of';
import { NOT_TOLD, ONLY_DRIFT } from './not-told';
import { accepted, pairOf } from './pairs';
import { REQUEST_CHANGES } from './request-changes';
import { isSame, type Pair, toldBy } from './told';

/** Where drift and comparison disagree, one line each. */
function disagreements(pair: Pair): string[] {
  const drift = toldBy(PlanDrift.of(pair.planned, deployedOf(pair.runs)).changes);
  const review = toldBy(EdgePlanReview.of(pair.runs, pair.planned).plans.flatMap(({ changes }) => changes));
  return [
    ...[...review].filter(([key, told]) => !isSame(told, drift.get(key)))
      .filter(([, told]) => !NOT_TOLD.some(({ is }) => is(told, pair))).map(([key, { value = '' }]) => `${key}: ${value}; drift has ${drift.get(key)?.value ?? String(drift.has(key))}`),
    ...[...drift].filter(([key]) => !review.has(key)).filter(([, told]) => !ONLY_DRIFT.some(({ is }) => is(told, pair))).map(([key, { value = '' }]) => `only drift has ${key}: ${value}`),
  ];
}

const isSamePool = ({ planned, runs }: Pair): boolean => planned.internal.fqdn === runs.internal.fqdn;

describe('a plan beside what runs of another', () => {
  test.each(Object.keys(REQUEST_CHANGES))('tells what a comparison of both plans tells: %s', (change) => {
    for (const isBackwards of [false, true]) {
      const pair = pairOf(contosoRequest({ recordsByOthers: true }), change, isBackwards);
      if (pair !== undefined && isSamePool(pair)) expect(disagreements(pair)).toEqual([]);
    }
  });

  test('tells what a comparison of both plans tells, whatever the plan', () => {
    let compared = 0;
    fc.assert(fc.property(edgeRequests, fc.constantFrom(...Object.keys(REQUEST_CHANGES)), fc.boolean(), (recipe, change, isBackwards) => {
      const request = accepted(() => built(recipe) as EdgePlanRequest);
      const pair = request && pairOf(request, change, isBackwards);
      if (pair === undefined || !isSamePool(pair)) return;
      expect(disagreements(pair)).toEqual([]);
      compared += 1;
    }), { numRuns: 300 });
    expect(compared).toBeGreaterThan(50);
  });

  test('tells a pool that the topology has under another name', () => {
    const pair = pairOf(contosoRequest({ recordsByOthers: true }), 'the name of the pool', false) as Pair;
    const drift = PlanDrift.of(pair.planned, deployedOf(pair.runs));
    expect(drift.changes[0]).toMatchObject({ risk: 'outage', sentence: 'define the Edge pool edge9.contoso.net in the topology, which has lsedge.contoso.net' });
    expect(drift.notCompared.map(({ subject }) => subject)).toContain('edge9.contoso.net');
  });
});

test('most changes fit a plan, and are tried', () => {
  const request = contosoRequest({ recordsByOthers: true });
  expect(Object.keys(REQUEST_CHANGES).filter((change) => pairOf(request, change, false) !== undefined).length).toBeGreaterThan(50);
});
