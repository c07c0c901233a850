import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { contosoPlan } from '../support/plan-request';

const ROOT = resolve(__dirname, '../..');
const PLAN = contosoPlan();
const CHANGED = contosoPlan({ virtualMachineSize: 'Standard_D4s_v5' });
const TEXT = TextReport.of(PlanTables.ofEdge(PLAN)).text;

/** The tests of a user. */
const TESTS = `
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { edgeMatchers, edgePlanSerializer } = require('cdktf-lync-edge/testing');

expect.extend(edgeMatchers);
const read = (name) => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));

test('pool', () => {
  expect.assertions(2);
  expect({ plan: read('plan.json') }).toMatchEdgePlan();
  expect(read('plan.json')).toMatchEdgePlan('again');
});
test('changed', () => expect(read('changed.json')).toMatchEdgePlan());
(read('options.json').isLater ? test : test.skip)('later', () => expect(read('plan.json')).toMatchEdgePlan());
test('negated', () => expect(() => expect(read('plan.json')).not.toMatchEdgePlan()).toThrow('remove not'));
test('serializer', () => {
  expect.addSnapshotSerializer(edgePlanSerializer);
  expect(read('plan.json')).toMatchSnapshot();
});
`;

/** As {@link TESTS}, without globals. */
const IMPORTED = `
const { expect, test } = require('@jest/globals');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { edgeMatchers, edgeMatchersFor } = require('cdktf-lync-edge/testing');

const plan = JSON.parse(readFileSync(join(__dirname, 'plan.json'), 'utf8'));

test('imported', () => {
  delete globalThis.expect;
  expect.extend(edgeMatchers);
  expect(() => expect(plan).toMatchEdgePlan()).toThrow('expect.extend(edgeMatchersFor(expect))');
  expect.extend(edgeMatchersFor(expect));
  expect(plan).toMatchEdgePlan();
});
`;

interface JestResult {
  readonly status: number | null;
  readonly output: string;
}

let folder: string;
let first: JestResult;
let written: string;
let second: JestResult;

const file = (name: string): string => join(folder, name);
const snapshots = (name: string): string => file(`__snapshots__/${name}.test.js.snap`);

function runJest(...options: readonly string[]): JestResult {
  const { transform } = jest.requireActual<{ readonly transform: unknown }>('../../jest.config.cjs');
  const config = {
    rootDir: folder, transform, testMatch: ['**/*.test.js'],
    moduleNameMapper: { '^cdktf-lync-edge/testing$': join(ROOT, 'lib/testing/index.ts') },
  };
  const { FORCE_COLOR: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', JSON.stringify(config), '--runInBand', ...options],
    { cwd: folder, encoding: 'utf8', env: { ...environment, NO_COLOR: '1' } },
  );
  return { status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache/plan-snapshots-'));
  writeFileSync(file('user.test.js'), TESTS);
  writeFileSync(file('imported.test.js'), IMPORTED);
  for (const name of ['plan.json', 'changed.json']) writeFileSync(file(name), PlanFile.ofEdge(PLAN).text);
  writeFileSync(file('options.json'), '{ "isLater": false }');
  first = runJest('--ci=false');
  written = existsSync(snapshots('user')) ? readFileSync(snapshots('user'), 'utf8') : '';

  writeFileSync(file('changed.json'), PlanFile.ofEdge(CHANGED).text);
  writeFileSync(file('options.json'), '{ "isLater": true }');
  second = runJest('--ci');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the first run of Jest', () => {
  test('passes and writes the snapshots', () => {
    expect(first.output).toContain('5 snapshots written');
    expect(first.status).toBe(0);
  });

  test.each(['pool 1', 'pool: again 1', 'serializer 1'])('writes %s as the text report', (name) => {
    expect(written).toContain(`\nexports[\`${name}\`] = \`\n${TEXT}\`;\n`);
  });

  test('writes the same for an imported expect', () => {
    expect(readFileSync(snapshots('imported'), 'utf8')).toContain(`\nexports[\`imported 1\`] = \`\n${TEXT}\`;\n`);
  });
});

describe('a later run of Jest', () => {
  test('passes for what did not change, and fails for the other plans', () => {
    expect(second.output).toContain('Snapshots:   2 failed, 4 passed, 6 total');
    expect(second.output).toContain('Tests:       2 failed, 4 passed, 6 total');
    expect(second.status).toBe(1);
  });

  test('shows what is different as lines of the report, at the line of the test', () => {
    const told = second.output.slice(second.output.indexOf('● changed'));
    expect(told).toContain('Snapshot name: `changed 1`');
    expect(told).toContain('    -   Edge Servers           2, DNS load balancing\n'
      + '    +   Edge Servers           2 of size Standard_D4s_v5, DNS load balancing\n');
    expect(told).toContain('user.test.js:14:');
  });

  test('does not write a new snapshot, and says why', () => {
    expect(second.output.slice(second.output.indexOf('● later'))).toContain('New snapshot was not written.');
    expect(readFileSync(snapshots('user'), 'utf8')).toBe(written);
  });
});
