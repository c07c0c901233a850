import { isPrintedAs, snippetsOf, UnplacedSnippet } from './readme-snippets';

const PROGRAM = 'import { App } from \'cdktf\';\nconst app = new App();\napp.synth();';
const EXPORTED = new Set(['EdgePool', 'EdgeTopology']);

const fenced = (text: string, language = 'ts', fence = '```'): string => `${fence}${language}\n${text}\n${fence}\n`;
const programsOf = (...parts: string[]): string[] => snippetsOf(parts.join('\n'), EXPORTED).map(({ program }) => program);

test('a block with imports is a complete program', () => {
  expect(programsOf('# Title\n', fenced(PROGRAM))).toEqual([PROGRAM]);
});

test.each(['ts', 'TypeScript', 'mts', 'js', 'javascript', 'tsx', 'ts title="main.ts"'])('%s is checked', (language) => {
  expect(programsOf(fenced(PROGRAM, language))).toEqual([PROGRAM]);
});

test.each(['', 'sh', 'json'])('%p is not checked', (language) => {
  expect(programsOf(fenced('npm ci', language))).toEqual([]);
});

test('a block in a list, or with other fences, is also found', () => {
  expect(programsOf('1. first', '', fenced(PROGRAM).replace(/^(?=.)/gm, '   '), fenced(PROGRAM, 'ts', '~~~~')))
    .toEqual([PROGRAM, PROGRAM]);
});

test('a fence inside a longer one is text', () => {
  expect(programsOf(fenced(fenced(PROGRAM), 'md', '````'))).toEqual([]);
});

describe('a block without imports', () => {
  test('is inserted before the synthesis of the nearest program above it', () => {
    const other = PROGRAM.replace('const app', 'const other = 1;\nconst app');
    const [, , fragment = ''] = programsOf(fenced(PROGRAM), fenced(other), fenced('app.node;'));
    expect(fragment).toContain('const other');
    expect(fragment.indexOf('app.node;')).toBeGreaterThan(fragment.indexOf('new App()'));
    expect(fragment.indexOf('app.node;')).toBeLessThan(fragment.indexOf('app.synth()'));
  });

  test('is inserted at the end of a program that is not synthesized', () => {
    const [, fragment = ''] = programsOf(fenced('import \'cdktf\';'), fenced('1 + 1;'));
    expect(fragment).toMatch(/^import 'cdktf';\n1 \+ 1;\n/);
  });

  test('imports what it uses from the library and the program does not import', () => {
    const [, fragment = ''] = programsOf(fenced(`import { EdgePool } from 'cdktf-lync-edge';\n${PROGRAM}`),
      fenced('EdgePool.name; EdgeTopology.name; Other.name;'));
    expect(fragment.split('\n')[0]).toBe('import { EdgeTopology } from \'cdktf-lync-edge\';');
  });

  test('does not import what it declares, or property names', () => {
    const [, fragment = ''] = programsOf(fenced(PROGRAM.replace('app.synth', 'console.log(app.EdgeTopology);\napp.synth')),
      fenced('const EdgePool = 1; console.log(EdgePool, { EdgeTopology: 2 }.EdgeTopology);'));
    expect(fragment).not.toContain('cdktf-lync-edge');
    const [, other = ''] = programsOf(fenced(PROGRAM.replace('app.synth', 'console.log(app.EdgeTopology);\napp.synth')),
      fenced('console.log(EdgeTopology);'));
    expect(other).toContain('import { EdgeTopology } from');
  });

  test('continues the program that a comment names', () => {
    const other = PROGRAM.replace('const app', 'const other = 1;\nconst app');
    const [, , fragment = ''] = programsOf('<!-- named: first -->', fenced(PROGRAM), fenced(other),
      '<!-- continues: first -->\n', fenced('app.node;'));
    expect(fragment).not.toContain('const other');
  });

  test('continues another continuation, if that has a name', () => {
    const [, , fragment = ''] = programsOf(fenced(PROGRAM), '<!-- named: second -->', fenced('const second = 2;'),
      '<!-- continues: second -->', fenced('second + 1;'));
    expect(fragment.indexOf('second + 1;')).toBeGreaterThan(fragment.indexOf('const second = 2;'));
  });
});

describe('blocks that belong to no program are an error', () => {
  test.each([
    ['a fragment without a program above it', [fenced('app.node;'), fenced(PROGRAM)], 'line 1: there is no program above it'],
    ['a fragment of a program that is not there', [fenced(PROGRAM), '<!-- continues: x -->', fenced('app.node;')],
      'line 8: there is no program "x" above it'],
    ['a comment that is misspelled', ['<!-- contiues: x -->', fenced(PROGRAM)], 'line 2: a note "contiues" is not known'],
    ['a block that does not end', ['```ts', PROGRAM], 'line 1: the block has no end'],
  ])('%s', (_name, parts, message) => {
    expect(() => programsOf(...parts)).toThrow(UnplacedSnippet);
    expect(() => programsOf(...parts)).toThrow(message);
  });
});

describe('a program that fails with an error', () => {
  const snippets = (...parts: string[]): object[] => snippetsOf(parts.join('\n'), EXPORTED);

  test('has the text of its comment, and the output that is shown below it', () => {
    expect(snippets('<!-- throws: no-route -->', fenced(PROGRAM), 'It ends with', fenced('Error: ...', '')))
      .toMatchObject([{ throws: 'no-route', output: 'Error: ...' }]);
  });

  test('has no output if the next block is not output', () => {
    expect(snippets('<!-- throws: no-route -->', fenced(PROGRAM), fenced('npm ci', 'sh'))).toMatchObject([{ output: undefined }]);
  });

  test('requires a comment directly above it', () => {
    expect(snippets('<!-- throws: no-route -->\n\nText.', fenced(PROGRAM), fenced('Error: ...', '')))
      .toMatchObject([{ throws: undefined, output: undefined }]);
  });
});

test.each([
  ['the same', 'one two', true],
  ['other line breaks', 'one\n  two', true],
  ['a part left out', '... three', true],
  ['parts in order', 'one ... three', true],
  ['parts in another order', 'three ... one', false],
  ['other words', 'one four', false],
])('%s: %j', (_name, printed, expected) => {
  expect(isPrintedAs('one two three', printed)).toBe(expected);
});
