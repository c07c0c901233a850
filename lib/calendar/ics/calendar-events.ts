import type { CertificateRotation } from '../../projection/calendar/rotation';
import type { CalendarEvent } from './calendar-event';

const REMIND_OF_RENEWAL_DAYS = 7;
const REMIND_OF_STAGING_DAYS = 1;

/** The events of rotations: each renewal, the last day of staging, and the last day of the certificate that is replaced. */
export function calendarEvents(rotations: readonly CertificateRotation[]): CalendarEvent[] {
  return rotations.flatMap((rotation) => [...renewal(rotation), ...staging(rotation), ...end(rotation)]);
}

function renewal(rotation: CertificateRotation): CalendarEvent[] {
  const { subject, renewOn, replacedUntil, newUntil, limitDays, validatesDomains, servers, uses, steps, interrupts, tells } = rotation;
  return [{
    uid: uidOf('renew', rotation),
    date: renewOn,
    summary: `${replacedUntil === undefined ? 'Issue' : 'Renew'} certificate ${subject}`,
    description: [
      ...(replacedUntil === undefined ? [] : [`The certificate in use ends on ${replacedUntil}.`]),
      ...(newUntil === undefined ? [] : [`The new one is valid until ${newUntil}.`]),
      ...(limitDays === undefined ? [] : [`Public authorities issue at most ${limitDays} days on this day.`]),
      ...(validatesDomains ? ['The authority validates the domains again.'] : []),
      `Servers: ${servers.join(', ')}`,
      ...(uses.length === 0 ? [] : [`Uses: ${uses.join(', ')}`]),
      ...steps.map((text, index) => `${index + 1}. ${text}`),
      ...interrupts.map((text) => `Interrupts: ${text}`),
      ...tells.map((text) => `Tell before: ${text}`),
    ],
    remindDays: REMIND_OF_RENEWAL_DAYS,
  }];
}

function staging(rotation: CertificateRotation): CalendarEvent[] {
  const { subject, stageBy, replacedUntil, servers } = rotation;
  return stageBy === undefined ? [] : [{
    uid: uidOf('stage', rotation),
    date: stageBy,
    summary: `Last day to stage ${subject} for A/V authentication`,
    description: [
      `Set-CsCertificate -Type AudioVideoAuthentication -Roll -EffectiveDate, on each server: ${servers.join(', ')}`,
      `The certificate in use ends on ${String(replacedUntil)}.`,
    ],
    remindDays: REMIND_OF_STAGING_DAYS,
  }];
}

function end(rotation: CertificateRotation): CalendarEvent[] {
  const { subject, replacedUntil, pool } = rotation;
  return replacedUntil === undefined ? [] : [{
    uid: uidOf('end', rotation),
    date: replacedUntil,
    summary: `Certificate ${subject} ends`,
    description: [`Of ${pool}. Its successor must be in use before.`],
    remindDays: 0,
  }];
}

/** From the pool, the purpose, and the last day of what is replaced: as long as they stay, calendars update the event. */
function uidOf(what: string, { purpose, replacedUntil = 'first', pool }: CertificateRotation): string {
  return `${what}-${purpose}-${replacedUntil}@${pool}`;
}
