import * as fc from 'fast-check';
import { PortRange } from '../../lib/values/port-range';
import { refusalOf } from '../support/refusal-of';

test.each([
  [PortRange.single(443, 'p'), 443, 443, '443', 1],
  [PortRange.of(50000, 59999, 'p'), 50000, 59999, '50000-59999', 10000],
  [PortRange.of(443, 443, 'p'), 443, 443, '443', 1],
  [PortRange.parse('443', 'p'), 443, 443, '443', 1],
  [PortRange.parse('443-443', 'p'), 443, 443, '443', 1],
  [PortRange.parse('1-65535', 'p'), 1, 65535, '1-65535', 65535],
])('%s', (range, from, to, text, size) => {
  expect(range).toMatchObject({ from, to });
  expect(range.text).toBe(text);
  expect(range.size).toBe(size);
});

const RANGE = 'one port or one range of ports, such as "443" or "50000-59999"';
const WHOLE = 'ports that are whole numbers from 1 to 65535';
const ORDER = 'a range whose first port is not above its last';
const DECIMAL = 'write the port numbers in decimal, with "-" between the first and the last';

test.each([
  ['', RANGE, 'enter a port or a range'],
  [' ', RANGE, 'enter a port or a range'],
  ['*', RANGE, 'specify the ports; "1-65535" means all of them'],
  ['Any', RANGE, 'specify the ports; "1-65535" means all of them'],
  ['443,5061', RANGE, 'use separate ranges: "443", "5061"'],
  ['443, 50000-59999', RANGE, 'use separate ranges: "443", "50000-59999"'],
  ['443 5061', RANGE, 'use separate ranges: "443", "5061"'],
  ['443;5061', RANGE, 'use separate ranges: "443", "5061"'],
  ['5061-443', ORDER, 'did you mean "443-5061"?'],
  ['0', WHOLE, 'correct 0, which is below 1'],
  ['0-443', WHOLE, 'correct 0, which is below 1'],
  ['65536', WHOLE, 'correct 65536, which is above 65535'],
  ['50000-65536', WHOLE, 'correct 65536, which is above 65535'],
  ['0443', RANGE, 'did you mean "443"?'],
  [' 443', RANGE, 'did you mean "443"?'],
  ['50000 - 59999', RANGE, 'did you mean "50000-59999"?'],
  ['50000\u201359999', RANGE, 'did you mean "50000-59999"?'],
  ['50000:59999', RANGE, 'did you mean "50000-59999"?'],
  ['50000..59999', RANGE, 'did you mean "50000-59999"?'],
  ['443.5', RANGE, DECIMAL],
  ['-443', RANGE, DECIMAL],
  ['443-', RANGE, DECIMAL],
  ['0x1bb', RANGE, DECIMAL],
  ['https', RANGE, DECIMAL],
])('refuses the text %j', (text, expected, fix) => {
  expect(refusalOf(() => PortRange.parse(text, 'audioVideo.mediaPorts'))).toMatchObject({
    property: 'audioVideo.mediaPorts',
    given: JSON.stringify(text),
    expected,
    fix,
  });
});

test.each([
  [5061, 443, ORDER, 'did you mean "443-5061"?'],
  [0, 443, WHOLE, 'correct 0, which is below 1'],
  [443, 65536, WHOLE, 'correct 65536, which is above 65535'],
  [443.5, 444, WHOLE, 'correct 443.5, which is not a whole number'],
  [443, NaN, WHOLE, 'correct NaN, which is not a whole number'],
])('refuses %d to %d', (from, to, expected, fix) => {
  expect(refusalOf(() => PortRange.of(from, to, 'ports'))).toMatchObject({ property: 'ports', given: `"${from}-${to}"`, expected, fix });
});

test('refuses a single port out of range', () => {
  expect(refusalOf(() => PortRange.single(99999, 'port'))).toMatchObject({
    property: 'port',
    given: '"99999"',
    expected: WHOLE,
    fix: 'correct 99999, which is above 65535',
  });
});

describe('properties', () => {
  const port = fc.integer({ min: 1, max: 65535 });
  const range = fc.tuple(port, port).map(([a, b]) => PortRange.of(Math.min(a, b), Math.max(a, b), 'test'));
  const near = fc.integer({ min: 1, max: 12 });
  const small = fc.tuple(near, near).map(([a, b]) => PortRange.of(Math.min(a, b), Math.max(a, b), 'test'));
  const ports = Array.from({ length: 14 }, (_, i) => i);

  test('text can be parsed as the same range', () => {
    fc.assert(
      fc.property(range, (given) => {
        expect(PortRange.parse(given.text, 'test')).toEqual(given);
        expect(String(given)).toBe(given.text);
      }),
    );
  });

  test('contains, size and overlaps agree with the sets of ports', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(ports.filter((p) => a.contains(p)).length).toBe(a.size);
        expect(a.overlaps(b)).toBe(ports.some((p) => a.contains(p) && b.contains(p)));
        expect(b.overlaps(a)).toBe(a.overlaps(b));
        expect(a.equals(b)).toBe(a.text === b.text);
      }),
      { numRuns: 500 },
    );
  });
});
