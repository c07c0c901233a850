import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The tests of the rules of one subject, each in a file named after its rule, as one test file of Jest: Jest loads the planner
 * and its tables anew for each test file, which takes longer than the tests of a rule.
 */
export function describeRulesIn(folder: string): void {
  const rules = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort();
  for (const file of rules) {
    describe(file.replace(/\.ts$/, ''), () => { jest.requireActual(join(folder, file)); });
  }
}
