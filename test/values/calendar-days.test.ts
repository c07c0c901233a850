import fc from 'fast-check';
import { daysAfter, monthsAfter } from '../../lib/values/calendar-days';
import { daysBetween } from '../../lib/values/days-between';

test.each([
  ['2026-12-31', 1, '2027-01-01'], ['2028-02-28', 1, '2028-02-29'], ['2027-03-01', -1, '2027-02-28'], ['2026-03-15', 200, '2026-10-01'],
])('%s and %d days: %s', (date, days, expected) => expect(daysAfter(date, days)).toBe(expected));

test.each([
  ['2026-08-31', 6, '2027-02-28'], ['2027-08-31', 6, '2028-02-29'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', 12, '2027-01-15'],
  ['2026-01-15', 120, '2036-01-15'],
])('%s and %d months: %s', (date, months, expected) => expect(monthsAfter(date, months)).toBe(expected));

test('days after and days between agree', () => {
  fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
    expect(daysBetween('2026-11-25', daysAfter('2026-11-25', days))).toBe(days);
  }));
});
