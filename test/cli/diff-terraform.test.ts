import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import type { IPlanReview } from '../../lib/projection/changes/plan-review';
import { pool, readPlan } from '../review/terraform/terraform-plans';
import { ran } from './run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-terraform-'));
  for (const [name, text] of Object.entries({
    'base.edge-plan.json': PlanFile.ofEdge(pool()).text,
    'head.edge-plan.json': PlanFile.ofEdge(pool({ servers: [{ number: 2, computerName: 'lsedge09' }] })).text,
    'show.json': readPlan('renamed'),
    'other.json': readPlan('third-server'),
    'idle.json': '{"format_version":"1.2","planned_values":{}}',
    'state.json': '{"format_version":"1.0","values":{}}',
  })) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const diffed = (head: string, ...options: string[]): ReturnType<typeof ran> => (
  ran('diff', at('base.edge-plan.json'), at(head), ...options));

test('the comment and the JSON have what Terraform does, with each file', () => {
  const { code, out, err } = diffed('head.edge-plan.json', '--terraform', at('show.json'), '--terraform', at('other.json'));
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('### Terraform');
  const json = diffed('head.edge-plan.json', '--terraform', at('show.json'), '--format', 'json').out;
  expect((JSON.parse(json) as IPlanReview).terraform).toHaveLength(5);
  expect(diffed('head.edge-plan.json', '--format', 'json').out).not.toContain('"terraform"');
});

test('what only Terraform does is something to say, though nobody must confirm it', () => {
  const args = ['base.edge-plan.json', '--terraform', at('show.json')] as const;
  expect(diffed(...args)).toMatchObject({ code: 1, out: expect.stringContaining('the plans do not change') as unknown });
  expect(diffed(...args, '--fail-on', 'unconfirmed').code).toBe(0);
  expect(diffed('base.edge-plan.json', '--terraform', at('idle.json'))).toEqual({ code: 0, out: '', err: '' });
});

test.each([
  ['a state', ['--terraform', 'state.json'], 'a state, or another document of Terraform'],
  ['a file that is missing', ['--terraform', 'none.json'], 'there is no such file or folder'],
  ['a file twice', ['--terraform', 'show.json', '--terraform', 'show.json'], 'two files'],
  ['a format without a place for it', ['--format', 'text', '--terraform', 'show.json'], '--format text'],
])('%s is wrong use', (_what, args, told) => {
  const { code, out, err } = diffed('head.edge-plan.json', ...args.map((arg) => (arg.endsWith('.json') ? at(arg) : arg)));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.replace(/\s+/g, ' ')).toContain(told);
});

test('help names the option', () => {
  expect(ran('diff', '--help').out).toContain('--terraform <file...>');
});
