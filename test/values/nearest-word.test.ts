import * as fc from 'fast-check';
import { editDistance, nearestWord } from '../../lib/values/nearest-word';

test.each([
  ['', '', 0],
  ['', 'ab', 2],
  ['edge', 'edge', 0],
  ['edge', 'egde', 1],
  ['edge', 'ege', 1],
  ['edge', 'hedge', 1],
  ['edge', 'edgy', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s", there are %d typos', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is the same in both directions, and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test.each([
  ['premium lrs', 'Premium_LRS'],
  ['Standrad_LRS', 'Standard_LRS'],
  ['StandardSD_LRS', 'StandardSSD_LRS'],
  ['Gold', undefined],
  ['', undefined],
])('"%s" probably means %s', (given, meant) => {
  expect(nearestWord(given, ['Standard_LRS', 'StandardSSD_LRS', 'Premium_LRS'])).toBe(meant);
});

test('of two similar words, the nearer one is meant', () => {
  expect(nearestWord('connexion', ['connections', 'connexions'])).toBe('connexions');
});

test('a text of a million characters is looked at in an instant', () => {
  // Every letter against every letter of every word would be 10^9 steps.
  expect(nearestWord('x'.repeat(1_000_000), Array.from({ length: 100 }, (_, index) => `word-number-${index}`))).toBeUndefined();
});
