import { join } from 'node:path';
import { PlanFile } from 'cdktf-lync-edge';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { contosoExports } from '../running/samples/contoso';
import { EXTERNAL_FIREWALL, externalFirewallWithHole } from '../running/samples/firewalls';
import { type CsvFirewallRow, firewallCsv, firewallFilesOf, firewallRowsOf } from '../support/firewall-csv';
import { contosoPlan } from '../support/plan-request';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { synthesizedEdge } from '../support/proof/synthesized-edge';
import { PlanFolder } from './plan-folder';
import { ran } from './run';

let folder: PlanFolder;
beforeEach(() => { folder = new PlanFolder(); });
afterEach(() => folder.remove());

const inFolder = (name: string): string => join(folder.path, name);

/** A pool in another place of the same network. */
const other = (fqdn: string): EdgePlan => contosoPlan({
  internal: { fqdn, nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90'], networks: ['192.168.10.0/24'] },
  network: { externalSubnet: '10.47.16.0/24', internalSubnet: '172.27.33.0/24' },
});

function planned(name: string, plan: EdgePlan): string {
  return folder.written(`plans/${name}.edge-plan.json`, PlanFile.ofEdge(plan).text);
}

/** The files of both firewalls of a plan, and others in their place. */
function exported(plan: EdgePlan, change: (rows: CsvFirewallRow[]) => CsvFirewallRow[] = (rows) => rows): string {
  for (const side of Object.values(EdgeSide)) folder.written(`exports/firewall-${side}.csv`, firewallCsv('', change(firewallRowsOf(plan, side))).text);
  return inFolder('exports');
}

test('each firewall is proved in a paragraph of its own', () => {
  const plan = contosoPlan();
  expect(ran('prove', planned('a', plan), '--running', exported(plan))).toEqual({
    code: 0, err: '',
    out: 'firewall-external.csv, external, for lsedge.contoso.net\n  proved: 12 boxes, 0 missing, 0 extra\n'
      + 'firewall-internal.csv, internal, for lsedge.contoso.net\n  proved: 10 boxes, 0 missing, 0 extra\n',
  });
});

test('what differs is told by the row, in 80 columns, and few lines', () => {
  const plan = contosoPlan();
  const everything: CsvFirewallRow[] = Array.from({ length: 500 }, (_, index) => (
    { name: `hole ${index}`, direction: '', action: 'allow', protocol: 'TCP', source: 'any', destination: 'any', port: String(10_000 + index) }));
  const { code, out, err } = ran('prove', planned('a', plan), '--running', exported(plan, (rows) => [...everything, ...rows]));
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/not proved: 12 boxes, 0 missing, 1000 extra\n/);
  const lines = out.split('\n');
  expect(lines.length).toBeLessThan(90);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect(out.replace(/\s+/g, ' ')).toContain('let through by hole 0 (line 2) extra: external inbound TCP 10001');
  expect(out.replace(/\s+/g, ' ')).toContain('extra, let through by others: hole 11 (line 13), hole 12 (line 14), hole 13 (line 15), hole 14 (line 16), hole 15 (line 17) and 484 more');
});

test('a firewall that nobody exported is named', () => {
  const plan = contosoPlan();
  folder.written('exports/firewall-external.csv', firewallFilesOf(plan)[0]!.text);
  expect(ran('prove', planned('a', plan), '--running', inFolder('exports'))).toMatchObject({ code: 0, err: 'lsedge.contoso.net: no file is about its internal firewall\n' });
});

test('a firewall that cannot be compared has the reason, and the exit code says so', () => {
  const plan = contosoPlan();
  folder.written('exports/rules.csv', firewallFilesOf(plan)[0]!.text);
  const { code, out } = ran('prove', planned('a', plan), '--running', inFolder('exports'));
  expect(code).toBe(1);
  expect(out).toMatch(/^rules\.csv\n {2}not compared: neither its rows nor its name tell/);
});

