// Adds up jest's result files (`jest --json --outputFile=...`), given as arguments, and prints one line:
// `N passed, N failed`, with `, N skipped` if there are any. A file that cannot be read is an error.
import { readFileSync } from 'node:fs';

const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += results.numPassedTests;
  // A suite that could not start has no tests; it counts as one failed test.
  total.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  total.skipped += results.numPendingTests + results.numTodoTests;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
