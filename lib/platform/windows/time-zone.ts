import { nearestWord } from '../../values/nearest-word';
import { onDemand } from '../../values/on-demand';
import { didYouMean, quote, refuse } from '../../values/refusals';
import type * as windowsTimeZones from './windows-time-zones';

/** Most pools leave the time zone as it is. */
const loadTimeZones = onDemand(() => require('./windows-time-zones') as typeof windowsTimeZones);

const EXPECTED =
  'one of the 106 Windows time zone names that azurerm supports, such as "UTC" or "W. Europe Standard Time", ' +
  'case-sensitive (azurerm rejects other names during validate)';

/**
 * Time zone of a virtual machine by its Windows name: `W. Europe Standard Time`, not `Europe/Berlin`.
 *
 * azurerm has a fixed list and rejects everything else during validate, including names that were added to Windows after
 * about 2015. It accepts an empty text, which is rejected here: omit the property instead.
 */
export function checkWindowsTimeZone(value: string, property: string): void {
  if (!loadTimeZones().WINDOWS_TIME_ZONES.has(value)) {
    refuse(property, quote(value), EXPECTED, suggestion(value));
  }
}

function suggestion(value: string): string {
  const text = value.trim();
  if (text === '') {
    return 'omit the property, or use "UTC"';
  }
  const { STAND_INS, WINDOWS_TIME_ZONES } = loadTimeZones();
  const names = [...WINDOWS_TIME_ZONES.keys()];
  const lower = text.toLowerCase();
  const windowsName = names.find((name) => name.toLowerCase() === lower)
    ?? names.find((name) => WINDOWS_TIME_ZONES.get(name)?.some((zone) => zone.toLowerCase() === lower));
  if (windowsName !== undefined) {
    return didYouMean(windowsName);
  }
  const standIn = STAND_INS.get(text);
  if (standIn !== undefined) {
    return `azurerm does not support this zone; ${quote(standIn)} has the same offset from UTC`;
  }
  const near = nearestWord(text, names) ?? nearestWord(`${text} Standard Time`, names);
  if (near !== undefined) {
    return didYouMean(near);
  }
  return text.includes('/')
    ? 'this is an IANA name; use the Windows name of the zone (tzutil /l lists the names on a Windows computer)'
    : 'use the Windows name of the zone (tzutil /l lists the names on a Windows computer)';
}
