import { execFileSync } from 'node:child_process';
import {
  mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExportFiles } from '../../lib/cli/files/export-files';
import { CollectionScripts } from '../../lib/running/collect/collection-scripts';
import { readRunningEdge } from '../../lib/running/read-running-edge';
import { contosoExports } from '../running/samples/contoso';
import { problemsOf } from '../running/support/problems-of';
import { PlanFolder } from './plan-folder';
import { ran } from './run';

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cli-collect-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the scripts are written into a folder', () => {
  const output = join(folder, 'scripts');
  expect(ran('collect', 'edge01', 'edge02', '-o', output)).toEqual({ code: 0, out: '', err: `4 scripts written to ${output}\n` });
  const { documents } = CollectionScripts.of({ edgeServers: ['edge01', 'edge02'] });
  expect(readdirSync(output).sort()).toEqual(documents.map(({ fileName }) => fileName).sort());
  for (const { fileName, text } of documents) expect(readFileSync(join(output, fileName), 'utf8')).toBe(text);
});

test('without names, one script fits every Edge Server', () => {
  expect(ran('collect', '--output', folder).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['collect-edge-server.ps1', 'collect-front-end.ps1', 'collect-tenant.ps1']);
});

test('wrong use is told, and nothing is written', () => {
  expect(ran('collect')).toMatchObject({ code: 2, out: '' });
  expect(ran('collect').err).toContain(`required option '-o, --output <folder>' not specified`);
  const { code, err } = ran('collect', 'edge01.contoso.net', '-o', folder);
  expect(code).toBe(2);
  expect(err).toContain('use the name without its domain: "edge01"');
  expect(readdirSync(folder)).toEqual([]);
});

test('help is in 80 columns', () => {
  const { code, out } = ran('collect', '--help');
  expect(code).toBe(0);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

describe('a folder of exports', () => {
  test('is read with its folders, and without what is none', () => {
    const exports = new PlanFolder();
    for (const { fileName, text } of contosoExports()) exports.written(fileName.startsWith('edge-') ? `servers/${fileName}` : fileName, text);
    exports.written('scripts/collect-tenant.ps1', '# a script');
    const { documents, passedOver } = readExportFiles(exports.path, 'folder');
    expect(passedOver).toEqual(['scripts/collect-tenant.ps1']);
    expect(documents.map(({ fileName }) => fileName)).toContain('servers/edge-server-EDGE01.json');
    expect(readRunningEdge(documents).servers).toHaveLength(3);
    exports.remove();
  });

  test('may be in UTF-16, as Windows PowerShell writes it', () => {
    const text = contosoExports()[0]?.text ?? '';
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const [name, written] of [['little.json', bytes], ['big.json', Buffer.from(bytes).swap16()], ['utf8.json', `\uFEFF${text}`]] as const) {
      const path = join(folder, name);
      writeFileSync(path, written);
      const { documents } = readExportFiles(path, 'folder');
      expect(readRunningEdge(documents).settings.allowedDomains).toHaveLength(40);
    }
  });

  test('is read without what systems and programs keep in it, which is named', () => {
    const exports = new PlanFolder();
    for (const { fileName, text } of contosoExports()) exports.written(fileName, text);
    for (const name of ['~$rules.csv', 'Thumbs.db', 'desktop.ini', '._front-end.json', 'front-end.json.unfinished', 'rules.xlsx', '\u001b[2J.log']) {
      exports.written(name, 'PK\u0003\u0004\0');
    }
    exports.written('__MACOSX/._tenant.json', '\0');
    exports.written('.git/config.json', '\0');
    symlinkSync('front-end.json', join(exports.path, 'linked.json'));
    symlinkSync('nowhere.json', join(exports.path, 'broken.json'));
    symlinkSync('loop.json', join(exports.path, 'loop.json'));
    symlinkSync('.', join(exports.path, 'folder.json'));
    execFileSync('mkfifo', [join(exports.path, 'pipe.json')]);
    const { documents, passedOver } = readExportFiles(exports.path, 'folder');
    expect(documents.map(({ fileName }) => fileName)).toEqual([...contosoExports().map(({ fileName }) => fileName), 'linked.json'].sort());
    expect(passedOver).toEqual([
      '\u001b[2J.log', '._front-end.json', '.git/', 'Thumbs.db', '__MACOSX/', 'broken.json', 'desktop.ini', 'folder.json',
      'front-end.json.unfinished', 'loop.json', 'pipe.json', 'rules.xlsx', '~$rules.csv',
    ]);
    unlinkSync(join(exports.path, 'linked.json'));
    const { err } = ran('import', exports.path);
    expect(err).toContain('not read, because they are not exports: [2J.log, ._front-end.json, .git/,');
    exports.remove();
  });

  test('that is an archive, or has one alone, says that it must be unpacked', () => {
    const archive = join(folder, 'exports.zip');
    writeFileSync(archive, 'PK\u0003\u0004\0');
    for (const path of [archive, folder]) {
      expect(problemsOf(() => readExportFiles(path, 'folder'))).toMatchObject([{ property: 'folder', fix: 'unpack it, and pass the folder with its files' }]);
      expect(ran('import', path)).toMatchObject({ code: 2, out: '' });
    }
  });

  test('that has more files than an organization has exports is refused before they are read', () => {
    for (let index = 0; index < 2001; index += 1) writeFileSync(join(folder, `${index}.json`), '{');
    expect(problemsOf(() => readExportFiles(folder, 'folder'))).toMatchObject([{
      given: `"${folder}", with 2001 files that may be exports`, fix: 'copy the exports into a folder of their own',
    }]);
  });

  test('with a folder that cannot be read is told with its path', () => {
    mkdirSync(join(folder, 'secret'));
    const fileSystem = jest.requireActual<typeof import('node:fs')>('node:fs');
    const { readdirSync: read } = fileSystem;
    const spy = jest.spyOn(fileSystem, 'readdirSync').mockImplementation((path, ...others) => {
      if (String(path).includes('secret')) throw Object.assign(new Error(), { code: 'EACCES' });
      return read(path, ...others);
    });
    expect(problemsOf(() => readExportFiles(folder, 'folder'))).toMatchObject([{ property: 'folder', given: `"${folder}/secret/": permission denied` }]);
    spy.mockRestore();
  });

  test('that is missing, empty or too large is told', () => {
    expect(problemsOf(() => readExportFiles(folder, 'folder'))).toMatchObject([{ given: `"${folder}", a folder without exports` }]);
    expect(problemsOf(() => readExportFiles(join(folder, 'no'), 'folder'))).toMatchObject([{ property: 'folder' }]);
    const path = join(folder, 'large.json');
    writeFileSync(path, '');
    truncateSync(path, 100_000_001);
    expect(problemsOf(() => readExportFiles(folder, 'folder'))).toMatchObject([{ given: `"${path}", of 100 MB` }]);
  });
});
