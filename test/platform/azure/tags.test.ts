import { checkTags } from '../../../lib/platform/azure/tags';
import { refusal } from './check-table';

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, 'x']));

test.each([
  ['none', {}],
  ['50', many(50)],
  ['an empty value', { owner: '' }],
  ['a name of 512 bytes', { ['k'.repeat(512)]: 'x' }],
  ['a value of 256 bytes', { owner: 'é'.repeat(128) }],
  ['blanks, colons and dots in a name', { 'cost center: 1.2': 'x' }],
])('accepts %s', (_, tags: Record<string, string>) => {
  expect(() => checkTags(tags, 'tags')).not.toThrow();
});

test.each<[string, Record<string, string>, string, string, string]>([
  ['51', many(51), 'tags', '51 tags', 'remove 1 tag'],
  ['a name of 513 bytes', { ['k'.repeat(513)]: 'x' }, 'tags', 'kkk', 'shorten it by 1 byte'],
  ['an empty name', { '': 'x' }, 'tags', 'the tag name ""', '"owner"'],
  ['a value of 257 bytes', { owner: 'x'.repeat(257) }, 'tags["owner"]', 'xxx', 'shorten it by 1 byte'],
  ['129 times é', { owner: 'é'.repeat(129) }, 'tags["owner"]', 'é', 'shorten it by 2 bytes'],
  ['only a forbidden character', { '?': 'x' }, 'tags', 'the tag name "?"', '"owner"'],
  ['names equal but for case', { Owner: 'a', owner: 'b' }, 'tags', '"Owner" and "owner"', 'keep one of'],
  ...Array.from('<>%&\\?/').map((character): [string, Record<string, string>, string, string, string] => [
    `"${character}" in a name`,
    { [`a${character}b`]: 'x' },
    'tags',
    `the tag name ${JSON.stringify(`a${character}b`)}`,
    'did you mean "a-b"?',
  ]),
])('refuses %s', (_, tags, property, given, fix) => {
  const error = refusal(() => checkTags(tags, 'tags'));
  expect(error.property).toBe(property);
  expect(error.given).toContain(given);
  expect(error.fix).toContain(fix);
});
