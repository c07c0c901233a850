import { daysBetween } from '../../values/days-between';
import { SECURITY_UPDATES, SECURITY_UPDATES_AS_OF } from '../../guide/products/product-builds';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Microsoft publishes fixes every month: after two of these days, the list has most likely missed one. */
const LONGEST_AGE_DAYS = 60;

/** A planning date at which the list of security updates is old. */
export const productBuildListAged: EdgeRule = {
  id: 'product-build-list-aged',
  severity: FindingSeverity.ADVICE,
  page: 'get-csserverpatchversion.md',
  facts: SECURITY_UPDATES,
  meaning: 'Nothing warns you of vulnerabilities that were published later, so a build that is not reported may have some.',
  remedy: 'Look up the latest update at Microsoft, or use a later version of this library.',
  check: ({ productBuild, planningDate }) => {
    if (productBuild === undefined || planningDate === undefined) return [];
    const age = daysBetween(SECURITY_UPDATES_AS_OF, planningDate);
    return age <= LONGEST_AGE_DAYS ? [] : [{
      subject: 'productBuild',
      message: `the known security updates are of ${SECURITY_UPDATES_AS_OF}, ${counted(age, 'day')} before the planning date (${planningDate})`,
      fix: `look up whether build ${productBuild} is the latest`,
    }];
  },
};
