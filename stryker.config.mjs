// Mutation testing of the part that computes plans: does a test fail when the code is changed a little? It takes long, so it
// is asked for a folder at a time:
//
//   npm run mutation -- --mutate 'lib/values/**/*.ts'
//   MUTATION_TESTS='test/values/**/*.test.ts' npm run mutation -- --mutate 'lib/values/**/*.ts'
//
// The second form asks the tests of that folder alone, which is faster and stricter. Stryker's own --testFiles does not do
// that with Jest: it runs no test at all for code that is executed while a file is loaded, and reports it as survived.
const STOREYS = ['values', 'guide', 'plan', 'platform', 'request', 'check', 'rules', 'planner'];

const testFiles = process.env.MUTATION_TESTS?.split(',') ?? STOREYS.map((storey) => `test/${storey}/**/*.test.ts`);

export default {
  mutate: STOREYS.map((storey) => `lib/${storey}/**/*.ts`),
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.cjs',
    config: {
      // The tests of a changed file are found by who imports whom, so that lib has to be known too.
      roots: ['<rootDir>/lib', '<rootDir>/test'],
      testMatch: testFiles.map((pattern) => `<rootDir>/${pattern}`),
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A busy machine is not an endless loop, which is all that a timeout should count as.
  timeoutMS: 20_000,
  ignorePatterns: ['/docs/api', '/coverage', '/dist', '.cache', 'cdktf.out'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/mutation',
};
