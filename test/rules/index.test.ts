import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExchangeUmVersion } from '../../lib/values/vocabulary/exchange-um';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { EDGE_RULES } from '../../lib/rules';
import { findingsOf } from '../../lib/rules/rule';
import { contosoPlan } from '../support/plan-request';
import { readPlanning } from '../support/planning';

const RULES_FOLDER = resolve(__dirname, '../../lib/rules');
/** Rule ids and the folders, by subject, that hold them. */
const FILES: ReadonlyMap<string, string> = new Map(readdirSync(RULES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['estate', 'reverse-proxy'].includes(entry.name))
  .flatMap(({ name: subject }) => readdirSync(join(RULES_FOLDER, subject)).map((file) => [file.replace(/\.ts$/, ''), subject])));
const ids = EDGE_RULES.map(({ id }) => id);

test('every rule is in a file with its name, and every such file is in the list', () => {
  expect(ids).toEqual([...FILES.keys()].sort());
});

test('every rule has a test', () => {
  expect(ids.filter((id) => !existsSync(join(__dirname, String(FILES.get(id)), `${id}.ts`)))).toEqual([]);
});

test('the rules are in alphabetical order, without duplicates', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(EDGE_RULES)('$id', ({ id, page, severity, meaning, remedy }) => {
  test('is exported under its name', async () => {
    const file = await import(`${RULES_FOLDER}/${String(FILES.get(id))}/${id}`) as Record<string, unknown>;
    const name = id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
    expect(file[name]).toMatchObject({ id });
  });

  test('names a page and a severity', () => {
    expect(page).toMatch(/^[a-z0-9.-]+\.md$/);
    expect(Object.values(FindingSeverity)).toContain(severity);
  });

  test('has sentences about its meaning and remedy', () => {
    for (const text of [meaning, remedy]) expect(text).toMatch(/^[A-Z].*[A-Za-z0-9)]\.$/);
  });
});

describe('pages of the rules and the planning data', () => {
  const pages = (readPlanning('pages')['pages'] as readonly { readonly page: string }[]).map(({ page }) => page);

  test.each(EDGE_RULES)('$id: $page', ({ page }) => {
    expect(pages).toContain(page);
  });
});

describe('findings', () => {
  const requests: readonly [string, Partial<EdgePlanRequest>][] = [
    ['the documentation\'s example', {}],
    ['a small server on a cloud with records by others', {
      topology: EdgeTopology.singlePublic({ singleExternalAddress: true }),
      platform: EdgePlatform.azure(),
      internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
      virtualMachineSize: 'Standard_D2s_v5',
      organization: { needsFailover: true, concurrentRemoteUsers: 20_000, audioVideoSessions: 900 },
      zones: [],
      recordsByOthers: true,
    }],
    ['a pool with everything that does not know DNS load balancing', {
      federation: {
        discoverableDomains: ['contoso.com'],
        partners: [FederatedPartner.allowedServer('litwareinc.com', {
          product: PartnerProduct.OCS_2007, edgeFqdn: 'sip.litwareinc.com',
        })],
      },
      publicIm: [PublicImProvider.AOL],
      organization: { exchangeUm: ExchangeUmVersion.EXCHANGE_2007, clientsBeforeLync2010: true },
      planningDate: '2014-07-01',
    }],
  ];
  const plans = requests.map(([name, overrides]): [string, EdgePlan] => [name, contosoPlan(overrides)]);

  test.each(plans)('carry the severity and page of their rule, in the order of the rules: %s', (_name, plan) => {
    const ruleIds = plan.findings.map(({ ruleId }) => ruleId);
    expect([...new Set(ruleIds)]).toEqual(ids.filter((id) => ruleIds.includes(id)));
    expect(ruleIds).toEqual([...ruleIds].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)));
    for (const { ruleId, severity, page } of plan.findings) {
      expect(EDGE_RULES.find(({ id }) => id === ruleId)).toMatchObject({ severity, page });
    }
  });

  test.each(plans)('are phrases without a final period: %s', (_name, plan) => {
    for (const { subject, message, fix } of plan.findings) {
      for (const text of [subject, message, fix]) expect(text).toMatch(/^\S(?:.*[^.\s])?$/);
      expect(fix).toMatch(/^[a-z]/);
      expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test.each(plans)('of a plan are those that the rules report for it: %s', (_name, plan) => {
    const { findings, ...planned } = plan;
    expect(findingsOf(EDGE_RULES, planned)).toEqual(findings);
  });

  test('the plans above have findings of every severity', () => {
    const severities = plans.flatMap(([, { findings }]) => findings.map(({ severity }) => severity));
    expect([...new Set(severities)].sort()).toEqual(Object.values(FindingSeverity).sort());
  });

  test('of the documentation\'s own example are at most advice', () => {
    const { ADVICE } = FindingSeverity;
    expect(contosoPlan().findings.filter(({ severity }) => severity !== ADVICE)).toEqual([]);
  });
});
