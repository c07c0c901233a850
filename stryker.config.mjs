// Mutation testing of the part that computes plans: does a test fail when the code is changed a little? It takes long, so it
// is asked for a folder at a time:
//
//   npm run mutation -- --mutate 'lib/values/**/*.ts'
//   npm run mutation -- --mutate 'lib/values/**/*.ts' --testFiles 'test/values/**/*.test.ts'
//
// The second form asks the tests of that folder alone, which is faster and stricter.
const STOREYS = ['values', 'guide', 'plan', 'platform', 'request', 'check', 'rules', 'planner'];

/** The value of an option of the command line, as Stryker writes lists. */
function listOption(name) {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1]?.split(',');
}

const testFiles = listOption('--testFiles') ?? STOREYS.map((storey) => `test/${storey}/**/*.test.ts`);

export default {
  mutate: STOREYS.map((storey) => `lib/${storey}/**/*.ts`),
  testRunner: 'jest',
  // Stryker itself limits its first run alone to the test files that are asked for.
  jest: { configFile: 'jest.config.cjs', config: { testMatch: testFiles.map((pattern) => `<rootDir>/${pattern}`) } },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  ignorePatterns: ['/docs/api', '/coverage', '/dist', '.cache', 'cdktf.out'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/mutation',
};
