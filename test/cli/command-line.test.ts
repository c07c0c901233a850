import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import {
  EdgePlanComparison, EdgePlanReview, PlanFile, PlanTables, ReverseProxy, ReviewComment, tables, TextReport, XmppPartner,
} from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { contosoPlan } from '../support/plan-request';
import { gatewayPlan } from '../support/reverse-proxy';
import { contosoProxyProps } from '../support/reverse-proxy-construct';
import { newStack } from '../support/synth';
import { ran } from './run';

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
  for (const args of [['--help'], ['report', '--help'], ['check', '--help'], ['prove', '--help']]) {
    const { code, out, err } = ran(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: lync-edge');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
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
    expect(out).toMatch(/Edge\.edge-plan\.json\n {2}proved: \d+ boxes, 0 missing, 0 extra\n$/);
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
    expect(ran('prove', written('reverse-proxy-plan.json', PlanFile.ofReverseProxy(gatewayPlan()).text)).err).toContain('the plan of an Edge pool');
    expect(ran('prove', edgePlan(), '--effective', written('nsg.json', '{}')).err).toContain('--side');
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

  test('accepts a base without plans, for the first one', () => {
    mkdirSync(join(folder, 'none'));
    expect(ran('diff', join(folder, 'none'), head())).toMatchObject({ code: 1, err: '' });
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
    'a confirmation without a reason': () => ['diff', edgePlan(), edgePlan(), '--confirm', 'media-range-opened'],
    'a confirmation that matches nothing': () => ['diff', edgePlan(), edgePlan(), '--confirm', 'media-range-opened=CHG-1'],
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
    expect(err.length).toBeLessThan(3000);
    expect(err).not.toMatch(/TypeError|\n\s+at /);
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
