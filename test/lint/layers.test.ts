import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  readonly file: string;
  /** Left out: the file's own text. */
  readonly code?: string;
}

interface Message {
  readonly ruleId: string | null;
  readonly severity: number;
  readonly message: string;
}

const inLib = (code: string): Snippet => ({ file: 'lib/planner/a.ts', code });
const from = (file: string, specifier: string): Snippet => ({ file, code: `export * from '${specifier}';\n` });

const AZURERM = '@cdktf/provider-azurerm';
const SUBNET = `${AZURERM}/lib/subnet`;

/** Who reads plans. */
const READERS = ['projection', 'reports', 'review', 'configure'];

/** The layers that compute plans, lowest first. */
const LADDER = ['values', 'guide', 'request', 'check', 'planner'];

/** What knows neither Terraform nor the machine that it runs on. */
const PURE = [...LADDER, 'plan', 'platform', 'rules', ...READERS];

const kept: readonly Snippet[] = [
  from('lib/values/cidr.ts', 'ipaddr.js'),
  from('lib/values/fqdn.ts', 'node:url'),
  from('lib/plan/edge-plan.ts', '../values/transport'),
  from('lib/guide/ports/xmpp.ts', '../../values/transport'),
  from('lib/request/edge-plan-request.ts', '../guide/edge-topology'),
  from('lib/check/services.ts', '../request/edge-plan-request'),
  from('lib/rules/federation/ocs-dns-failover.ts', '../../guide/products/products'),
  // A folder inside a layer may be called like another layer.
  from('lib/planner/firewall/firewall.ts', '../dns/dns-records'),
  from('lib/planner/edge-planner.ts', '../rules'),
  from('lib/engine/subnet.ts', SUBNET),
  from('lib/engine/subnet.ts', 'cdktf'),
  from('lib/engine/subnet.ts', 'constructs'),
  from('lib/engine/subnet.ts', '../values/fqdn'),
  from('lib/dns/azure-zone.ts', '../engine/dns-records'),
  from('lib/dns/azure-zone.ts', '../values/fqdn'),
  from('lib/dns/azure-zone.ts', 'constructs'),
  from('lib/constructs/pool/edge-pool.ts', '../../engine/subnet'),
  from('lib/constructs/pool/edge-pool.ts', '../../planner/index'),
  from('lib/constructs/pool/edge-pool.ts', '../../dns/dns-zone'),
  from('lib/constructs/pool/edge-pool.ts', 'constructs'),
  from('lib/projection/firewall-table.ts', '../plan/edge-plan'),
  from('lib/reports/text-report.ts', '../projection/table'),
  from('lib/review/plan-comparison.ts', '../plan/edge-plan'),
  from('lib/configure/topology-checklist.ts', '../plan/edge-plan'),
  inLib(`import { onDemand } from '../values/on-demand';\nimport type * as b from './b';\nexport const load = onDemand(() => require('./b') as typeof b);\n`),
  from('lib/index.ts', './constructs/edge-pool'),
  from('lib/index.ts', './planner/index'),
  from('examples/lab-edge/main.ts', 'cdktf-lync-edge'),
  from('examples/lab-edge/main.ts', 'cdktf'),
  from('examples/lab-edge/main.ts', 'constructs'),
  from('examples/lab-edge/main.ts', `${AZURERM}/lib/provider`),
  from('examples/lab-edge/main.ts', '../shared/addresses'),
  from('test/engine/subnet.test.ts', SUBNET),
  from('test/engine/subnet.test.ts', '../../lib/engine/subnet'),
  from('test/engine/versions.test.ts', `${AZURERM}/package.json`),
  from('bench/plain.ts', SUBNET),
];

const anywhere = [
  'lib/engine/subnet.ts',
  'examples/lab-edge/main.ts',
  'test/a.test.ts',
  'test-terraform/a.test.ts',
  'bench/run.ts',
  'scripts/a.mjs',
];

