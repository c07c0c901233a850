import * as fc from 'fast-check';
import { checkCalendarDate } from '../../lib/values/calendar-date';
import { refusalOf } from '../support/plan-request';

const check = (text: string): void => { checkCalendarDate(text, 'planningDate'); };

test.each(['2013-01-15', '2012-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a date', (text) => {
  expect(() => { check(text); }).not.toThrow();
});

test.each([
  '', '2013', '2013-01', '13-01-15', '2013-1-5', '2013/01/15', '15.01.2013', '20130115', '2013-01-15T00:00:00Z',
  ' 2013-01-15', '2013-01-15\n', '+002013-01-15', '２０１３-01-15',
])('%j has another format', (text) => expect(() => { check(text); }).toThrow('YYYY-MM-DD'));

test.each(['2013-02-29', '1900-02-29', '2013-02-30', '2013-04-31', '2013-13-01', '2013-00-10', '2013-01-00', '2013-01-32'])(
  '%s does not exist', (text) => expect(refusalOf(() => { check(text); })).toMatchObject({
    property: 'planningDate',
    given: `"${text}"`,
    expected: 'a calendar date as year, month and day: "2014-06-30"',
    fix: 'write the date as YYYY-MM-DD',
  }));

test('every day of the calendar is valid, and texts compare like dates', () => {
  const day = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
  const textOf = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(fc.property(day, day, (one, other) => {
    const texts = [textOf(one), textOf(other)] as const;
    texts.forEach(check);
    const days = [one, other].map((date) => Math.floor(date.getTime() / 86_400_000)) as [number, number];
    expect(texts[0] < texts[1]).toBe(days[0] < days[1]);
  }));
});
