import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A public IM provider whose service has not begun on the day for which the plan is made. */
export const publicImNotStarted: EdgeRule = {
  id: 'public-im-not-started',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'Nobody answers yet: contacts of the provider cannot be added.',
  remedy: 'Plan for a day on which the service is there, or leave the provider out.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan).flatMap(({ displayName, serviceStart }) => (
      serviceStart === undefined || planningDate >= serviceStart ? [] : [{
        subject: displayName,
        message: `public IM with ${displayName} begins on ${serviceStart}, after the day of the plan (${planningDate})`,
        fix: `take ${displayName} out of publicIm, or set planningDate to ${serviceStart} or later`,
      }]));
  },
};
