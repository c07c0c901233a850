import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateRotationScript, hybrid, LyncSettingsScript, PlanFile } from 'cdktf-lync-edge';
import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import { EdgeImport } from '../../lib/imports/edge-import';
import { planEdge } from '../../lib/planner/index';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { contosoExports } from '../running/samples/contoso';
import { contosoPlan } from '../support/plan-request';
import { readIcs } from '../support/ical';
import { PlanFolder } from './plan-folder';
import { ran } from './run';

const RUNNING = RunningEdgeReader.read(contosoExports());
const PLANS = EdgeImport.of(RUNNING).pools.map(({ request }) => planEdge(request!));

let folder: PlanFolder;
beforeEach(() => { folder = new PlanFolder(); });
afterEach(() => folder.remove());

const inFolder = (name: string): string => join(folder.path, name);

/** The plans of both pools, as import and plan make them. */
function planned(): string {
  for (const plan of PLANS) folder.written(`plans/${plan.internal.fqdn}.edge-plan.json`, PlanFile.ofEdge(plan).text);
  return inFolder('plans');
}

/** The exports in a folder of the test. */
function exported(change: (document: IPlanDocument) => string = ({ text }) => text): string {
  for (const document of contosoExports()) folder.written(`exports/${document.fileName}`, change(document));
  return inFolder('exports');
}

/** Both sides agree. */
const agreed = ({ fileName, text }: IPlanDocument): string => (fileName === 'tenant.json' ? text.replace('"partner37.example"', '"partner37.example", "partner38.example"') : text);

const lines = (text: string): number[] => text.split('\n').map((line) => line.length);

test('help, in 80 columns', () => {
  for (const command of ['calendar', 'hybrid', 'script']) {
    const { code, out } = ran(command, '--help');
    expect(code).toBe(0);
    expect(Math.max(...lines(out))).toBeLessThanOrEqual(80);
  }
});

describe('calendar --running', () => {
  test('tells the certificate with thirty days left, and ends with 1', () => {
    const { code, out, err } = ran('calendar', planned(), '--running', exported());
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^ {2}2026-11-02 {2}Edge {9}sip\.contoso\.com {4}2026-12-02 {2}2026-12-01 {2}2027-05-20$/m);
    expect(out).toContain('WARNING rotation-due');
    expect(Math.max(...lines(out))).toBeLessThanOrEqual(80);
  });

  test('as iCalendar file, the same as in a program', () => {
    const { out } = ran('calendar', planned(), '--running', exported(), '--format', 'ics');
    expect(out).toBe(RotationCalendar.ofOrganization(PLANS, [], { running: RUNNING }).ics.text);
    expect(readIcs(out).events.length).toBeGreaterThan(20);
  });

  test('what somebody passes goes before what was read', () => {
    const { code, out } = ran('calendar', planned(), '--running', exported(), '--expires', 'sip.contoso.com=2026-11-01..2027-05-19', '--date', '2026-11-03');
    expect(code).toBe(0);
    expect(out).not.toContain('2026-12-02');
  });

  test('a folder without exports is wrong use', () => {
    expect(ran('calendar', planned(), '--running', inFolder('none'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('invalid --running') as string });
    folder.written('broken/front-end.json', '{');
    expect(ran('calendar', planned(), '--running', inFolder('broken'))).toMatchObject({ code: 2, out: '' });
  });
});

