import fc from 'fast-check';
import type { CalendarEvent } from '../../lib/calendar/ics/calendar-event';
import { icsText } from '../../lib/calendar/ics/ics-text';
import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import { planWithCertificate } from '../support/existing-certificate';
import { readIcs } from '../support/ical';

const calendar = RotationCalendar.ofEdge(planWithCertificate(
  { clientAuthentication: false, validFrom: '2026-08-01', validUntil: '2027-02-16' }, { planningDate: '2026-11-25' },
));

const linesOf = (text: string): readonly string[] => text.split('\r\n').slice(0, -1);

describe('the file', () => {
  const { text, fileName } = calendar.ics;
  const { root, events } = readIcs(text);

  test('is a calendar of RFC 5545 for other programs', () => {
    expect(fileName).toBe('rotation-calendar.ics');
    expect(root.name).toBe('vcalendar');
    expect(root.getFirstPropertyValue('version')).toBe('2.0');
    expect(root.getFirstPropertyValue('prodid')).toBe('-//cdktf-lync-edge//rotation calendar//EN');
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Certificates of lsedge.contoso.net');
  });

  test('its lines end with CRLF, have at most 75 octets, and contain no other control characters', () => {
    expect(text).toMatch(/\r\n$/);
    for (const line of linesOf(text)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).toMatch(/^\P{Cc}+$/u);
    }
  });

  test('has an event for each renewal, each last day of staging, and each end', () => {
    const [first] = calendar.rotations;
    const found = events.filter(({ uid }) => uid.includes(`edge-external-${first!.replacedUntil}`) || uid.includes('2027-02-16'));
    expect(found.map(({ uid, startDate, endDate, summary }) => [uid, startDate.toString(), endDate.toString(), summary])).toEqual([
      ['renew-edge-external-2027-02-16@lsedge.contoso.net', '2027-01-17', '2027-01-18', 'Renew certificate sip.contoso.com'],
      ['stage-edge-external-2027-02-16@lsedge.contoso.net', '2027-02-15', '2027-02-16', 'Last day to stage sip.contoso.com for A/V authentication'],
      ['end-edge-external-2027-02-16@lsedge.contoso.net', '2027-02-16', '2027-02-17', 'Certificate sip.contoso.com ends'],
    ]);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  test('says in the event what the renewal touches', () => {
    const description = events.find(({ uid }) => uid.startsWith('renew-edge-external-2027-02-16'))!.description;
    expect(description).toContain('Servers: lsedge01, lsedge02\n');
    expect(description).toContain('Uses: AccessEdgeExternal, DataEdgeExternal, AudioVideoAuthentication\n');
    expect(description).toContain('Public authorities issue at most 200 days on this day.\n');
  });

  test('reminds before', () => {
    const triggers = events.map(({ component, uid }) =>
      [uid.split('-')[0], String(component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger'))]);
    expect([...new Set(triggers.map((each) => each.join(' ')))].sort()).toEqual(['end PT0S', 'renew -P7D', 'stage -P1D']);
  });

  test('is stamped with the first day of the calendar, and every event has its own ID', () => {
    expect([...new Set(events.map(({ component }) => String(component.getFirstPropertyValue('dtstamp'))))]).toEqual(['2026-11-25T00:00:00Z']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('keeps the IDs of events when it is made on another day', () => {
    const later = RotationCalendar.ofEdge(planWithCertificate(
      { clientAuthentication: false, validFrom: '2026-08-01', validUntil: '2027-02-16' }, { planningDate: '2027-01-05' },
    ));
    const uids = new Set(readIcs(later.ics.text).events.map(({ uid }) => uid));
    const kept = events.map(({ uid }) => uid).filter((uid) => uid.includes('edge-external'));
    expect(kept.filter((uid) => !uids.has(uid))).toEqual([]);
  });
});

test('any text comes back as it was, without control characters', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((given) => `x${given.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')}x`);
  fc.assert(fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (summary, description) => {
    const event: CalendarEvent = { uid: 'a@b', date: '2028-02-28', summary, description, remindDays: 1 };
    const written = icsText('x', '2026-11-25', [event]);
    expect(linesOf(written).filter((line) => Buffer.byteLength(line) > 75 || /[\p{Cc}]/u.test(line))).toEqual([]);
    const [found] = readIcs(written).events;
    expect(found!.summary).toBe(summary);
    expect(found!.description).toBe(description.join('\n'));
  }), { numRuns: 100 });
});

test('line breaks and control characters cannot begin a line of their own', () => {
  const hostile = 'a\r\nBEGIN:VEVENT\u0000\u0007\nEND:VCALENDAR';
  const written = icsText(hostile, '2026-11-25', [{ uid: hostile, date: '2026-12-31', summary: hostile, description: [hostile], remindDays: 0 }]);
  expect(readIcs(written).events).toHaveLength(1);
  expect(linesOf(written).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});