test('network interfaces are proved too', () => {
  const { plan, text } = synthesizedEdge();
  for (const side of ['External', 'Internal'] as const) folder.written(`exports/nic-${side.toLowerCase()}.json`, JSON.stringify(effectiveGroupsOf(text, side)));
  const { code, out, err } = ran('prove', planned('a', plan), '--running', inFolder('exports'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^nic-external\.json, external, for lsedge\.contoso\.net\n {2}proved: .*\nnic-internal\.json, internal, for lsedge\.contoso\.net\n {2}proved: /);
});

describe('of several plans', () => {
  test('each firewall is proved for those whose addresses it has', () => {
    const [one, two] = [contosoPlan(), other('other.contoso.net')];
    planned('one', one);
    planned('two', two);
    folder.proxy('plans/reverse-proxy-plan.json');
    exported(one, (rows) => rows.slice(0, -1));
    folder.written('exports/second-external.csv', firewallFilesOf(two)[0]!.text);
    folder.written('exports/shared-internal.csv', firewallCsv('', [...firewallRowsOf(one, EdgeSide.INTERNAL).slice(0, -1), ...firewallRowsOf(two, EdgeSide.INTERNAL)]).text);
    const { code, out, err } = ran('prove', inFolder('plans'), '--running', inFolder('exports'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => line.includes(', for '))).toEqual([
      'firewall-external.csv, external, for lsedge.contoso.net', 'firewall-internal.csv, internal, for lsedge.contoso.net',
      'second-external.csv, external, for other.contoso.net', 'shared-internal.csv, internal, for lsedge.contoso.net', 'shared-internal.csv, internal, for other.contoso.net',
    ]);
    expect(out.match(/ proved: /g)).toHaveLength(5);
    expect(out).toContain('reverse-proxy-plan.json\n  not compared: exports are compared with plans of Edge pools\n');
  });

  test('a firewall without the addresses of any is not compared', () => {
    planned('one', contosoPlan());
    planned('two', other('other.contoso.net'));
    folder.written('exports/third-external.csv', 'action,protocol,source,destination,port\nallow,tcp,any,10.48.16.9,443\n');
    expect(ran('prove', inFolder('plans'), '--running', inFolder('exports'))).toMatchObject({
      code: 1, out: 'third-external.csv, external\n  not compared: it has no address of a server of these plans\n',
    });
  });

  test.each([
    ['plans with the same addresses', 'action,protocol,source,destination,port\nallow,tcp,any,10.45.16.10,443\n', contosoPlan({ planningDate: '2013-02-15' })],
    ['rows for anybody', 'action,protocol,source,destination,port\nallow,tcp,any,any,443\n', other('other.contoso.net')],
  ])('one is asked for if it is not clear which is meant: %s', (_, text, second) => {
    planned('one', contosoPlan());
    planned('two', second);
    folder.written('exports/x-external.csv', text);
    const { code, out, err } = ran('prove', inFolder('plans'), '--running', inFolder('exports'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain('of which each may be what x-external.csv is about');
  });
});

test('the organization of the exports is imported, planned and proved, and a hole is told', () => {
  for (const { fileName, text } of contosoExports()) folder.written(`exports/${fileName}`, text);
  ran('import', inFolder('exports'), '-o', inFolder('requests'));
  for (const name of ['edge11', 'lsedge']) ran('plan', inFolder(`requests/${name}.contoso.net.edge-request.json`), '-o', inFolder(`plans/${name}.edge-plan.json`));
  const proved = ran('prove', inFolder('plans'), '--running', inFolder('exports'));
  expect(proved).toMatchObject({ code: 0, err: '' });
  expect(proved.out.match(/ proved: /g)).toHaveLength(4);
  folder.written(`exports/${EXTERNAL_FIREWALL.fileName}`, externalFirewallWithHole().text);
  const { code, out } = ran('prove', inFolder('plans'), '--running', inFolder('exports'));
  expect(code).toBe(1);
  expect(out.replace(/\s+/g, ' ')).toContain('not proved: 13 boxes, 0 missing, 1 extra extra: external inbound TCP 3389 from 8.8.4.0/24 to 10.45.16.11 '
    + '(such as TCP from 8.8.4.0 to 10.45.16.11 port 3389), let through by monitoring of edge01 (line 2)');
});

describe('wrong use', () => {
  test.each([
    [['--terraform', 'show.json'], '--running with --terraform'], [['--effective', 'nsg.json'], '--running with --effective'], [['--side', 'external'], '--running with --side'],
  ])('%j is refused', (options, given) => {
    const { code, out, err } = ran('prove', planned('a', contosoPlan()), '--running', exported(contosoPlan()), ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(given);
  });

  test('a folder without firewalls is refused, with the files that it looks for', () => {
    for (const { fileName, text } of contosoExports().filter((each) => !each.fileName.endsWith('.csv'))) folder.written(`exports/${fileName}`, text);
    const { code, out, err } = ran('prove', planned('a', contosoPlan()), '--running', inFolder('exports'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain('rows of a firewall as .csv, with external or internal in the name, or the output of "az network nic list-effective-nsg -o json"');
  });

  test('a folder that is missing, and plans of reverse proxies alone, are refused', () => {
    expect(ran('prove', planned('a', contosoPlan()), '--running', inFolder('none'))).toMatchObject({ code: 2, out: '' });
    expect(ran('prove', folder.proxy(), '--running', exported(contosoPlan()))).toMatchObject({ code: 2, err: expect.stringContaining('the plan of an Edge pool') as string });
  });
});
