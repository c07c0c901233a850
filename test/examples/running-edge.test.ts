import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runningEdgeRuns } from '../../scripts/example-reports/running-edge';
import { contosoExports } from '../running/samples/contoso';

const ROOT = resolve(__dirname, '../..');
const { runs, written } = runningEdgeRuns();

/** What a command printed. */
function told(command: string): string {
  const found = runs.find((run) => run.command.startsWith(command));
  if (found === undefined) throw new Error(`the example does not run ${command}`);
  return found.out.replace(/\s+/g, ' ');
}

test('has the exports of the organization', () => {
  for (const { fileName, text } of contosoExports()) {
    expect(readFileSync(join(ROOT, 'examples/running-edge/exports', fileName), 'utf8')).toBe(text);
  }
});

test('every command ends as it should: 1 where there is something to say', () => {
  expect(runs.map(({ command, code }) => `${code} ${command}`)).toEqual([
    '1 import exports --output requests --program',
    '0 plan requests --output plans',
    '1 check plans',
    '1 drift plans exports',
    '0 prove plans --running exports',
    '1 calendar plans --running exports',
    '1 calendar plans --running exports --format ics',
    '1 hybrid plans --running exports',
    '0 script plans --output scripts',
  ]);
});

test('the four things that are wrong are told, and the certificate in time', () => {
  expect(told('import')).toContain('the allow list has sip.litware.com for litware.com, whose own record leads to sipfed.online.lync.com');
  expect(told('drift')).toContain('change SRV _sipfederationtls._tcp.contoso.com in external DNS, by others: 0 0 5061 oldsip.contoso.com -> 0 0 5061 sip.contoso.com');
  expect(told('check')).toContain('warning: certificate-expiring: sip.contoso.com: the existing certificate is valid until 2026-12-02, 30 days after the planning date');
  expect(told('calendar')).toContain('2026-11-02 Edge sip.contoso.com 2026-12-02 2026-12-01 2027-05-20 external');
  expect(told('hybrid')).toContain('Allowed domains partner38.example yes yes no');
});

test('requests, plans, a program and scripts are written', () => {
  expect(written.map(({ fileName }) => fileName)).toEqual([
    'plans/edge11.contoso.net.edge-plan.json', 'plans/lsedge.contoso.net.edge-plan.json',
    'requests/edge-import.md', 'requests/edge.ts', 'requests/edge11.contoso.net.edge-request.json', 'requests/lsedge.contoso.net.edge-request.json',
    'scripts/edge11.contoso.net/rotate-certificate.ps1', 'scripts/lsedge.contoso.net/rotate-certificate.ps1', 'scripts/lync-settings.ps1', 'scripts/tenant-settings.ps1',
    'scripts/topology-builder.md',
  ]);
});

test('README.md of the project names the same commands', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const { command } of runs.filter(({ file }) => file === undefined)) expect(readme).toContain(`npx lync-edge ${command}`);
});
