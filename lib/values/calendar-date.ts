import { EdgeValidationError } from './edge-validation-error';

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks a calendar date, `YYYY-MM-DD`. Two such dates compare as text in the order of their days.
 *
 * @throws EdgeValidationError for another format, or a day that does not exist.
 */
export function checkCalendarDate(text: string, property: string): void {
  const time = FORM.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return;
  throw new EdgeValidationError({
    property,
    given: JSON.stringify(text),
    expected: 'a calendar date as year, month and day: "2014-06-30"',
    fix: 'write the date as YYYY-MM-DD',
  });
}
