import { EdgeValidationError } from './edge-validation-error';

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks a day of the calendar, `YYYY-MM-DD`. Two such texts compare as their days do.
 *
 * @throws EdgeValidationError for another form, or a day that does not exist.
 */
export function checkCalendarDate(text: string, property: string): void {
  const time = FORM.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return;
  throw new EdgeValidationError({
    property,
    given: JSON.stringify(text),
    expected: 'a day of the calendar as year, month and day: "2014-06-30"',
    fix: 'write the day as YYYY-MM-DD',
  });
}
