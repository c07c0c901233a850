import { PUSH_NOTIFICATION_PAGE } from '../../guide/federation/push-notification';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A mobile client that learns of messages without push notification. */
export const pushNotNeeded: EdgeRule = {
  id: 'push-not-needed',
  severity: FindingSeverity.ADVICE,
  page: PUSH_NOTIFICATION_PAGE,
  meaning: 'Users of the client notice no difference: it learns of messages with or without push notification.',
  remedy: 'Remove the client. If no other client is left, remove push notification.',
  check: ({ mobilePush }) => (mobilePush?.clients ?? []).filter(({ service }) => service === undefined).map(({ name }) => ({
    subject: name,
    message: 'it needs no push notification: neither Apple\'s nor Microsoft\'s service wakes it'
      + (mobilePush?.domains.length === 0 ? '; push notification gets no record, no port and no federation' : ''),
    fix: 'remove it from mobilePush.clients, and omit mobilePush if no other client is left',
  })),
};
