// Mutation testing of the layers that compute plans: does a test fail after a small change to the code? It takes a long time,
// so run it for one folder at a time:
//
//   npm run mutation -- --mutate 'lib/values/**/*.ts'
//   MUTATION_TESTS='test/values/**/*.test.ts' npm run mutation -- --mutate 'lib/values/**/*.ts'
//
// The second command runs only the tests of that folder, which is faster and stricter. Stryker's own --testFiles does not do
// that with Jest: it runs no tests for code that is executed while a file is loaded, and reports such changes as survived.
const LAYERS = ['values', 'guide', 'plan', 'platform', 'request', 'check', 'rules', 'planner'];

const testFiles = process.env.MUTATION_TESTS?.split(',') ?? LAYERS.map((layer) => `test/${layer}/**/*.test.ts`);

export default {
  mutate: LAYERS.map((layer) => `lib/${layer}/**/*.ts`),
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.cjs',
    config: {
      // Jest finds the tests of a changed file by its importers, so it must know lib too.
      roots: ['<rootDir>/lib', '<rootDir>/test'],
      testMatch: testFiles.map((pattern) => `<rootDir>/${pattern}`),
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Long enough that only an endless loop times out, not a busy machine.
  timeoutMS: 20_000,
  ignorePatterns: ['/docs/api', '/coverage', '/dist', '.cache', 'cdktf.out'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/mutation',
};
