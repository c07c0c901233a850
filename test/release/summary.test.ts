import type { Problem } from '../../scripts/release/problem';
import { summary } from '../../scripts/release/summary';

const problem = (what: string): Problem => ({
  what, where: 'edge', given: 'two lines\nof what was given', expected: 'a long sentence about what was expected, which does not fit in one line',
  fix: 'correct it',
});

test('a summary is a table of the checks, then every problem', () => {
  expect(summary('release', [
    { check: 'files', seen: ['edge 1.0.0: 8 files', 'another'], problems: [problem('one'), problem('two')] },
    { check: 'types', seen: ['edge'], problems: [problem('three')] },
    { check: 'state', seen: ['looked at with --release'], problems: [], leftOut: true },
  ])).toBe(`release: 3 problems

files  2 problems  edge 1.0.0: 8 files
                   another
types  1 problem   edge
state  left out    looked at with --release

${['1. one', '2. two', '3. three'].map((title) => `${title}
   where:    edge
   given:    two lines
             of what was given
   expected: a long sentence about what was expected, which does not fit in one
             line
   fix:      correct it
`).join('\n')}`);
});

test('a release without problems says so', () => {
  expect(summary('release', [{ check: 'files', seen: ['edge'], problems: [] }])).toBe('release: no problems\n\nfiles  ok  edge\n');
});
