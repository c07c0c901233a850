import { FindingSeverity } from '../../plan/edge-plan';
import { PUSH_NOTIFICATION_PAGE, pushNotificationRow } from '../../guide/federation/push-notification';
import type { CompatibilityRule } from '../compatibility-rule';

/** A mobile client that learns of messages without push notification. */
export const pushNotNeeded: CompatibilityRule = {
  id: 'push-not-needed',
  severity: FindingSeverity.ADVICE,
  page: PUSH_NOTIFICATION_PAGE,
  meaning: 'Users of the client notice no difference: it hears of messages with and without push notification.',
  remedy: 'Leave the client out; without any other one leave push notification out.',
  check: (plan) => (plan.mobilePush?.clients ?? []).flatMap((client) => {
    const row = pushNotificationRow(client);
    return row === undefined || row.service !== undefined ? [] : [{
      subject: row.displayName,
      message: 'needs no push notification: neither Apple\'s nor Microsoft\'s service wakes it',
      fix: 'leave it out of mobilePush.clients, and mobilePush out when no other client is left',
    }];
  }),
};
