import fc from 'fast-check';

const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;
const GAP = AFTER_SURROGATES - SURROGATES;

/** Any character but half a surrogate pair: fast-check's unit `binary`, which takes half a second to make. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - GAP }).map(
  (place) => String.fromCodePoint(place < SURROGATES ? place : place + GAP),
  (character) => {
    const point = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new Error('not one character');
    if (point >= SURROGATES && point < AFTER_SURROGATES) throw new Error('half a surrogate pair');
    return point < SURROGATES ? point : point - GAP;
  },
);

/** Any text, control characters and every plane of Unicode included. */
export function anyText(constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, ...constraints });
}
