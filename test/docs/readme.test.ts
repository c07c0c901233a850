import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { isPrintedAs, type Snippet, snippetsOf } from './readme-snippets';

const ROOT = resolve(__dirname, '../..');
const snippets = snippetsOf(readFileSync(join(ROOT, 'README.md'), 'utf8'), exportedNames());

/** The names that lib/index.ts exports, as it writes them. */
function exportedNames(): ReadonlySet<string> {
  const index = ts.createSourceFile('index.ts', readFileSync(join(ROOT, 'lib/index.ts'), 'utf8'), ts.ScriptTarget.ES2022, true);
  return new Set(index.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause }) => {
    if (exportClause === undefined) return [];
    return ts.isNamespaceExport(exportClause) ? [exportClause.name.text] : exportClause.elements.map(({ name }) => name.text);
  }));
}

describe('the programs of README.md', () => {
  let folder: string;
  const fileOf = ({ line }: Snippet): string => join(folder, `line-${line}.ts`);

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'edge-readme-')));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
    for (const snippet of snippets) writeFileSync(fileOf(snippet), snippet.program);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('are found', () => {
    expect(snippets).not.toHaveLength(0);
  });

  test('compile', () => {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    // A program of a document makes things that only later ones use.
    const program = ts.createProgram(snippets.map(fileOf), { ...options, noUnusedLocals: false, noUnusedParameters: false });
    const diagnostics = snippets.map(fileOf).flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => '\n',
    })).toBe('');
  });

  describe.each(snippets)('at line $line', (snippet) => {
    let error: unknown;
    let outputFolder: string;

    beforeAll(async () => {
      outputFolder = join(folder, `out-${snippet.line}`);
      mkdirSync(outputFolder);
      error = await errorOf(fileOf(snippet), outputFolder);
    });

    test(snippet.throws === undefined ? 'runs' : `ends with an error about ${snippet.throws}`, () => {
      if (snippet.throws === undefined) {
        expect(error).toBeUndefined();
        return;
      }
      expect(String(error)).toContain(snippet.throws);
      if (snippet.output !== undefined) {
        expect([String(error), snippet.output, isPrintedAs(String(error), snippet.output)]).toEqual([
          String(error), snippet.output, true,
        ]);
      }
    });

    test('writes its output', () => {
      const synthesizes = snippet.program.includes('.synth()') && snippet.throws === undefined;
      expect(existsSync(join(outputFolder, 'manifest.json'))).toBe(synthesizes);
    });
  });
});

/** Runs a program as its reader does, in silence, and gives what it throws. */
async function errorOf(file: string, outputFolder: string): Promise<unknown> {
  const { env } = process;
  const silent = (['log', 'info', 'warn', 'error'] as const).map((method) => jest.spyOn(console, method).mockReturnValue());
  process.env = { ...env, CDKTF_OUTDIR: outputFolder };
  const own = testsOfReaders();
  try {
    await import(file);
    await own.run();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    own.restore();
    process.env = env;
    for (const spy of silent) spy.mockRestore();
  }
}

/** A document also shows tests that its readers write: they run in place. */
function testsOfReaders() {
  const { describe: suite, test: single, it: alias } = globalThis;
  const bodies: (() => unknown)[] = [];
  const collect = (_name: string, body: () => unknown): void => void bodies.push(body);
  Object.assign(globalThis, { test: collect, it: collect, describe: (_name: string, body: () => void) => body() });
  return {
    run: async (): Promise<void> => {
      for (const body of bodies) await body();
    },
    restore: (): void => void Object.assign(globalThis, { describe: suite, test: single, it: alias }),
  };
}

// Users keep their own snapshots. Here, it is enough that there is text to take a snapshot of.
expect.extend({
  toMatchSnapshot: (received: unknown) => ({
    pass: typeof received === 'string' && received !== '', message: () => 'expected text to take a snapshot of',
  }),
});
