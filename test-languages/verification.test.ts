import { join } from 'node:path';
import { EdgeSide, PlanFile, PlanVerification, verification } from 'cdktf-lync-edge';
import { newLab } from './support/lab';
import { programOfFile } from './support/program-of-file';
import { member, type Reference, struct } from './support/values';

const program = programOfFile();

let plan: Reference;

beforeAll(async () => {
  const { host, folder } = program();
  const { pool } = await newLab(host, join(folder, 'out'));
  plan = await host.get(pool, 'plan') as Reference;
});

test('the same is expected of a deployment as in TypeScript', async () => {
  const { host } = program();
  const props = { authoritative: true, deadlineSeconds: 60 };
  const asked = await host.make('PlanVerification', 'ofEdge', plan, struct('verification.VerificationProps', {
    ...props, fromSide: member('EdgeSide', 'EXTERNAL'), only: [member('verification.VerifyArea', 'DNS'), member('verification.VerifyArea', 'PORTS')],
  }));
  const found: object[] = [];
  for (const each of await host.get(asked, 'expectations') as Reference[]) {
    found.push({ id: await host.get(each, 'id'), subject: await host.get(each, 'subject'), expected: await host.get(each, 'expected') });
  }

  const text = String(await host.get(await host.make('PlanFile', 'ofEdge', plan), 'text'));
  const same = PlanVerification.ofEdge(PlanFile.readEdge(text), {
    ...props, fromSide: EdgeSide.EXTERNAL, only: [verification.VerifyArea.DNS, verification.VerifyArea.PORTS],
  });
  expect(found).not.toHaveLength(0);
  expect(found).toEqual(same.expectations.map(({ id, subject, expected }) => ({ id, subject, expected })));
});

test('a wrong property is an error with four lines', async () => {
  await expect(program().host.make('PlanVerification', 'ofEdge', plan, struct('verification.VerificationProps', { parallel: 0 })))
    .rejects.toThrow(/^EdgeValidationError: invalid parallel\n {2}given: {4}0\n {2}expected: .+\n {2}fix: {6}.+$/);
});
