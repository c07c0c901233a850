import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const script = join(__dirname, '../../scripts/generate-rules.mjs');

describe('scripts/generate-rules.mjs', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'edge-rules-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  /** Runs the generator on a lib/rules of these files. */
  function generate(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly errors: string } {
    for (const [file, text] of Object.entries(files)) {
      const place = join(root, 'lib/rules', file);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const { status, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
    return { status, errors: stderr };
  }

  const written = (file: string): string[] => readFileSync(join(root, 'lib/rules', file), 'utf8').split('\n').slice(1);

  test('lists the rules of all subjects by ID, regardless of their folder', () => {
    expect(generate({
      'index.ts': '',
      'compatibility-rule.ts': '',
      'xmpp/route.ts': 'export const route: Rule = {};\n',
      'capacity/tls-1-2-partners.ts': 'const limit = 1;\nexport const tls12Partners = { limit };\n',
    })).toEqual({ status: 0, errors: '' });
    expect(written('all-rules.ts')).toEqual([
      'import { route } from \'./xmpp/route\';',
      'import { tls12Partners } from \'./capacity/tls-1-2-partners\';',
      '',
      '/** Every rule of its kind, in alphabetical order by ID. */',
      'export const ALL_RULES = [',
      '  route,',
      '  tls12Partners,',
      '] as const;',
      '',
    ]);
  });

  test('a folder with an index has its own list, without the types next to it', () => {
    expect(generate({
      'xmpp/route.ts': 'export const route = {};\n',
      'estate/index.ts': '',
      'estate/estate-rule.ts': 'export interface EstateRule {}\n',
      'estate/one-route.ts': 'export const oneRoute = {};\n',
    }).status).toBe(0);
    expect(written('estate/all-rules.ts')).toContain('import { oneRoute } from \'./one-route\';');
    expect(written('estate/all-rules.ts').filter((line) => line.startsWith('import'))).toHaveLength(1);
    expect(written('all-rules.ts').join()).not.toContain('oneRoute');
  });

  test('running it again changes nothing', () => {
    const files = { 'xmpp/route.ts': 'export const route = {};\n', 'estate/index.ts': '' };
    expect(generate(files).status).toBe(0);
    const first = written('all-rules.ts');
    expect(generate(files).status).toBe(0);
    expect(written('all-rules.ts')).toEqual(first);
  });

  test.each([
    ['without the rule of its name', { 'xmpp/route.ts': 'export const other = {};\n' }, 'lib/rules/xmpp/route.ts has no "export const route"'],
    ['with the ID of another', { 'xmpp/route.ts': 'export const route = {};\n', 'a/route.ts': 'export const route = {};\n' }, 'two files hold a rule route'],
  ])('a file %s is an error', (_name, files, message) => {
    const { status, errors } = generate(files);
    expect(errors).toContain(message);
    expect(status).toBe(1);
  });
});
