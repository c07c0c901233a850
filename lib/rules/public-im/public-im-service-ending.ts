import { daysBetween } from '../../values/days-between';
import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Days before the end of a service from which it is reported: a year, and a leap day. */
const NOTICE_DAYS = 366;

/** A public IM provider whose service ends within a year of the planning date. */
export const publicImServiceEnding: EdgeRule = {
  id: 'public-im-service-ending',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'When the service ends, users lose their contacts there, and find out on their own unless somebody tells them.',
  remedy: 'Tell users when the service ends and what replaces it, and do not rely on the provider for longer.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan)
      .filter(({ serviceEnd }) => daysBetween(planningDate, serviceEnd) <= NOTICE_DAYS)
      .map(({ displayName, serviceEnd, successor }) => ({
        subject: displayName,
        message: `public IM with ${displayName} ends on ${serviceEnd}; it is replaced by ${successor}`,
        fix: `tell the users with contacts there that they can reach them until ${serviceEnd}`,
      }));
  },
};
