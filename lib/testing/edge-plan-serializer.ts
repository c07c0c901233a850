import { EdgeValidationError } from '../values/edge-validation-error';
import type { EdgeSnapshotSerializer } from './matcher-types';
import { readablePlan } from './readable-plan';
import { isLikePlan, receivedPlan } from './received-plan';

/**
 * Writes plans into snapshots as text in the style of the planning guide, instead of hundreds of nested properties:
 *
 *     expect.addSnapshotSerializer(edgePlanSerializer);
 *     expect(pool.plan).toMatchSnapshot();
 *
 * Plans of Edge pools and of reverse proxies are written in this way, alone and within other values. Plans that are damaged or
 * have another schema version are not.
 */
export const edgePlanSerializer: EdgeSnapshotSerializer = {
  test: (value) => isLikePlan(value) && isPlan(value),
  serialize: (value, _config, indentation) => indented(readablePlan(receivedPlan(value)), indentation),
};

function isPlan(value: object): boolean {
  try {
    receivedPlan(value);
    return true;
  } catch (error) {
    if (error instanceof EdgeValidationError) return false;
    throw error;
  }
}

/** The first line follows the name of the property. */
function indented(text: string, indentation: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${indentation}`);
}
