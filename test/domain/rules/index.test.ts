import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { FindingSeverity } from '../../../lib/domain/plan/edge-plan';
import { COMPATIBILITY_RULES, findingsOf } from '../../../lib/domain/rules';
import { EdgeTopology } from '../../../lib/domain/topology';
import { contosoPlan } from '../../support/plan-request';

const ids = COMPATIBILITY_RULES.map(({ id }) => id);

test('every rule is in a file with its name, and every such file is in the list', () => {
  const files = readdirSync(resolve(__dirname, '../../../lib/domain/rules'))
    .filter((file) => file.endsWith('.ts') && !['index.ts', 'compatibility-rule.ts'].includes(file))
    .map((file) => file.replace(/\.ts$/, ''));
  expect([...ids].sort()).toEqual(files.sort());
});

test('every rule has a test', () => {
  const tests = readdirSync(__dirname).map((file) => file.replace(/\.test\.ts$/, ''));
  expect(tests).toEqual(expect.arrayContaining(ids));
});

test('the rules are in alphabetical order, each once', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

test.each(COMPATIBILITY_RULES)('$id names a page and a severity', ({ page, severity }) => {
  expect(page).toMatch(/^lync-server-2013-[a-z0-9-]+\.md$/);
  expect(Object.values(FindingSeverity)).toContain(severity);
});

describe('findings', () => {
  const plan = contosoPlan({
    topology: EdgeTopology.singlePublic({ singleExternalAddress: true }),
    cloudAssignsPublicAddresses: true,
    internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
    virtualMachineSize: 'Standard_D2s_v5',
    zones: [],
    recordsByOthers: true,
  });

  test('carry the id, severity and page of their rule, in the order of the rules', () => {
    expect([...new Set(plan.findings.map(({ ruleId }) => ruleId))]).toEqual(ids);
    for (const { ruleId, severity, page, subject, message, fix } of plan.findings) {
      expect(COMPATIBILITY_RULES.find(({ id }) => id === ruleId)).toMatchObject({ severity, page });
      for (const text of [subject, message, fix]) expect(text).toMatch(/\w/);
    }
  });

  test('of a plan are those that the rules find in it', () => {
    const { findings, ...planned } = plan;
    expect(findingsOf(planned)).toEqual(findings);
  });

  test('are none for the documentation\'s own example', () => expect(contosoPlan().findings).toEqual([]));
});
