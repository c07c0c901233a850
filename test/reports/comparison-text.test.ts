import { EdgePlanReport } from '../../lib/reports/edge-plan-report';
import { EdgePlanComparison } from '../../lib/review/plan-comparison';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { contosoPlan, contosoRequest } from '../support/plan-request';
import { fullRequest, LYNC_2013, SFB_SE } from '../support/products';
import { squeezed } from './report-lines';

const upgrade = EdgePlanReport.comparisonAsText(EdgePlanComparison.ofProducts(fullRequest(LYNC_2013), SFB_SE));
const lines = squeezed(upgrade.split('\n'));

test('lines are printable, at most 80 columns wide, and have no blanks at their end', () => {
  for (const line of upgrade.split('\n')) expect(line).toMatch(/^(?:[\x20-\x7e]{0,79}[\x21-\x7e])?$/);
  expect(upgrade.endsWith('\n')).toBe(true);
});

test('says what was compared, and how much is different', () => {
  expect(lines.slice(0, 6).join(' ')).toContain('Changes to the Edge plan of lsedge.contoso.net');
  expect(upgrade.replace(/\s+/g, ' ')).toMatch(/Before Lync Server 2013, scaled-dns-private-nat, 2 servers After Skype for Business Server Subscription Edition,/);
  const { differences } = EdgePlanComparison.ofProducts(fullRequest(LYNC_2013), SFB_SE);
  const count = (wanted: string): number => differences.filter(({ change }) => change as string === wanted).length;
  expect(lines).toContain(`Changes ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`);
});

test('speaks to those who open ports, create records and renew certificates', () => {
  for (const line of [
    'FIREWALL, EXTERNAL INTERFACE',
    'open outbound UDP 50000-59999 RTP A/V Edge any',
    'close inbound TCP 5269 XMPP any XMPP proxy',
    'delete external SRV _xmpp-server._tcp.contoso.com',
    'renew Edge external sip.contoso.com',
    'names: without contoso.com, xmpp.contoso.com',
    'Lync Server 2013 -> Skype for Business Server Subscription Edition',
    'remove public IM Skype',
    'yes -> no',
  ]) expect(lines).toContain(line);
});

test('says what joins and what leaves a list', () => {
  const text = EdgePlanReport.comparisonAsText(EdgePlanComparison.of(
    contosoPlan(), contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) })));
  expect(squeezed(text.split('\n'))).toEqual(expect.arrayContaining([
    'add lsedge03', 'change external A sip.contoso.com', 'addresses: with assigned at deployment (lsedge03)',
  ]));
});

test('without a difference it has no sections', () => {
  const same = EdgePlanReport.comparisonAsText(EdgePlanComparison.ofProducts(contosoRequest(), LYNC_2013));
  expect(same).toContain('0 added, 0 removed, 0 changed\n');
  expect(same.split('\n')).toHaveLength(6);
});
