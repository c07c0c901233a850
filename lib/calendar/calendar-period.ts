import { checkCalendarDate } from '../values/calendar-date';
import { monthsAfter } from '../values/calendar-days';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { RotationCalendarProps } from './calendar-props';
import { dayOf } from './running/certificate-days';

const USUAL_MONTHS = 24;
const MOST_MONTHS = 120;

/** Nobody plans the certificates of an Edge before or after. */
const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

/** The first and the last day of a calendar. */
export interface CalendarPeriod {
  readonly date: string;
  readonly until: string;
}

/**
 * The days that a calendar is made for. What runs is as it was on the day on which it was read: a calendar of it begins there, not on the
 * planning date, which may be long over, or after the end of a certificate.
 *
 * @param planned planning dates of its plans
 * @throws EdgeValidationError for an invalid date, no or several planning dates without one, and an end that is out of range.
 */
export function calendarPeriod({ date: given, until, running }: RotationCalendarProps, planned: readonly string[]): CalendarPeriod {
  const collected = running?.collectedAt === undefined ? undefined : dayOf(running.collectedAt, 'running.collectedAt');
  const date = given ?? collected ?? onlyDate(planned);
  const property = given !== undefined ? 'date' : collected === undefined ? 'plan.planningDate' : 'running.collectedAt';
  checkCalendarDate(date, property);
  if (date < EARLIEST || date > LATEST) {
    throw new EdgeValidationError({
      property, given: `"${date}"`, expected: `a day from ${EARLIEST} to ${LATEST}`, fix: 'pass the day for which you plan',
    });
  }
  if (until === undefined) return { date, until: monthsAfter(date, USUAL_MONTHS) };
  checkCalendarDate(until, 'until');
  const latest = monthsAfter(date, MOST_MONTHS);
  if (until >= date && until <= latest) return { date, until };
  throw new EdgeValidationError({
    property: 'until', given: `"${until}"`, expected: `a day from ${date}, the first day of the calendar, to ${latest}`,
    fix: 'pass a day within ten years of the first one',
  });
}

function onlyDate(planned: readonly string[]): string {
  const [only, ...others] = [...new Set(planned)].sort();
  if (only !== undefined && others.length === 0) return only;
  throw new EdgeValidationError({
    property: 'date',
    given: only === undefined ? 'nothing, and plans without a planning date' : `nothing, and plans for ${[only, ...others].join(', ')}`,
    expected: 'the first day of the calendar, or the same planning date in every plan',
    fix: 'pass the day, such as date: "2026-11-25", or --date 2026-11-25',
  });
}
