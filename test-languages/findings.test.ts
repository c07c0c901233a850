import { join } from 'node:path';
import { newLab } from './support/lab';
import { programOfFile } from './support/program-of-file';
import type { Reference } from './support/values';

const program = programOfFile();

let pool: Reference;

beforeAll(async () => {
  const { host, folder } = program();
  ({ pool } = await newLab(host, join(folder, 'out')));
});

/** The rules of the findings, each with the reason why it is acknowledged. */
async function findings(): Promise<Readonly<Record<string, unknown>>> {
  const { host } = program();
  const found = await host.get(await host.get(pool, 'plan') as Reference, 'findings') as Reference[];
  const entries: [string, unknown][] = [];
  for (const each of found) entries.push([String(await host.get(each, 'ruleId')), await host.get(each, 'acknowledgement')]);
  return Object.fromEntries(entries);
}

test('a finding stays in the plan when it is acknowledged, with the reason', async () => {
  expect(await findings()).toHaveProperty(['hardware-below-guide'], undefined);
  await program().host.call(pool, 'acknowledge', 'hardware-below-guide', 'a lab');
  expect(await findings()).toHaveProperty(['hardware-below-guide'], 'a lab');
});

test('an acknowledgement that matches nothing is an error', async () => {
  await expect(program().host.call(pool, 'acknowledge', 'ocs-dns-failover', 'litware moves to Lync in March'))
    .rejects.toThrow(/^EdgeValidationError: lab-edge\/Edge: invalid .+\n {2}given: {4}"ocs-dns-failover"/);
});

test('an acknowledgement without a reason is an error', async () => {
  await expect(program().host.call(pool, 'acknowledge', 'hardware-below-guide', ' ')).rejects.toThrow('EdgeValidationError: lab-edge/Edge: invalid');
});
