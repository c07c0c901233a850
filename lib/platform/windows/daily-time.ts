import { didYouMean, quote, refuse } from '../../values/refusals';

const EXPECTED = 'four digits "HHmm" from "0000" to "2359" (azurerm rejects other formats during validate)';

/**
 * Time of day of a daily shutdown: exactly four digits `HHmm`, `0000` to `2359`.
 *
 * azurerm also accepts `900` for `0900`; only one format is accepted here, so that plans do not differ by a zero.
 */
export function checkDailyRecurrenceTime(value: string, property: string): void {
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(value)) {
    refuse(property, quote(value), EXPECTED, suggestion(value));
  }
}

function suggestion(value: string): string {
  const text = value.trim().toLowerCase();
  const clock =
    /^(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(am|pm)?$/.exec(text) ??
    /^(\d{1,2})(\d{2})\s*(am|pm)?$/.exec(text) ??
    /^(\d{1,2})()\s*(am|pm)$/.exec(text);
  if (clock === null) {
    return 'write hours and minutes as four digits, for example "1900" for 7 p.m.';
  }
  const [, hour = '', minute = '', half] = clock;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && Number(minute) > 0)) {
    return 'use hours from 00 to 23 and minutes from 00 to 59';
  }
  return didYouMean(`${String(hours % 24).padStart(2, '0')}${minute.padStart(2, '0')}`);
}
