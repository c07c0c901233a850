import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A public IM provider whose service has not started by the planning date. */
export const publicImNotStarted: EdgeRule = {
  id: 'public-im-not-started',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'The service is not available yet: contacts of the provider cannot be added.',
  remedy: 'Use a planning date on which the service is available, or remove the provider.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan).flatMap(({ displayName, serviceStart }) => (
      serviceStart === undefined || planningDate >= serviceStart ? [] : [{
        subject: displayName,
        message: `public IM with ${displayName} starts on ${serviceStart}, after the planning date (${planningDate})`,
        fix: `remove ${displayName} from publicIm, or set planningDate to ${serviceStart} or later`,
      }]));
  },
};
