const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

// A test of a pool does not need the pictures of plans: what the index exports is loaded when a test uses it.
const exported = [...readFileSync(join(__dirname, 'lib/index.ts'), 'utf8').matchAll(/^(?:export \{|\}).* from '(\.\/[^']+)';$/gm)];

// A file of tests takes up to half a second before its first test. Without paths on the command line, the tests of a folder with
// a suite are therefore one file for Jest, and so are those of the small folders.
const isPath = (argument, index, all) => !argument.startsWith('-') && !['-c', '--config'].includes(all[index - 1]);
const isWhole = !process.argv.slice(2).some(isPath);
const suites = readdirSync(join(__dirname, 'test')).filter((folder) => existsSync(join(__dirname, 'test', folder, 'folder.suite.ts')));
const notInSuites = ['**/*.test.ts', ...[...suites, ...require('./test/support/small-folders.json').folders].map((folder) => `!**/test/${folder}/**/*.test.ts`)];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: isWhole ? ['**/*.suite.ts', ...notInSuites] : ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/optimize-late.ts', '<rootDir>/test/support/without-call-stacks.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // In files of their own, so that they are read for a stack trace and not with every module.
        sourceMaps: true,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', lazy: exported.map(([, source]) => source) },
      },
    ],
  },
  moduleNameMapper: {
    '^cdktf-lync-edge$': '<rootDir>/lib/index.ts',
    '^cdktf-lync-edge/testing$': '<rootDir>/lib/testing/index.ts',
    '^archiver$': '<rootDir>/test/support/no-archives.ts',
  },
  // Each use of a global takes a tenth of a microsecond in the context of a test file: a quarter of the time of all tests.
  // Not Buffer: dns-packet has a constant of that name.
  sandboxInjectedGlobals: [
    'Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap',
  ],
  // Jest leaves a core free for itself, and a machine with two would run the tests on one.
  maxWorkers: '100%',
  // Each test file leaves some megabytes and an asynchronous storage behind: a new process is cheaper than the old one.
  workerIdleMemoryLimit: '800MB',
};
