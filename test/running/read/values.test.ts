import fc from 'fast-check';
import { compareBuilds, highestBuild } from '../../../lib/running/read/builds';
import { alternativeNames } from '../../../lib/running/read/edge-server/alternative-names';
import { isoDate, secondsOf } from '../../../lib/running/read/json-values';
import { sideOfName } from '../../../lib/running/read/side-of-name';
import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import { effectiveNsgJson } from '../samples/effective-nsg';
import { alternativeName } from '../samples/script-files';

const label = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

test('alternative names of any number and length are read back', () => {
  fc.assert(fc.property(fc.array(label, { minLength: 1, maxLength: 30 }), (names) => {
    expect(alternativeNames(alternativeName(names))).toEqual(names);
  }));
});

test('bytes that are no alternative names are none, whatever they are', () => {
  for (const text of ['', 'A', '????', 'MAA', 'MIA', 'MIIB', 'MIT//////', Buffer.from([0x30, 5, 0x82, 9, 1, 2, 3]).toString('base64')]) {
    expect(alternativeNames(text) ?? []).toEqual([]);
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
    const names = alternativeNames(Buffer.from(bytes).toString('base64')) ?? [];
    for (const name of names) expect(name).toMatch(/^[\x21-\x7e]+$/);
  }));
});

test('other kinds of names are passed over', () => {
  const value = Buffer.from([0x30, 9, 0x87, 4, 192, 0, 2, 1, 0x82, 1, 0x61]);
  expect(alternativeNames(value.toString('base64'))).toEqual(['a']);
});

test.each([
  [28_800, 28_800], ['08:00:00', 28_800], ['1.00:00:01', 86_401], ['PT8H', 28_800], ['P1DT1M', 86_460], ['180.00:00:00.0000000', 15_552_000],
  ['', undefined], ['P', undefined], ['8h', undefined], [-1, undefined], [1.5, undefined], [null, undefined],
])('the duration %j is %j seconds', (value, seconds) => expect(secondsOf(value)).toBe(seconds));

test.each([
  ['2026-12-02T08:00:00Z', '2026-12-02T08:00:00Z'], ['2026-12-02T10:00:00.1234567+02:00', '2026-12-02T08:00:00Z'],
  ['/Date(1796198400000)/', '2026-12-02T08:00:00Z'], ['/Date(999999999999999)/', undefined], ['2026-13-02T08:00:00Z', undefined],
  ['2026-12-02T08:00:00', undefined], ['12/2/2026', undefined], ['', undefined],
])('the date %j is %j', (text, date) => expect(isoDate(text)).toBe(date));

test('builds are compared by their numbers', () => {
  expect(highestBuild(['7.0.2046.99', '7.0.2046.569', '7.0.2046', 'x'])).toBe('7.0.2046.569');
  expect(compareBuilds('6.0.9319.886', '7.0.2046.0')).toBeLessThan(0);
  expect(compareBuilds('6.0.9319.886', '6.0.9319.886')).toBe(0);
});

test.each([
  ['contoso.com.external.zone', 'external'], ['zones/contoso.net.edge-internal.zone', 'internal'], ['Outside.csv', 'external'],
  ['externals.csv', undefined], ['internal-external.csv', undefined],
])('the side of %s is %s', (name, side) => expect(sideOfName(name)).toBe(side));

test('what Azure says of a network interface is kept as it is', () => {
  expect(RunningEdgeReader.read([{ fileName: 'edge01-external-nsg.json', text: effectiveNsgJson() }]).effectiveRules)
    .toEqual([{ side: 'external', text: effectiveNsgJson(), source: { file: 'edge01-external-nsg.json', place: 'networkSecurityGroups' } }]);
});
