import { PlanFile } from 'cdktf-lync-edge';
import { planWithCertificate } from '../support/existing-certificate';
import { readIcs } from '../support/ical';
import { PlanFolder } from './plan-folder';
import { ran } from './run';

let folder: PlanFolder;
beforeEach(() => { folder = new PlanFolder(); });
afterEach(() => folder.remove());

const CERTIFICATE = { clientAuthentication: false, validFrom: '2026-08-01', validUntil: '2027-02-16' };

function dated(changes = {}): string {
  return folder.written('Edge.edge-plan.json', PlanFile.ofEdge(planWithCertificate({ ...CERTIFICATE, ...changes }, { planningDate: '2026-11-25' })).text);
}

test('prints the rotations as text, and has nothing to say if each certificate lasts', () => {
  const { code, out, err } = ran('calendar', dated(), '--until', '2027-12-31');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Rotation calendar of lsedge.contoso.net');
  expect(out).toContain('2027-07-05  Edge');
});

test('ends with 1 for a certificate that cannot last', () => {
  expect(ran('calendar', dated({ validUntil: '2026-11-24' })).code).toBe(1);
});

test('as Markdown', () => expect(ran('calendar', dated(), '-f', 'markdown').out).toContain('| 2027-01-17 | Edge external | sip.contoso.com |'));

test('as CSV: the rotations alone', () => {
  const { out } = ran('calendar', dated(), '-f', 'csv');
  expect(out).toMatch(/^ID,Group,Renew on,Certificate,/);
  expect(out.match(/^ID,/gm)).toHaveLength(1);
});

test('as iCalendar, with the line breaks that RFC 5545 asks for', () => {
  const { out } = ran('calendar', dated(), '-f', 'ics');
  expect(out).toMatch(/^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+$/);
  expect(readIcs(out).events.length).toBeGreaterThan(5);
});

test('of several plans, with the days of certificates in use', () => {
  const { code, out } = ran(
    'calendar', folder.edge('a/edge-plan.json'), folder.proxy('b/reverse-proxy-plan.json'), '--date', '2026-11-25', '--until', '2027-06-30',
    '--expires', 'webext.contoso.com=2026-12-31', '--expires', 'lsedge.contoso.net=2026-01-01..2026-12-15',
  );
  // The renewal of the internal one should have begun already.
  expect(code).toBe(1);
  expect(out).toContain('WARNING rotation-due');
  expect(out).toMatch(/2026-12-01 {2}Reverse/);
  expect(out).toContain('2026-12-15');
});

test.each([
  [['--date', '2026-13-01'], 'invalid date'],
  [['--expires', 'sip.contoso.com'], 'invalid --expires'],
  [['--expires', 'sip.contoso.com=soon'], 'invalid --expires'],
  [['--expires', 'nobody.example=2027-01-01'], 'invalid installed[0].subject'],
  [['--until', '2020-01-01'], 'invalid until'],
])('%j is wrong use', (args, message) => {
  const { code, out, err } = ran('calendar', dated(), ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('without a date anywhere, it asks for one', () => {
  const { code, err } = ran('calendar', folder.proxy());
  expect(code).toBe(2);
  expect(err).toContain('--date');
});
