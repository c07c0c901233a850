/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment, @typescript-eslint/no-unsafe-enum-comparison --
   the compiler is asked here, and not the linter */
import { PlanningCondition } from '../../lib/values/vocabulary/planning-condition';
import { LoadBalancing } from '../../lib/values/vocabulary/topology';
import { contosoPlan } from '../support/plan-request';

// What a plan says is compared with members of enums. `npm run typecheck` reads this file: where one of these typos
// compiled, the comment above it would be an error.
test('a misspelled condition finds nothing, and does not compile', () => {
  const { conditions } = contosoPlan();
  expect(conditions.includes(PlanningCondition.AUDIO_VIDEO_FEDERATION)).toBe(true);
  // @ts-expect-error -- no condition has this name
  expect(conditions.includes('av-federaton')).toBe(false);
});

test('a misspelled kind of load balancing is another one, and does not compile', () => {
  const { loadBalancing } = contosoPlan();
  expect(loadBalancing).toBe(LoadBalancing.DNS);
  // @ts-expect-error -- the kinds are members of LoadBalancing, and none is written so
  expect(loadBalancing !== 'DNS').toBe(true);
});