describe('hybrid --running', () => {
  test('tells first where both sides differ, and ends with 1', () => {
    const { code, out, err } = ran('hybrid', planned(), '--running', exported());
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^Comparison of both sides of edge11\.contoso\.net, lsedge\.contoso\.net\n/);
    expect(out).toMatch(/^Allowed domains\n {2}partner38\.example {2}yes {3}yes {10}no$/m);
    expect(out.indexOf('Move of lsedge.contoso.net')).toBeGreaterThan(out.indexOf('partner38.example'));
    expect(Math.max(...lines(out))).toBeLessThanOrEqual(80);
  });

  test('has nothing to say if both sides are as planned', () => {
    const { code, out } = ran('hybrid', planned(), '--running', exported(agreed));
    expect(code).toBe(0);
    expect(out).toMatch(/^Differences: none$/m);
  });

  test('ends with 1 if something was not read', () => {
    const { code, out } = ran('hybrid', planned(), '--running', exported((document) => (document.fileName === 'tenant.json' ? agreed(document).replace('"SharedSipAddressSpace": true,', '') : agreed(document))));
    expect(code).toBe(1);
    expect(out).toContain('Not compared, because it was not read: shared address space of the tenant.');
  });

  test('plans that are not hybrid are wrong use, and nothing is printed', () => {
    folder.written('alone/edge-plan.json', PlanFile.ofEdge(contosoPlan()).text);
    expect(ran('hybrid', inFolder('alone'), '--running', exported())).toMatchObject({ code: 2, out: '', err: expect.stringContaining('a hybrid deployment') as string });
  });

  test('without it, the move alone is printed; several reverse proxies are told', () => {
    folder.proxy('plans/a.reverse-proxy-plan.json');
    folder.proxy('plans/b.reverse-proxy-plan.json');
    const { code, out, err } = ran('hybrid', planned());
    expect(code).toBe(0);
    expect(out).toMatch(/^Move of lsedge/);
    expect(err).toContain('the records of 2 reverse proxies are left out');
  });
});

describe('script', () => {
  test('writes the scripts of all pools, and the checklist', () => {
    const { code, out, err } = ran('script', planned(), '-o', inFolder('scripts'));
    const names = ['lync-settings.ps1', 'tenant-settings.ps1', 'topology-builder.md', 'edge11.contoso.net/rotate-certificate.ps1', 'lsedge.contoso.net/rotate-certificate.ps1'];
    expect([code, out, err]).toEqual([0, names.map((name) => `${name}\n`).join(''), `5 files written to ${inFolder('scripts')}\n`]);
    const textIn = (name: string): string => readFileSync(join(inFolder('scripts'), name), 'utf8');
    expect(textIn('lync-settings.ps1')).toBe(LyncSettingsScript.ofOrganization(PLANS).text);
    expect(textIn('tenant-settings.ps1')).toBe(hybrid.TenantSettingsScript.ofOrganization(PLANS).text);
    expect(textIn('lsedge.contoso.net/rotate-certificate.ps1')).toBe(CertificateRotationScript.of(PLANS[1]!).text);
  });

  test('of one of several pools leaves out the script of the tenant, and says so', () => {
    const { code, err } = ran('script', join(planned(), 'lsedge.contoso.net.edge-plan.json'), '-o', inFolder('scripts'));
    expect(code).toBe(0);
    expect(err).toContain('tenant-settings.ps1 is left out');
    expect(readdirSync(inFolder('scripts')).sort()).toEqual(['lsedge.contoso.net', 'lync-settings.ps1', 'topology-builder.md']);
  });

  test('of a plan that is not hybrid has none of the tenant, and a plan that is renamed stays in the folder', () => {
    const { code } = ran('script', folder.written('x/edge-plan.json', PlanFile.ofEdge(contosoPlan()).text), '-o', inFolder('scripts'));
    expect(code).toBe(0);
    const hostile = { ...contosoPlan(), internal: { ...contosoPlan().internal, fqdn: '../../outside' } };
    folder.written('y/edge-plan.json', JSON.stringify(hostile));
    ran('script', inFolder('y'), '-o', inFolder('inner/scripts'));
    expect(existsSync(inFolder('outside'))).toBe(false);
  });

  test.each(['lsedge.contoso.net/rotate-certificate.ps1', 'lsedge.contoso.net/rotate-certificate.ps1.unfinished'])('writes nothing if the folder %s is in the way', (name) => {
    folder.written(`scripts/${name}/x.txt`, '');
    const { code, out, err } = ran('script', planned(), '-o', inFolder('scripts'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^invalid --output\n {2}given: {4}"/);
    const files = readdirSync(inFolder('scripts'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(files).toEqual(['x.txt']);
  });

  test.each([
    ['no plan of an Edge', () => [folder.proxy()]],
    ['a plan twice', () => [folder.edge('a/edge-plan.json'), folder.edge('b/edge-plan.json')]],
  ])('%s is wrong use, and nothing is written', (_what, paths) => {
    expect(ran('script', ...paths(), '-o', inFolder('scripts'))).toMatchObject({ code: 2, out: '' });
    expect(existsSync(inFolder('scripts'))).toBe(false);
  });
});
