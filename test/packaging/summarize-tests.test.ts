import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('scripts/summarize-tests.mjs', () => {
  const script = join(__dirname, '../../scripts/summarize-tests.mjs');
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'edge-summary-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function summarize(...results: readonly object[]): { readonly status: number | null; readonly output: string } {
    const none = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };
    const files = results.map((result, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify({ ...none, ...result }));
      return file;
    });
    const { status, stdout } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
    return { status, output: stdout };
  }

  test('adds up the suites', () => {
    expect(summarize({ numPassedTests: 40 }, { numPassedTests: 2 })).toEqual({ status: 0, output: '42 passed, 0 failed\n' });
  });

  test('lists skipped tests only if there are any', () => {
    expect(summarize({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      status: 0,
      output: '1 passed, 0 failed, 3 skipped\n',
    });
  });

  test('a suite that did not start is a failure', () => {
    expect(summarize({ numPassedTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({
      status: 1,
      output: '1 passed, 1 failed\n',
    });
  });

  test('no tests at all is a failure', () => {
    expect(summarize().status).toBe(1);
  });
});
