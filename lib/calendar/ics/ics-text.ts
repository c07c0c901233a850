import { daysAfter } from '../../values/calendar-days';
import type { CalendarEvent } from './calendar-event';

/** Longest line in octets, without its line break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545). It is the same for the same events: the stamp of each event is the first day of the calendar, not the
 * time at which it is written.
 */
export function icsText(subject: string, stampedOn: string, events: readonly CalendarEvent[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cdktf-lync-edge//rotation calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`Certificates of ${subject}`)}`,
    ...events.flatMap((event) => eventLines(event, stampedOn)),
    'END:VCALENDAR',
  ].map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, date, summary, description, remindDays }: CalendarEvent, stampedOn: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(daysAfter(date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    // All-day events block nobody's day.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${remindDays === 0 ? 'PT0S' : `-P${remindDays}D`}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function basic(date: string): string {
  return date.replaceAll('-', '');
}

/** A value of type TEXT (3.3.11). Control characters are not allowed in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in pieces of at most 75 octets, each but the first after a blank. No character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}
