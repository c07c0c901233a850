import { daysBetween } from '../../values/days-between';
import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** How long before its end a service is worth a warning: a year, and a leap day. */
const NOTICE_DAYS = 366;

/** A public IM provider whose service ends within a year of the day for which the plan is made. */
export const publicImServiceEnding: EdgeRule = {
  id: 'public-im-service-ending',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-support-for-public-instant-messenger-connectivity.md',
  meaning: 'Users lose their contacts there on that day, and find out on their own unless somebody tells them.',
  remedy: 'Tell users the day and what comes after it, and do not count on the provider for longer.',
  check: (plan) => {
    const { planningDate } = plan;
    if (planningDate === undefined) return [];
    return publicImInService(plan)
      .filter(({ serviceEnd }) => daysBetween(planningDate, serviceEnd) <= NOTICE_DAYS)
      .map(({ displayName, serviceEnd, successor }) => ({
        subject: displayName,
        message: `public IM with ${displayName} ends on ${serviceEnd}; in its place comes ${successor}`,
        fix: `tell the users with contacts there that they have until ${serviceEnd}`,
      }));
  },
};
