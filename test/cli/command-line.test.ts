import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import {
  EdgePlanComparison, EdgePlanReview, hybrid, MarkdownReport, PlanFile, PlanTables, ReverseProxy, ReviewComment, tables, TextReport, XmppPartner,
} from 'cdktf-lync-edge';
import { Progress } from '../../lib/cli/terminal/progress';
import { contosoPool } from '../support/edge-pool';
import { contosoPlan } from '../support/plan-request';
import { gatewayPlan } from '../support/reverse-proxy';
import { contosoProxyProps } from '../support/reverse-proxy-construct';
import { newStack } from '../support/synth';
import { ran, watched } from './run';
import { FindingSeverity } from '../../lib/plan/findings/finding';

const BEFORE = contosoPlan();
const AFTER = contosoPlan({ xmpp: { partners: [XmppPartner.federated('jabber.example')] }, drainedServers: [2], recordsByOthers: true });

let folder: string;
let synthesized: string;

beforeAll(() => {
  synthesized = mkdtempSync(join(tmpdir(), 'cli-synth-'));
  const app = new App({ outdir: synthesized });
  const stack = newStack('edge', app);
  contosoPool(stack);
  new ReverseProxy(stack, 'Proxy', contosoProxyProps());
  app.synth();
});
afterAll(() => rmSync(synthesized, { recursive: true, force: true }));
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cli-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the test. */
function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const edgePlan = (): string => written('edge-plan.json', PlanFile.ofEdge(contosoPlan()).text);

