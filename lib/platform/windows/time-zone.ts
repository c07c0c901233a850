import { nearestWord } from '../../values/nearest-word';
import { didYouMean, quote, refuse } from '../../values/refusals';
import { STAND_INS, WINDOWS_TIME_ZONES } from './windows-time-zones';

const EXPECTED =
  'one of the 106 Windows time zone names that azurerm knows, such as "UTC" or "W. Europe Standard Time", with exactly ' +
  'this case (azurerm refuses other names during validate)';

/**
 * Time zone of a virtual machine, as Windows names it: `W. Europe Standard Time`, not `Europe/Berlin`.
 *
 * azurerm has a fixed list and refuses everything else at validate, also names that Windows got after about 2015. It
 * lets the empty text pass, which says nothing and is refused here: leave the property out instead.
 */
export function checkWindowsTimeZone(value: string, property: string): void {
  if (!WINDOWS_TIME_ZONES.has(value)) {
    refuse(property, quote(value), EXPECTED, suggestion(value));
  }
}

function suggestion(value: string): string {
  const text = value.trim();
  if (text === '') {
    return 'leave the property out, or give "UTC"';
  }
  const names = [...WINDOWS_TIME_ZONES.keys()];
  const lower = text.toLowerCase();
  const windowsName = names.find((name) => name.toLowerCase() === lower)
    ?? names.find((name) => WINDOWS_TIME_ZONES.get(name)?.some((zone) => zone.toLowerCase() === lower));
  if (windowsName !== undefined) {
    return didYouMean(windowsName);
  }
  const standIn = STAND_INS.get(text);
  if (standIn !== undefined) {
    return `azurerm does not know this zone; ${quote(standIn)} has the same distance from UTC`;
  }
  const near = nearestWord(text, names) ?? nearestWord(`${text} Standard Time`, names);
  if (near !== undefined) {
    return didYouMean(near);
  }
  return text.includes('/')
    ? 'this is an IANA name; give the Windows name of the zone (tzutil /l lists them on a Windows computer)'
    : 'give the Windows name of the zone (tzutil /l lists them on a Windows computer)';
}
