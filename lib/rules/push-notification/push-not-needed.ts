import { PUSH_NOTIFICATION_PAGE } from '../../guide/federation/push-notification';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A mobile client that learns of messages without push notification. */
export const pushNotNeeded: EdgeRule = {
  id: 'push-not-needed',
  severity: FindingSeverity.ADVICE,
  page: PUSH_NOTIFICATION_PAGE,
  meaning: 'Users of the client notice no difference: it hears of messages with and without push notification.',
  remedy: 'Leave the client out; without any other one leave push notification out.',
  check: (plan) => (plan.mobilePush?.clients ?? []).filter(({ service }) => service === undefined).map(({ name }) => ({
    subject: name,
    message: 'needs no push notification: neither Apple\'s nor Microsoft\'s service wakes it',
    fix: 'leave it out of mobilePush.clients, and mobilePush out when no other client is left',
  })),
};