test('help teaches the commands, in 80 columns, and says nothing is wrong', () => {
  for (const args of [['--help'], ['report', '--help'], ['diff', '--help'], ['check', '--help'], ['prove', '--help'], ['hybrid', '--help']]) {
    const { code, out, err } = ran(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: lync-edge');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(ran('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('report', () => {
  test('prints the plan as text', () => {
    expect(ran('report', edgePlan())).toEqual({ code: 0, out: TextReport.of(PlanTables.ofEdge(contosoPlan())).text, err: '' });
  });

  test('prints every plan of a folder', () => {
    const { code, out } = ran('report', synthesized);
    expect(code).toBe(0);
    expect(out).toContain('Edge plan of lsedge.contoso.net');
    expect(out).toContain('Reverse proxy plan of webext.contoso.com');
  });

  test('prints the extract of an audience', () => {
    const { out } = ran('report', edgePlan(), '--audience', 'dns');
    expect(out).toBe(TextReport.of(PlanTables.ofEdge(contosoPlan()).forAudience(tables.PlanAudience.DNS)).text);
  });

  test('prints the extracts of several audiences, and nothing of the whole plan', () => {
    const of = (audience: tables.PlanAudience): string => MarkdownReport.of(PlanTables.ofEdge(contosoPlan()).forAudience(audience)).text;
    expect(ran('report', edgePlan(), '-f', 'markdown', '-a', 'pki', 'network').out)
      .toBe(of(tables.PlanAudience.NETWORK) + of(tables.PlanAudience.PKI));
  });

  test('reads a plan of either kind from a file with any name', () => {
    expect(ran('report', written('any.json', PlanFile.ofReverseProxy(gatewayPlan()).text)).out)
      .toBe(TextReport.of(PlanTables.ofReverseProxy(gatewayPlan())).text);
    expect(ran('report', written('reverse-proxy-plan.json', PlanFile.ofEdge(contosoPlan()).text)).out)
      .toBe(TextReport.of(PlanTables.ofEdge(contosoPlan())).text);
  });

  test('writes files, each as a whole', () => {
    const output = join(folder, 'reports');
    const { code, out, err } = ran('report', synthesized, '--output', output, '--format', 'html', 'zones');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
    expect(files).toEqual(expect.arrayContaining(['Edge/edge-plan.html', 'Edge/edge-plan-dns.html', 'Proxy/reverse-proxy-plan.html', 'Edge/zones/contoso.com.edge-external.zone']));
    expect(files.filter((file) => file.endsWith('.unfinished') || file.endsWith('.txt'))).toEqual([]);
    expect(err).toBe(`${files.length} files written to ${output}\n`);
  });

  test('shows deployed addresses', () => {
    const { servers } = contosoPlan();
    const outputs = { edge_public_addresses: { value: { [`${String(servers[0]?.computerName)} access-edge`]: '203.0.113.7' } } };
    expect(ran('report', edgePlan(), '--deployed', written('outputs.json', JSON.stringify(outputs))).out).toContain('203.0.113.7');
  });

  test('one plan in two folders is not written twice into one file', () => {
    mkdirSync(join(folder, 'copy'));
    edgePlan();
    written('copy/edge-plan.json', PlanFile.ofEdge(contosoPlan()).text);
    const output = join(folder, 'reports');
    expect(ran('report', folder, '--output', output).err).toContain('several plans whose reports are edge-plan.txt');
    expect(() => readdirSync(output)).toThrow();
  });
});

describe('check', () => {
  test('has nothing to say about a plan without findings', () => {
    const plan = { ...contosoPlan(), findings: [] };
    const path = written('edge-plan.json', PlanFile.ofEdge(plan).text);
    expect(ran('check', path)).toEqual({ code: 0, out: `${path}\n  nothing to say\n`, err: '' });
  });

  test('names the rules of advice, which is in the report', () => {
    const advice = contosoPlan().findings.filter(({ severity }) => severity === FindingSeverity.ADVICE);
    const { code, out } = ran('check', written('edge-plan.json', PlanFile.ofEdge({ ...contosoPlan(), findings: advice }).text));
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(`nothing to say advice, which changes no exit code, in the report: ${[...new Set(advice.map(({ ruleId }) => ruleId))].sort().join(', ')}`);
    expect(advice.length).toBeGreaterThan(0);
  });

  test('tells open warnings and errors, not advice and not what is acknowledged', () => {
    const finding = (ruleId: string, severity: string, acknowledgement?: string): object => ({
      ruleId, severity, subject: 'edge01', message: `message of ${ruleId}`, fix: 'fix', page: 'page.md', ...(acknowledgement === undefined ? {} : { acknowledgement }),
    });
    const findings = [finding('a', 'warning'), finding('b', 'error'), finding('c', 'advice'), finding('d', 'warning', 'accepted')];
    const { code, out } = ran('check', written('edge-plan.json', PlanFile.ofEdge({ ...contosoPlan(), findings: findings as never }).text));
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}error: b: /m);
    expect(out).toMatch(/^ {2}warning: a: /m);
    expect(out.indexOf('error: b')).toBeLessThan(out.indexOf('warning: a'));
    expect(out).not.toMatch(/message of [cd]/);
  });

  test('proves the Terraform code beside a plan', () => {
    const code = join(synthesized, 'stacks/edge/cdk.tf.json');
    const original = readFileSync(code, 'utf8');
    expect(ran('check', join(synthesized, 'stacks/edge/Edge.edge-plan.json')).out).not.toContain('proved');
    try {
      writeFileSync(code, original.replace('"destination_port_range": "5061"', '"destination_port_range": "5062"'));
      const { code: exit, out } = ran('check', synthesized);
      expect(exit).toBe(1);
      expect(out).toContain('not proved');
    } finally {
      writeFileSync(code, original);
    }
  });
});

describe('prove', () => {
  test('compares with the Terraform code beside the plan', () => {
    const { code, out } = ran('prove', synthesized);
    expect(code).toBe(0);
    expect(out).toMatch(/Edge\.edge-plan\.json\n {2}proved: \d+ boxes, 0 missing, 0 extra\n/);
    expect(out).toMatch(/Proxy\.reverse-proxy-plan\.json\n {2}proved: \d+ boxes, 0 missing, 0 extra\n$/);
  });

  test('names what is missing and what is extra', () => {
    const code = readFileSync(join(synthesized, 'stacks/edge/cdk.tf.json'), 'utf8');
    writeFileSync(join(folder, 'Edge.edge-plan.json'), readFileSync(join(synthesized, 'stacks/edge/Edge.edge-plan.json')));
    written('cdk.tf.json', code.replace('"destination_port_range": "5061"', '"destination_port_range": "5062"'));
    const { code: exit, out } = ran('prove', folder);
    expect(exit).toBe(1);
    expect(out).toContain('not proved');
    expect(out).toMatch(/missing: [^:]* 5061 /);
    expect(out).toMatch(/extra: [^:]* 5062 /);
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('needs something to compare with', () => {
    expect(ran('prove', edgePlan())).toMatchObject({ code: 2, out: '' });
    expect(ran('prove', synthesized, '--effective', written('nsg.json', '{}')).err).toContain('--side');
  });
});

describe('diff', () => {
  const base = (): string => { mkdirSync(join(folder, 'base')); written('base/Edge.edge-plan.json', PlanFile.ofEdge(BEFORE).text); return join(folder, 'base'); };
  const head = (plan = AFTER): string => { mkdirSync(join(folder, 'head')); written('head/Renamed.edge-plan.json', PlanFile.ofEdge(plan).text); return join(folder, 'head'); };

  test('prints the comment of a review, and says that there are changes', () => {
    const { code, out, err } = ran('diff', base(), head(), '--url', 'https://example.com/edge.html', '--key', 'lab');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(ReviewComment.of(EdgePlanReview.of(BEFORE, AFTER), { reportUrl: 'https://example.com/edge.html', key: 'lab' }).text);
    expect(out).toContain('xmpp.contoso.com');
  });

  test('has nothing to say about the same plans', () => {
    expect(ran('diff', base(), head(BEFORE))).toEqual({ code: 0, out: '', err: '' });
  });

  test('can fail only for what must be confirmed, and takes confirmations', () => {
    const args = ['diff', base(), head(), '--fail-on', 'unconfirmed'];
    const { unconfirmed } = EdgePlanReview.of(BEFORE, AFTER);
    expect(unconfirmed.map(({ id }) => id)).toEqual(['zone-records-changed']);
    expect(ran(...args).code).toBe(1);
    const { code, out } = ran(...args, '--confirm', 'zone-records-changed=CHG-1234 | approved');
    expect(code).toBe(0);
    expect(out).toContain('CHG-1234');
  });

  test('prints every difference as text, web pages and JSON', () => {
    const args = ['diff', base(), head()];
    expect(ran(...args, '--format', 'text').out).toBe(TextReport.of(PlanTables.ofComparison(EdgePlanComparison.of(BEFORE, AFTER))).text);
    expect(JSON.parse(ran(...args, '--format', 'json').out)).toMatchObject({ plans: [{ identity: 'lsedge.contoso.net' }] });
    const output = join(folder, 'out');
    expect(ran(...args, '--format', 'html', '--output', output)).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(join(output, 'Renamed/edge-plan-changes.html'), 'utf8')).toContain('xmpp.contoso.com');
  });

  test('accepts a base without plans, for the first one, and tells all of it', () => {
    mkdirSync(join(folder, 'none'));
    const args = ['diff', join(folder, 'none'), head()];
    expect(ran(...args)).toMatchObject({ code: 1, err: '' });
    expect(ran(...args, '--format', 'text').out).toContain('xmpp.contoso.com');
  });

  test('tells that everything is removed if no plan is left', () => {
    mkdirSync(join(folder, 'none'));
    const args = ['diff', base(), join(folder, 'none')];
    const { code, out, err } = ran(...args);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('**Edge plan of lsedge.contoso.net** is removed');
    const text = ran(...args, '--format', 'text').out;
    expect(text).toContain('sip.contoso.com');
    expect(text).toMatch(/After +none\n/);
    expect(text).not.toContain('0 servers');
    expect(ran('diff', join(folder, 'none'), join(folder, 'base'), '--format', 'text').out).toMatch(/Before +none\n/);
    const output = join(folder, 'out');
    expect(ran(...args, '--format', 'html', '--output', output).err).toBe(`1 file written to ${output}\n`);
    expect(readFileSync(join(output, 'Edge/edge-plan-changes.html'), 'utf8')).toContain('sip.contoso.com');
  });
});

describe('progress', () => {
  const steps = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

  test.each([
    ['report', ['reading plan 1 of 2', 'making the report of plan 2 of 2']],
    ['check', ['reading plan 1 of 2', 'checking plan 2 of 2']],
    ['prove', ['reading plan 1 of 2', 'proving the firewalls of plan 2 of 2']],
  ])('tells somebody who waits how far %s is, and is gone in the end', (command, expected) => {
    const { lines, ...rest } = watched(2000, command, synthesized);
    expect(lines).toEqual(expect.arrayContaining(expected));
    expect(lines.at(-1)).toBe('');
    expect(rest).toEqual(ran(command, synthesized));
  });

  test('tells how many reports are made, in lines that fit', () => {
    const { lines } = watched(2000, 'report', synthesized, '--output', join(folder, 'reports'));
    expect(steps(lines).slice(0, 4)).toEqual([
      'reading plan 1 of 2', 'reading plan 2 of 2', 'making the reports of plan 1 of 2, 0 fi', 'making the reports of plan 1 of 2, 5 fi',
    ]);
    expect(steps(lines).at(-1)).toMatch(/^writing \d+ files$/);
  });

  test('tells which plans are compared', () => {
    const { lines } = watched(2000, 'diff', synthesized, synthesized, '--format', 'text');
    expect(steps(lines)).toEqual([
      'reading base: plan 1 of 2', 'reading base: plan 2 of 2', 'reading head: plan 1 of 2', 'reading head: plan 2 of 2', 'comparing plan 1 of 2',
      'comparing plan 2 of 2', 'listing the differences of plan 1 of 2', 'listing the differences of plan 2 of 2',
    ]);
  });

  test('says nothing in the first second, and not more often than somebody can read', () => {
    expect(watched(1, 'report', synthesized).lines).toEqual([]);
    const [times, shown] = [[0, 999, 1000, 1001, 1099, 1100, 1250], [] as string[]];
    const progress = new Progress({ columns: 80, elapsedMs: () => times.shift() ?? 0, rewrite: (text) => { shown.push(text); } });
    for (const time of [...times]) progress.tell(`at ${time}`);
    progress.remove();
    progress.remove();
    expect(shown).toEqual(['at 1000', 'at 1100', 'at 1250', '']);
  });

  test('is removed before an error', () => {
    const { lines, code } = watched(2000, 'check', written('edge-plan.json', '{}'));
    expect(code).toBe(2);
    expect(lines).toEqual(['reading plan 1 of 1', '']);
  });
});

describe('wrong use ends with exit code 2, a message, and no output', () => {
  const cases: Record<string, () => string[]> = {
    'no command': () => [],
    'an unknown command': () => ['apply'],
    'an unknown option': () => ['report', edgePlan(), '--colour'],
    'an unknown format': () => ['report', edgePlan(), '--format', 'pdf'],
    'no path': () => ['report'],
    'a path that is missing': () => ['report', join(folder, 'missing')],
    'a folder without plans': () => ['report', folder],
    'an output without a name': () => ['report', edgePlan(), '--output', ''],
    'an output in a folder that no process can make': () => ['report', edgePlan(), '--output', '/proc/none/reports'],
    'two plans as one JSON text': () => ['report', synthesized, '--format', 'json'],
    'a side without what is in effect there': () => ['prove', synthesized, '--side', 'external'],
    'a confirmation without a reason': () => ['diff', edgePlan(), edgePlan(), '--confirm', 'media-range-opened'],
    'a confirmation that matches nothing': () => ['diff', edgePlan(), edgePlan(), '--confirm', 'media-range-opened=CHG-1'],
    'two folders without plans': () => { mkdirSync(join(folder, 'a')); mkdirSync(join(folder, 'b')); return ['diff', join(folder, 'a'), join(folder, 'b')]; },
    'a head that is missing': () => ['diff', edgePlan(), join(folder, 'missing')],
    'an audience of a format without extracts': () => ['report', edgePlan(), '--format', 'json', '--audience', 'dns'],
    'a plan that does not say of which kind it is': () => ['check', written('edge-plan.json', PlanFile.ofEdge(contosoPlan()).text.replace('"planKind": "edge",', ''))],
    'folders with nothing in common': () => ['diff', written('reverse-proxy-plan.json', PlanFile.ofReverseProxy(gatewayPlan()).text), edgePlan()],
    'a truncated plan': () => { const path = edgePlan(); truncateSync(path, 500); return ['check', path]; },
    'no plan': () => ['check', written('edge-plan.json', '{"a": 1}')],
    'no JSON': () => ['check', written('edge-plan.json', 'plan')],
    'another schema version': () => ['check', written('edge-plan.json', PlanFile.ofEdge(contosoPlan()).text.replace('"schemaVersion": 2', '"schemaVersion": 1'))],
    'a huge file': () => { const path = edgePlan(); truncateSync(path, 200_000_000); return ['report', path]; },
    'two formats without a folder': () => ['report', edgePlan(), '--format', 'text', 'html'],
    'several files without a folder': () => ['report', edgePlan(), '--format', 'csv'],
    'an output that is a file': () => ['report', edgePlan(), '--output', written('file', '')],
    'deployed addresses of something else': () => ['report', edgePlan(), '--deployed', written('show.json', '{"format_version": "1.0"}')],
  };

  test.each(Object.entries(cases))('%s', (_what, args) => {
    const { code, out, err } = ran(...args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.length).toBeGreaterThan(20);
    // The help lists the commands.
    expect(err.length).toBeLessThan(4000);
    expect(err).not.toMatch(/TypeError|\n\s+at /);
    for (const line of err.split('\n')) expect(line.includes(folder) || line.length <= 80).toBe(true);
  });

  test('a confirmation that matches nothing is named as it was written', () => {
    expect(ran(...cases['a confirmation that matches nothing']!()).err).toContain('--confirm');
  });

  test('an output folder that cannot be written to is not half-filled', () => {
    const output = join(folder, 'reports');
    mkdirSync(output);
    written('reports/csv', 'a file in the way');
    const { code, err } = ran('report', edgePlan(), '--output', output, '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toContain('a part of the path is a file');
    expect(readdirSync(output)).toEqual(['csv']);
  });
});

test('what a plan says cannot control a terminal', () => {
  const plan = contosoPlan();
  const [first] = plan.findings;
  const hostile = { ...plan, findings: [{ ...first, severity: 'warning', subject: '\u001b[2J\u0007edge', message: 'm', fix: 'f', ruleId: 'r', page: 'p' }] };
  const { out } = ran('check', written('edge-plan.json', PlanFile.ofEdge(hostile as never).text));
  expect(out).toContain('?[2J?edge');
  expect(out).not.toContain('\u001b');
});

describe('hybrid', () => {
  test('prints the move of a pool, with the records of the reverse proxy in the folder', () => {
    const { code, out, err } = ran('hybrid', synthesized);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Steps in order');
    expect(out).toContain('webdir.online.lync.');
    const alone = written('plan.json', PlanFile.ofEdge(contosoPlan()).text);
    expect(ran('hybrid', alone).out).toBe(TextReport.of(hybrid.HybridMove.of(contosoPlan()).tables).text);
  });

  test('refuses plans without federation', () => {
    expect(ran('hybrid', written('plan.json', PlanFile.ofEdge(contosoPlan({ federation: undefined })).text))).toMatchObject({
      code: 2, err: expect.stringContaining('the plan of an Edge pool with federation') as string,
    });
  });
});
