import { checkDailyRecurrenceTime } from '../../../lib/platform/windows/daily-time';
import { checkWindowsTimeZone } from '../../../lib/platform/windows/time-zone';
import { STAND_INS, WINDOWS_TIME_ZONES } from '../../../lib/platform/windows/windows-time-zones';
import { describeCheck } from '../azure/check-table';

const standardTime = (...names: string[]): string[] => names.map((name) => `${name} Standard Time`);

describeCheck(checkWindowsTimeZone, {
  accepted: [
    'UTC', 'UTC-02', 'UTC-11', 'UTC+12', 'Russia Time Zone 3', 'Central Standard Time (Mexico)',
    ...standardTime(
      'W. Europe', 'Central Europe', 'Central European', 'Romance', 'GMT', 'Greenwich', 'E. Europe', 'FLE', 'GTB',
      'Russian', 'Turkey', 'Eastern', 'Central', 'Mountain', 'Pacific', 'Tokyo', 'China', 'Singapore', 'India',
      'AUS Eastern',
    ),
  ],
  refused: [
    ['', 'omit the property'],
    ['utc', 'did you mean "UTC"?'],
    ['w. europe standard time', 'did you mean "W. Europe Standard Time"?'],
    ['W Europe Standard Time', 'did you mean "W. Europe Standard Time"?'],
    ['W. Europe', 'did you mean "W. Europe Standard Time"?'],
    ['Pacific Standart Time', 'did you mean "Pacific Standard Time"?'],
    ['Europe/Berlin', 'did you mean "W. Europe Standard Time"?'],
    ['europe/zurich', 'did you mean "W. Europe Standard Time"?'],
    ['Europe/London', 'did you mean "GMT Standard Time"?'],
    ['America/New_York', 'did you mean "Eastern Standard Time"?'],
    ['Asia/Tokyo', 'did you mean "Tokyo Standard Time"?'],
    ['Etc/UTC', 'did you mean "UTC"?'],
    ['Antarctica/Troll', 'this is an IANA name'],
    ['noon', 'tzutil /l'],
    ['UTC-12', '"Dateline Standard Time"'],
    ['UTC+13', '"Tonga Standard Time"'],
    ...standardTime(
      'Astrakhan', 'Saratov', 'Volgograd', 'Tocantins', 'Haiti', 'Qyzylorda', 'North Korea', 'Kamchatka', 'Mid-Atlantic',
    ).map((name): [string, string] => [name, 'has the same offset from UTC']),
  ],
});

describe('the list of time zones', () => {
  test('has the 106 names of azurerm', () => expect(WINDOWS_TIME_ZONES.size).toBe(106));

  test('has every IANA name once', () => {
    const names = [...WINDOWS_TIME_ZONES.values()].flat();
    expect(new Set(names).size).toBe(names.length);
  });

  test('has supported replacements for unsupported zones', () => {
    for (const [unknown, standIn] of STAND_INS) {
      expect([unknown, WINDOWS_TIME_ZONES.has(unknown), WINDOWS_TIME_ZONES.has(standIn)]).toEqual([unknown, false, true]);
    }
  });
});

describeCheck(checkDailyRecurrenceTime, {
  accepted: ['0000', '0900', '1900', '2359'],
  refused: [
    ['19:00', 'did you mean "1900"?'],
    ['9:30', 'did you mean "0930"?'],
    ['900', 'did you mean "0900"?'],
    ['19:00:00', 'did you mean "1900"?'],
    ['7pm', 'did you mean "1900"?'],
    ['7:15 PM', 'did you mean "1915"?'],
    ['12:00 am', 'did you mean "0000"?'],
    ['2400', 'did you mean "0000"?'],
    ['2401', 'use hours from 00 to 23'],
    ['1960', 'minutes from 00 to 59'],
    ['90', 'four digits'],
    ['', 'four digits'],
    ['19000', 'four digits'],
    ['1900 ', 'did you mean "1900"?'],
  ],
});
