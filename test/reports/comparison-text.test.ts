import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { contosoPlan } from '../support/plan-request';
import { fullRequest, LYNC_2013, SFB_SE } from '../support/products';
import { partOf, squeezed } from './report-lines';
import { planEdge, planForProduct } from '../../lib/planner';

const compared = (before: EdgePlan, after: EdgePlan): TextReport =>
  TextReport.of(PlanTables.ofComparison(EdgePlanComparison.of(before, after)));

const request = fullRequest(LYNC_2013);
const upgraded = planForProduct(request, SFB_SE);
const report = compared(planEdge(request), upgraded);
const lines = squeezed(report.text.split('\n'));

test('lines are printable, at most 80 columns wide, and have no trailing blanks', () => {
  for (const line of report.text.split('\n')) expect(line).toMatch(/^(?:[\x20-\x7e]{0,79}[\x21-\x7e])?$/);
  expect(report.text).toMatch(/[^\n]\n$/);
  expect(report.text).not.toContain('\n\n\n');
});

test('is a separate file', () => {
  expect(report.fileName).toBe('edge-plan-changes.txt');
});

test('shows the compared plans, and the number of differences', () => {
  expect(lines[0]).toBe('Changes to the Edge plan of lsedge.contoso.net');
  expect(report.text.replace(/\s+/g, ' ')).toMatch(
    /Before Lync Server 2013, scaled-dns-private-nat, 2 servers After Skype for Business Server Subscription Edition,/);
  const { differences } = EdgePlanComparison.of(planEdge(request), upgraded);
  const count = (wanted: string): number => differences.filter(({ change }) => change as string === wanted).length;
  expect(lines).toContain(`Changes ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`);
});

test('uses the terms of the people who open ports, create records and reissue certificates', () => {
  for (const line of [
    'FIREWALL, EXTERNAL INTERFACE',
    'open UDP 50000-59999 RTP A/V Edge any',
    'close TCP 5269 XMPP any XMPP proxy',
    'delete SRV _xmpp-server._tcp.contoso.com 0 0 5269 xmpp.contoso.com',
    'reissue Edge external, sip.contoso.com',
    'Alternative names without contoso.com, xmpp.contoso.com',
    'Latest Windows Windows Server 2012 R2 -> Windows Server 2019',
    'remove Skype IM, presence, audio, video Lync Server CAL or Lync Online',
    'EnableXmppAccess True -> False',
    'gone ADVICE xmpp-person-to-person: xmpp.contoso.com',
  ]) expect(lines).toContain(line);
});

test('a change is in the same table and group as its row', () => {
  const all = report.text.split('\n');
  const outbound = all.findIndex((line) => /^ {2}Change +Outbound +Protocol +From +To$/.test(line));
  expect(squeezed(all.slice(outbound + 2, outbound + 4))).toEqual([
    'close TCP 5269 XMPP XMPP proxy any', 'open UDP 50000-59999 RTP A/V Edge any',
  ]);
  const records = squeezed(partOf(all, 'DNS RECORDS'));
  expect(records.indexOf('External, zone contoso.com, TTL 3600')).toBeGreaterThan(0);
  expect(records.at(-1)).toMatch(/^delete SRV/);
});

test('an added row is shown with all of its facts', () => {
  const all = report.text.split('\n');
  const found = all.indexOf('new ADVICE edge-to-edge-addresses: av.contoso.com');
  expect(squeezed(all.slice(found + 1, found + 3))).toEqual([
    'About av.contoso.com', 'Found Edge Servers reach each other by their public A/V addresses, even',
  ]);
  const page = upgraded.findings.find(({ ruleId }) => ruleId === 'edge-to-edge-addresses')!.page;
  expect(squeezed(all.slice(found)).join('')).toContain(`Page ${page}`);
});

test('shows what was added to and removed from a list', () => {
  const { text } = compared(contosoPlan(), contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) }));
  expect(squeezed(text.split('\n'))).toEqual(expect.arrayContaining([
    'add lsedge03', 'change A sip.contoso.com lsedge01, lsedge02, lsedge03 at deployment',
    'Addresses: with lsedge03 at deployment', 'To addresses: with 10.45.16.12',
    // A further server carries the same certificate.
    'install Edge external, sip.contoso.com', 'Installed on with lsedge03',
  ]));
});

test('the certificate of a single server goes to a second one as it is', () => {
  const certificates = contosoPlan().certificates.map((certificate) => (
    { ...certificate, sharedAcrossPool: false, installedOn: ['lsedge01'] }));
  const { text } = compared({ ...contosoPlan(), certificates }, contosoPlan());
  expect(text).toContain('\ninstall Edge external, sip.contoso.com\n');
  expect(text).not.toContain('reissue');
});

test('another key, and fewer servers, install no certificate', () => {
  const [first] = contosoPlan().certificates;
  const verbs = (change: Partial<typeof first>): string[] => (
    compared({ ...contosoPlan(), certificates: [first!] }, { ...contosoPlan(), certificates: [{ ...first!, ...change }] })
      .text.match(/^(install|reissue|change) Edge external/gm) ?? []);
  expect(verbs({ keyLengthBits: 4096, installedOn: [...first!.installedOn, 'lsedge03'] })).toEqual(['reissue Edge external']);
  expect(verbs({ installedOn: ['lsedge01'] })).toEqual(['change Edge external']);
  expect(verbs({ assignedTo: [], installedOn: [...first!.installedOn, 'lsedge03'] })).toEqual(['change Edge external']);
});

test('of a list in which one value replaces another it says what came and what went', () => {
  const internal = contosoPlan().internal;
  const textOf = (before: string[], after: string[]): string => compared(
    { ...contosoPlan(), internal: { ...internal, perimeterDnsServers: before } },
    { ...contosoPlan(), internal: { ...internal, perimeterDnsServers: after } },
  ).text;
  expect(textOf(['10.60.0.10', '10.60.0.11'], ['10.60.0.11', '10.60.0.12']))
    .toContain('Perimeter DNS  without 10.60.0.10; with 10.60.0.12\n');
  expect(textOf(['10.60.0.10'], ['10.60.0.12'])).toContain('Perimeter DNS  10.60.0.10 -> 10.60.0.12\n');
  expect(textOf(['10.60.0.10', '10.60.0.11'], ['10.60.0.11', '10.60.0.10']))
    .toContain('Perimeter DNS  now in the order 10.60.0.11, 10.60.0.10\n');
});

test('a rule that is opened is told with its addresses, and says nothing twice', () => {
  const all = report.text.split('\n');
  const opened = all.findIndex((line) => /open +UDP 50000-59999/.test(line));
  expect(squeezed(all.slice(opened + 1, opened + 4))).toEqual([
    'From addresses: 10.45.16.30, 10.45.16.31', 'To addresses: the Internet', 'Edge addresses: each server',
  ]);
});

test('settings that change alike are told once', () => {
  const base = contosoPlan();
  const servers = base.servers.map((server) => ({ ...server, hosts: [] }));
  const all = compared(base, { ...base, servers }).text.split('\n');
  expect(squeezed(partOf(all, 'change lsedge01, lsedge02'))[0]).toBe('Hosts file without 192.168.10.90 pool01.contoso.net, 192.168.10.91');
});

test('without differences it has no sections', () => {
  const { text } = compared(contosoPlan(), contosoPlan());
  expect(text).toContain('0 added, 0 removed, 0 changed\n');
  expect(text.split('\n')).toHaveLength(6);
});
