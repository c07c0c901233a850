import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { planEdge } from '../../lib/planner/index';
import { RequestFile } from '../../lib/request/request-file';
import { contosoExports } from '../running/samples/contoso';
import { OBSOLETE_PARTNER, PARTNERS, WRONG_SRV } from '../running/samples/organization';
import { contosoPlan, contosoRequest } from '../support/plan-request';
import { PlanFolder } from './plan-folder';
import { ran, ranToEnd } from './run';

let folder: PlanFolder;
beforeEach(() => { folder = new PlanFolder(); });
afterEach(() => folder.remove());

const inFolder = (name: string): string => join(folder.path, name);
const textIn = (name: string): string => readFileSync(inFolder(name), 'utf8');

/** The exports of the organization in a folder of the test. */
function exported(): string {
  for (const { fileName, text } of contosoExports()) folder.written(`exports/${fileName}`, text);
  return inFolder('exports');
}

test('help teaches the commands, in 80 columns', () => {
  for (const command of ['import', 'plan', 'drift']) {
    const { code, out, err } = ran(command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});

describe('plan', () => {
  const request = (): string => folder.written('lsedge.edge-request.json', RequestFile.of(contosoRequest()).text);

  test('prints the plan of a request', () => {
    expect(ran('plan', request())).toEqual({ code: 0, out: PlanFile.ofEdge(contosoPlan()).text, err: '' });
  });

  test('writes it as a file that the other commands read', () => {
    const output = inFolder('plans/lsedge.edge-plan.json');
    expect(ran('plan', request(), '-o', output)).toMatchObject({ code: 0, out: '', err: expect.stringContaining(`plan of lsedge.contoso.net written to ${output}`) as string });
    expect(textIn('plans/lsedge.edge-plan.json')).toBe(PlanFile.ofEdge(contosoPlan()).text);
    expect(readdirSync(inFolder('plans'))).toEqual(['lsedge.edge-plan.json']);
    expect(ran('report', output).code).toBe(0);
  });

  test.each([
    ['no request', '[]', 'request'],
    ['a plan', PlanFile.ofEdge(contosoPlan()).text, 'request'],
    ['a misspelled property', RequestFile.of(contosoRequest()).text.replace('sipDomains', 'sipDomain'), 'sipDomain'],
    ['values that contradict', RequestFile.of(contosoRequest()).text.replaceAll('172.25.33.0/24', '10.45.16.0/24'), 'network.internalSubnet'],
  ])('tells what is wrong with %s, by the file and the property, and writes nothing', (_what, text, property) => {
    const path = folder.written('bad.edge-request.json', text);
    const { code, out, err } = ran('plan', path, '-o', inFolder('plan.json'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`invalid ${path}: ${property}\n`);
    expect(existsSync(inFolder('plan.json'))).toBe(false);
  });

  test('plans every request of a folder, and writes all or none', () => {
    const [first, second] = [contosoRequest(), contosoRequest({ internal: { ...contosoRequest().internal, fqdn: 'berlin.contoso.net' } })];
    folder.written('requests/lsedge.edge-request.json', RequestFile.of(first).text);
    folder.written('requests/sites/berlin.edge-request.json', RequestFile.of(second).text);
    const { code, out, err } = ran('plan', inFolder('requests'), '-o', inFolder('plans'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`plan of berlin.contoso.net written to ${inFolder('plans/berlin.edge-plan.json')}`);
    expect(readdirSync(inFolder('plans')).sort()).toEqual(['berlin.edge-plan.json', 'lsedge.edge-plan.json']);
    expect(textIn('plans/berlin.edge-plan.json')).toBe(PlanFile.ofEdge(planEdge(second)).text);

    const bad = folder.written('requests/bad.edge-request.json', '{}');
    expect(ran('plan', inFolder('requests'), '-o', inFolder('others'))).toMatchObject({ code: 2, err: expect.stringContaining(`invalid ${bad}: `) as string });
    expect(existsSync(inFolder('others'))).toBe(false);
  });

  test('refuses a folder without requests, several of them without --output, and two that would be one file', () => {
    folder.written('requests/a/lsedge.edge-request.json', RequestFile.of(contosoRequest()).text);
    folder.written('requests/b/lsedge.edge-request.json', RequestFile.of(contosoRequest()).text);
    expect(ran('plan', inFolder('requests'))).toMatchObject({ code: 2, err: expect.stringContaining('add --output') as string });
    expect(ran('plan', inFolder('requests'), '-o', inFolder('plans'))).toMatchObject({ code: 2, err: expect.stringContaining('lsedge.edge-plan.json') as string });
    expect(existsSync(inFolder('plans'))).toBe(false);
    folder.written('empty/note.txt', '');
    expect(ran('plan', inFolder('empty'), '-o', inFolder('plans'))).toMatchObject({ code: 2, err: expect.stringContaining('a folder without requests') as string });
  });

  test('refuses the name of a folder, and a file that is missing', () => {
    expect(ran('plan', request(), '-o', `${folder.path}/`)).toMatchObject({ code: 2, err: expect.stringContaining('--output') as string });
    expect(ran('plan', request(), '-o', folder.path)).toMatchObject({ code: 2, err: expect.stringContaining('the name of a file for the plan of one request') as string });
    expect(ran('plan', inFolder('none.json'))).toMatchObject({ code: 2, err: expect.stringContaining('there is no such file') as string });
  });
});

describe('an organization that runs two pools', () => {
  test('is imported, planned, compared and told what is wrong', () => {
    const exports = exported();
    const imported = ran('import', exports, '-o', inFolder('requests'), '--program');
    expect(imported.code).toBe(1);
    expect(readdirSync(inFolder('requests')).sort()).toEqual([
      'edge.ts', 'edge-import.md', 'edge11.contoso.net.edge-request.json', 'lsedge.contoso.net.edge-request.json',
    ].sort());
    expect(textIn('requests/edge-import.md')).toBe(imported.out);
    const said = imported.out.replace(/\n {2,}(?! *-)/g, ' ');
    for (const line of imported.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(said).toContain(`the allow list has ${OBSOLETE_PARTNER.proxyFqdn} for ${OBSOLETE_PARTNER.domain}, whose own record leads to sipfed.online.lync.com`);
    expect(said).toContain(`${WRONG_SRV.owner} leads to ${WRONG_SRV.target} port 5061, the Access Edge is ${WRONG_SRV.expected} port 5061`);

    const plan = inFolder('lsedge.edge-plan.json');
    expect(ran('plan', inFolder('requests/lsedge.contoso.net.edge-request.json'), '-o', plan).code).toBe(0);
    const read = PlanFile.readEdge(textIn('lsedge.edge-plan.json'));
    expect(read.federation?.partners.map(({ domain }) => domain)).toEqual(PARTNERS.map(({ domain }) => domain).sort());
    expect(read).toMatchObject({ planningDate: '2026-11-02', routes: { sip: true }, hasOtherEdgePools: true, existingExternalCertificate: { validUntil: '2026-12-02' } });
    expect(ran('report', plan).code).toBe(0);

    const compared = ran('drift', plan, exports);
    expect(compared.code).toBe(1);
    expect(compared.out).toContain('lsedge.contoso.net: 1 difference, gravest risk outage\n');
    expect(compared.out).toContain('0 0 5061 oldsip.contoso.com -> 0 0 5061 sip.contoso.com');
    expect(compared.out).toContain('sip.contoso.com: the external certificate in use is valid until 2026-12-02');
    for (const line of compared.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('can be verified from both sides, as far as questions go', async () => {
    ran('import', exported(), '-o', inFolder('requests'));
    for (const name of ['edge11', 'lsedge']) {
      const plan = inFolder(`${name}.edge-plan.json`);
      ran('plan', inFolder(`requests/${name}.contoso.net.edge-request.json`), '-o', plan);
      for (const side of ['external', 'internal']) {
        expect(await ranToEnd('verify', plan, '--dry-run', '--from', side)).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ expectations\n/) as string });
      }
    }
  });

  test('has no drift in the pool that nothing is wrong with', () => {
    const exports = exported();
    ran('import', exports, '-o', inFolder('requests'));
    ran('plan', inFolder('requests/edge11.contoso.net.edge-request.json'), '-o', inFolder('edge11.edge-plan.json'));
    expect(ran('drift', inFolder('edge11.edge-plan.json'), exports)).toMatchObject({ code: 0, out: expect.stringContaining('what was read runs as planned') as string });
  });

  test('requests of an earlier run are named: a pool may be gone', () => {
    const exports = exported();
    const old = folder.written('requests/old.edge-request.json', RequestFile.of(contosoRequest()).text);
    expect(ran('import', exports, '-o', inFolder('requests')).err).toMatch(new RegExp(`requests that are not of this run stay there: ${old}\\n$`));
    expect(ran('import', exports, '-o', inFolder('others')).err).not.toContain('not of this run');
  });

  test('is imported the same again, when its requests are in the folder', () => {
    const exports = exported();
    ran('import', exports, '-o', exports, '--program');
    const before = ['edge.ts', 'lsedge.contoso.net.edge-request.json'].map((name) => textIn(`exports/${name}`));
    expect(ran('import', exports, '-o', exports, '--program').err).toContain('not read, because they are not exports: edge-import.md, edge.ts, edge11.contoso.net.edge-request.json');
    expect(['edge.ts', 'lsedge.contoso.net.edge-request.json'].map((name) => textIn(`exports/${name}`))).toEqual(before);
  });

  test('plans are stable: imported requests are written as they are read', () => {
    ran('import', exported(), '-o', inFolder('requests'));
    for (const name of ['edge11', 'lsedge']) {
      const text = textIn(`requests/${name}.contoso.net.edge-request.json`);
      expect(RequestFile.of(RequestFile.parse(text)).text).toBe(text);
      expect(() => planEdge(RequestFile.parse(text))).not.toThrow();
    }
  });

  test('is compared as Markdown and JSON too', () => {
    const exports = exported();
    ran('import', exports, '-o', inFolder('requests'));
    ran('plan', inFolder('requests/lsedge.contoso.net.edge-request.json'), '-o', inFolder('lsedge.edge-plan.json'));
    const markdown = ran('drift', inFolder('lsedge.edge-plan.json'), exports, '-f', 'markdown').out;
    expect(markdown).toMatch(/^## Drift of lsedge.contoso.net: 1 difference, gravest risk outage\n\n### To run as planned: DNS\n\n- \*\*Outage: change SRV/);
    const data = JSON.parse(ran('drift', inFolder('lsedge.edge-plan.json'), exports, '-f', 'json').out) as Record<string, unknown>;
    expect(data).toMatchObject({ pool: 'lsedge.contoso.net', hasDrift: true, risk: 'outage', changes: [{ audiences: ['dns'] }] });
  });
});

describe('wrong use', () => {
  test('of import is told, and nothing is written', () => {
    expect(ran('import', inFolder('none'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('invalid folder') as string });
    expect(ran('import', exported())).toMatchObject({ code: 2, err: expect.stringContaining('2 Edge pools') as string });
    expect(ran('import', inFolder('exports'), '--program')).toMatchObject({ code: 2, err: expect.stringContaining('--program') as string });
    folder.written('exports/broken.json', '{"format": "lync-edge-export", ');
    const broken = ran('import', inFolder('exports'), '-o', inFolder('requests'));
    expect(broken).toMatchObject({ code: 2, out: '', err: expect.stringContaining('invalid broken.json') as string });
    expect(existsSync(inFolder('requests'))).toBe(false);
  });

  test('of drift is told', () => {
    const exports = exported();
    expect(ran('drift', folder.proxy(), exports)).toMatchObject({ code: 2, err: expect.stringContaining('the plan of an Edge pool') as string });
    folder.edge('plans/a.edge-plan.json');
    folder.edge('plans/b.edge-plan.json');
    expect(ran('drift', inFolder('plans'), exports, '-f', 'json')).toMatchObject({ code: 2, err: expect.stringContaining('json for 2 plans') as string });
    expect(ran('drift', inFolder('plans'), inFolder('none'))).toMatchObject({ code: 2, err: expect.stringContaining('invalid folder') as string });
  });
});