const broken: readonly Snippet[] = [
  from('lib/planner/plan.ts', 'cdktf'),
  ...PURE.flatMap((layer) => [
    from(`lib/${layer}/entry.ts`, 'constructs'),
    from(`lib/${layer}/entry.ts`, SUBNET),
    from(`lib/${layer}/entry.ts`, 'node:fs'),
    from(`lib/${layer}/entry.ts`, 'url'),
    from(`lib/${layer}/entry.ts`, '../engine/subnet'),
    from(`lib/${layer}/entry.ts`, '../index'),
    from(`lib/${layer}/entry.ts`, 'cdktf-lync-edge'),
  ]),
  // Each layer imports only the layers below it.
  ...LADDER.flatMap((upper, index) => LADDER.slice(0, index).map((lower) => from(`lib/${lower}/entry.ts`, `../${upper}/entry`))),
  from('lib/planner/firewall/firewall.ts', '../../dns/dns-zone'),
  { file: 'lib/planner/plan.ts', code: "import type { Construct } from 'constructs';\nexport type Scope = Construct;\n" },
  { file: 'lib/planner/plan.ts', code: "export type Scope = import('constructs').Construct;\n" },
  { file: 'lib/planner/plan.ts', code: "export const load = () => import('cdktf');\n" },
  { file: 'lib/planner/plan.ts', code: "import cdktf = require('cdktf');\nexport const app = cdktf.App;\n" },
  { file: 'lib/planner/plan.ts', code: "export const fs: unknown = require('node:fs');\n" },
  from('lib/engine/subnet.ts', '../constructs/edge-pool'),
  from('lib/engine/subnet.ts', '../dns/azure-zone'),
  from('lib/engine/subnet.ts', '../reports/firewall'),
  from('lib/dns/azure-zone.ts', '../constructs/edge-pool'),
  from('lib/dns/azure-zone.ts', `${AZURERM}/lib/dns-a-record`),
  // Only the engine folder imports the engine.
  from('lib/dns/azure-zone.ts', 'cdktf'),
  from('lib/constructs/edge-pool.ts', 'cdktf'),
  from('lib/constructs/edge-pool.ts', SUBNET),
  from('lib/constructs/edge-pool.ts', '@cdktf/provider-dns/lib/srv-record-set'),
  from('lib/constructs/edge-pool.ts', '../reports/firewall'),
  from('lib/constructs/edge-pool.ts', '../index'),
  // A report knows no plan, and a plan knows no reader.
  from('lib/reports/text-report.ts', '../plan/edge-plan'),
  ...READERS.map((layer) => from('lib/plan/edge-plan.ts', `../${layer}/entry`)),
  ...READERS.flatMap((layer) => [
    from(`lib/${layer}/entry.ts`, '../guide/products/products'),
    from(`lib/${layer}/entry.ts`, '../request/edge-plan-request'),
    from(`lib/${layer}/entry.ts`, '../planner/index'),
    from(`lib/${layer}/entry.ts`, '../rules'),
    from(`lib/${layer}/entry.ts`, '../constructs/edge-pool'),
    from(`lib/${layer}/entry.ts`, '../dns/azure-zone'),
    from(`lib/${layer}/entry.ts`, 'cdktf'),
  ]),
  from('lib/index.ts', SUBNET),
  from('lib/index.ts', '../package.json'),
  from('lib/helpers/strings.ts', '../plan/edge-plan'),
  from('lib/strings.ts', './plan/edge-plan'),
  from('examples/lab-edge/main.ts', '../../lib/constructs/edge-pool'),
  from('examples/lab-edge/main.ts', '../../lib'),
  from('examples/lab-edge/main.ts', 'cdktf-lync-edge-extras'),
  from('examples/lab-edge/main.ts', 'lodash'),
  ...anywhere.flatMap((file) =>
    [AZURERM, '@cdktf/provider-dns', `${AZURERM}/lib`, `${AZURERM}/lib/index`].map((root) => from(file, root)),
  ),
];

const EMPTY = 'export {};\n';
const inTest = (code: string): Snippet => ({ file: 'test/a.test.ts', code });

/** One snippet, the rule it breaks, and whether that stops the build. */
const others: readonly (readonly [name: string, snippet: Snippet, ruleId: string, severity: 'error' | 'warning'])[] = [
  ['an import cycle', { file: 'test/lint/fixtures/cycle/one.ts' }, 'import-x/no-cycle', 'error'],
  ['a file called utils', { file: 'lib/planner/utils.ts', code: EMPTY }, 'edge/file-name', 'error'],
  ['a file called so in part', { file: 'lib/planner/ip-utils.ts', code: EMPTY }, 'edge/file-name', 'error'],
  ['a file in camel case', { file: 'lib/planner/portRange.ts', code: EMPTY }, 'edge/file-name', 'error'],
  ['any', inLib('export const a = (b: any): unknown => b;\n'), '@typescript-eslint/no-explicit-any', 'error'],
  ['@ts-ignore', inLib(`// @ts-ignore because of a reason\n${EMPTY}`), '@typescript-eslint/ban-ts-comment', 'error'],
  ['a file that grew long', inLib(EMPTY.repeat(401)), 'max-lines', 'warning'],
  ['a module loaded on demand in a way of its own', inLib("export const load = (): unknown => require('./b');\n"), 'no-restricted-syntax', 'error'],
  ['an expect without a matcher', inTest("test('a', () => { expect(1); });\n"), 'no-restricted-syntax', 'error'],
  ['a test that runs alone', inTest("test.only('a', () => { expect(1).toBe(1); });\n"), 'no-restricted-syntax', 'error'],
];

const describeSnippet = ({ file, code }: Snippet): string => `${file}: ${code?.trim().split('\n')[0] ?? ''}`;

describe('lint rules', () => {
  const results = new Map<Snippet, readonly Message[]>();
  const messagesOf = (snippet: Snippet): readonly Message[] => results.get(snippet) ?? [];

  beforeAll(() => {
    const snippets = [...kept, ...broken, ...others.map(([, snippet]) => snippet)];
    const output = execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
      input: JSON.stringify(snippets),
      encoding: 'utf8',
    });
    const messages = JSON.parse(output) as readonly (readonly Message[])[];
    snippets.forEach((snippet, index) => results.set(snippet, messages[index] ?? []));
    expect(results.size).toBe(snippets.length);
  }, 60_000);

  describe('imports within the layers pass', () => {
    test.each(kept.map((snippet) => [describeSnippet(snippet), snippet] as const))('%s', (_, snippet) => {
      expect(messagesOf(snippet).filter(({ severity }) => severity === 2)).toEqual([]);
    });
  });

  describe('imports across the layers are errors', () => {
    test.each(broken.map((snippet) => [describeSnippet(snippet), snippet] as const))('%s', (_, snippet) => {
      expect(messagesOf(snippet)).toContainEqual(expect.objectContaining({ ruleId: 'edge/imports', severity: 2 }));
    });

    test('the message names what may be imported instead', () => {
      const message = messagesOf(broken[0]!).find(({ ruleId }) => ruleId === 'edge/imports')?.message;
      expect(message).toBe('lib/planner may import itself, lib/values, lib/plan, lib/guide, lib/platform, lib/request, lib/check, lib/rules, not "cdktf"');
    });
  });

  describe('other problems are errors or warnings', () => {
    test.each(others)('%s', (_, snippet, ruleId, severity) => {
      expect(messagesOf(snippet)).toContainEqual(
        expect.objectContaining({ ruleId, severity: severity === 'error' ? 2 : 1 }),
      );
    });
  });
});
