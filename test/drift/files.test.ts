import fc from 'fast-check';
import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { PlanDrift } from '../../lib/drift/plan-drift';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built } from '../fuzz/generated/recipe';
import { exportedFiles } from '../support/exported-files';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES } from '../support/plan-request';
import { deployedOf } from '../support/running-of';
import { accepted, pairOf } from './pairs';
import { REQUEST_CHANGES } from './request-changes';

/** What a drift tells of files. */
const fromFiles = (planned: EdgePlan, runs: EdgePlan): string[] => PlanDrift.of(planned, RunningEdgeReader.read(exportedFiles(deployedOf(runs)))).changes.map(({ sentence }) => sentence);

/** What it tells of the same as a value. */
const fromModel = (planned: EdgePlan, runs: EdgePlan): string[] => PlanDrift.of(planned, deployedOf(runs)).changes.map(({ sentence }) => sentence);

describe('files of what runs as planned', () => {
  test.each(Object.entries(PLANNED_TOPOLOGIES))('have no drift: %s', (_key, topology) => {
    const plan = contosoPlan({ topology: topology(), recordsByOthers: true });
    expect(fromFiles(plan, plan)).toEqual([]);
  });

  test('have no drift, whatever the plan', () => {
    let compared = 0;
    fc.assert(fc.property(edgeRequests, (recipe) => {
      const plan = accepted(() => planEdge(built(recipe) as EdgePlanRequest));
      if (plan === undefined) return;
      const told = accepted(() => fromFiles(plan, plan));
      // Names of sites with control characters are not read.
      if (told === undefined) return;
      expect(told).toEqual([]);
      compared += 1;
    }), { numRuns: 150 });
    expect(compared).toBeGreaterThan(20);
  });
});

test.each(Object.keys(REQUEST_CHANGES))('files of another plan tell what its value tells: %s', (change) => {
  for (const isBackwards of [false, true]) {
    const pair = pairOf(contosoRequest({ recordsByOthers: true, organization: { siteName: 'Redmond' } }), change, isBackwards);
    if (pair !== undefined) expect(fromFiles(pair.planned, pair.runs)).toEqual(fromModel(pair.planned, pair.runs));
  }
});
