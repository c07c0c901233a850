import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(join(__dirname, '../../scripts/nodes/outputs/same-files.mjs')).href;

// An ECMAScript module, which Jest cannot import.
const PROGRAM = `
  const { differencesBetween } = await import(process.argv[1]);
  const [one, other] = process.argv.slice(2).map((folder, index) => ({ name: ['old', 'new'][index], folder }));
  process.stdout.write(JSON.stringify(differencesBetween(one, other)));`;

describe('scripts/nodes/outputs/same-files.mjs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'edge-same-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function differences(...sides: readonly Readonly<Record<string, string>>[]): unknown {
    const folders = sides.map((files, index) => {
      const side = join(folder, String(index));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(side, name)), { recursive: true });
        writeFileSync(join(side, name), text);
      }
      return side;
    });
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, MODULE, ...folders], { encoding: 'utf8' }));
  }

  test('the same files do not differ', () => {
    expect(differences({ 'a/b.txt': 'one\n', 'c.txt': '' }, { 'c.txt': '', 'a/b.txt': 'one\n' })).toEqual([]);
  });

  test('a difference is told with its file, its line, and the line of both', () => {
    expect(differences({ 'a/b.txt': 'one\ntwo\nthree\n' }, { 'a/b.txt': 'one\nzwei \u00e9\ndrei\n' }))
      .toEqual(['a/b.txt, line 2:\n  old: "two"\n  new: "zwei \u00e9"']);
  });

  test('a missing end, and a line break of another kind, are differences', () => {
    expect(differences({ a: 'one', b: 'x\n' }, { a: 'one\ntwo', b: 'x\r\n' }))
      .toEqual(['a, line 2:\n  old: the end of the file\n  new: "two"', 'b, line 1:\n  old: "x"\n  new: "x\\r"']);
  });

  test('a file that is missing is told, on either side', () => {
    expect(differences({ a: '', b: '' }, { b: '', c: '' })).toEqual(['a: new does not write it', 'c: old does not write it']);
  });
});
