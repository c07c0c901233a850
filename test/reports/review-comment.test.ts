import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallEndKind } from '../../lib/plan/network/firewall-plan';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { reachabilityLines } from '../../lib/reports/comment/reachability-lines';
import { ReviewComment } from '../../lib/reports/review-comment';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { PlanFolderReview } from '../../lib/review/plan-folder-review';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { azurePlan, dns, reviewed, XMPP_OCS_AND_DRAINED } from '../review/transitions';
import { refusalOf } from '../support/plan-request';

const REPORT = 'https://ci.example/runs/1/edge.html';
const LIMIT = 65_536;
const review = reviewed({}, XMPP_OCS_AND_DRAINED);
const comment = ReviewComment.of(review, { reportUrl: REPORT });
const { text } = comment;

/** What is shown without opening anything. */
const open = (markdown: string): string => markdown.replace(/<details>[^]*?<\/details>/g, '');

describe('who sees only the comment', () => {
  const shown = open(text);

  test('knows first how much there is, and what stops it', () => {
    expect(text.split('\n').slice(0, 2)).toEqual([
      '<!-- cdktf-lync-edge review -->',
      '## Edge review: 21 changes, 4 with a risk, **2 thresholds to confirm**, **1 error to fix or acknowledge**',
    ]);
    expect(comment.fileName).toBe('edge-review.md');
  });

  test.each([
    ['what to open', /\*\*Network\*\*.*\*\*open 6 firewall rules\*\*: TCP 50000-59999 inbound, .*TCP 5269 inbound/],
    ['what to publish', /\*\*DNS\*\*.*\*\*publish 2 DNS records\*\*: A xmpp\.contoso\.com; SRV .*xmpp-server/],
    ['what to reissue', /\*\*PKI\*\*.*\*\*reissue 1 certificate\*\*: external Edge certificate sip\.contoso\.com/],
    ['which names to add', /Reissue the external Edge certificate .* additional names contoso\.com, xmpp\.contoso\.com/],
    ['which partners come', /\*\*Lync\*\*.*\*\*add 2 partners or providers\*\*: partner woodgrove\.example .*gmail\.com/],
    ['what is new', /\*\*New in use:\*\* partners on OCS 2007, XMPP\./],
    ['who reaches what', /_Affects:_ anyone on the Internet can reach the A\/V Edge at 10\.45\.16\.30, .* on TCP 50000-59999/],
    ['who waits for it', /until it is open, partners on .* 2007 \(woodgrove\.example\) have no audio and video/],
    ['whom the drained server affects', /Drain lsedge02.*_Affects:_ existing.*only lsedge01 gets new ones, .* fails over/],
    ['what the rules find', /\*\*ERROR\*\* ocs-dns-failover, woodgrove\.example: .* does not support DNS load balancing/],
    ['which packets pass now', /\*\*XMPP \(gmail\.com\)\*\*\n {2}- External, inbound: TCP 5269 from the Internet to 10/],
    ['one of these packets', /For example: TCP from 1\.0\.0\.0 to 10\.45\.16\.30 port 50000\. Guide: .*external\/12/],
    ['what to confirm', /\*\*media-range-opened\*\*, av\.contoso\.com: TCP and UDP 50000-59999 are opened from the Internet/],
  ])('can tell %s', (_what, expected) => expect(shown).toMatch(expected));

  test('finds the rest by opening it', () => {
    expect(text).toMatch(/<details><summary>4 other changes without risk<\/summary>/);
    expect(shown).not.toContain('until it is open, media with partners on earlier products fails');
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)!.length);
  });

  test('gets to the report', () => expect(text).toMatch(/\n\[Full report\]\(<https:\/\/ci\.example\/runs\/1\/edge\.html>\)\n$/));
});

test('a review without changes has no comment', () => {
  expect(ReviewComment.of(EdgePlanReview.of(azurePlan(), azurePlan()), { reportUrl: REPORT }).text).toBe('');
});

test('what is confirmed is shown with its reason, and the headline no longer asks', () => {
  const confirmations = ['media-range-opened', 'zone-records-changed'].map((id) => ({ id, reason: 'until March' }));
  const confirmed = ReviewComment.of(EdgePlanReview.of(azurePlan(), azurePlan(XMPP_OCS_AND_DRAINED), { confirmations })).text;
  expect(confirmed).toMatch(/^## (?!.*confirm)/m);
  expect(confirmed).toContain('_Confirmed:_ until March');
});

test('an outage comes first, with the better order', () => {
  const shown = open(ReviewComment.of(reviewed(dns(3), dns(2))).text);
  expect(shown)
    .toMatch(/- \*\*Outage\*\*: Remove server 3, lsedge03\.contoso\.net\..*<br>_Better:_ drain server 3 first, and deploy/);
});

test('resolved findings are told', () => {
  const back = ReviewComment.of(EdgePlanReview.of(azurePlan(XMPP_OCS_AND_DRAINED), azurePlan())).text;
  expect(back).toMatch(/<summary>8 resolved findings<\/summary>/);
});

describe('packets that only one plan lets pass', () => {
  const OPENED = '### Packets that pass now and did not before';
  const CLOSED = '### Packets that no longer pass';
  const NONE = 'no packet passes that did not pass before';
  const plan = azurePlan();
  const textOf = (after: EdgePlan, before = plan): string => ReviewComment.of(EdgePlanReview.of(before, after)).text;

  test('are told by cause, one line for each box', () => {
    const section = text.slice(text.indexOf(OPENED), text.indexOf('### Findings')).trim().split('\n');
    expect(section.map((line) => line.slice(0, 34))).toEqual([
      OPENED.slice(0, 34), '',
      '- **XMPP (gmail.com)**', ...['External, inbound: TCP 5269 fr', 'External, outbound: TCP 5269 f', 'Internal, inbound: TCP 23456 f']
        .map((line) => `  - ${line}`),
      '- **Partners on Office Communicati', '  - External, inbound: TCP and UDP', '  - External, outbound: UDP 50000-',
    ]);
    expect(text).not.toContain(CLOSED);
  });

  test('are told when they no longer pass', () => {
    const back = textOf(plan, azurePlan(XMPP_OCS_AND_DRAINED));
    expect(back).toContain(`No packet passes that did not pass before.\n\n${CLOSED}\n\n- **XMPP`);
    expect(back).not.toContain(OPENED);
  });

  test('are folded when there are many', () => {
    const servers = ReviewComment.of(reviewed(dns(2), dns(3))).text;
    expect(servers).toMatch(
      /### Packets that pass now.*\n\n<details><summary>11 kinds of packets, 1 cause<\/summary>\n\n- \*\*Server lsedge03/);
  });

  test('are none when rules are only written differently, and are not mentioned when no rule changes', () => {
    const firewall = plan.firewall.map((rule) => ({ ...rule, priority: rule.priority - 1 }));
    const reordered = textOf({ ...plan, firewall });
    expect(reordered.split(NONE)).toHaveLength(2);
    expect(reordered).not.toContain('### Packets');
    expect(textOf({ ...plan, virtualMachineSize: 'Standard_D8s_v5' })).not.toMatch(/packet/i);
  });

  test('are not told when a rule cannot be read, and the comment says so', () => {
    const firewall = plan.firewall.map((rule) => ({ ...rule, ports: '<b>' }));
    expect(textOf({ ...plan, firewall })).toMatch(/\*\*Packets are not compared:\*\* plan\.firewall\..* is "&lt;b>", but should be /);
  });

  test('are told with few of many addresses, and with the witness', () => {
    const prefixes = Array.from({ length: 4000 }, (_, index) => `131.107.${index >> 7}.${(index % 128) * 2}`);
    const firewall = plan.firewall.map((rule) => (rule.id === 'external-in-5061-tcp-access-edge'
      ? { ...rule, source: { kind: FirewallEndKind.ADDRESSES, label: 'partners', prefixes } }
      : rule));
    expect(textOf({ ...plan, firewall })).toMatch(
      /TCP 5061 from the Internet except 131\.107\.0\.0, .* and 3994 more to 10\..* For example: TCP from/);
  });

  test('are counted when the comment is short', () => {
    const lines = (foldedItems: number, items: number): string[] => reachabilityLines(
      EdgePlanReview.of(azurePlan(dns(2)), azurePlan(dns(3))).plans[0]!, '###',
      { foldedEffects: false, foldedItems, items, characters: 200 });
    expect(lines(0, 5)).toEqual([OPENED, '', '11 kinds of packets, 1 cause.', '']);
    expect(lines(4, 5).filter((line) => line.startsWith('  - '))).toHaveLength(4);
    expect(lines(4, 5)).toContain('- and 7 more kinds of packets');
  });

  test.each(['</details><script>', '**x**\n## Approved', '@everyone'])('have only text as causes: %s', (hostile) => {
    const partners = [{ ...azurePlan(XMPP_OCS_AND_DRAINED).xmpp!.partners[0]!, domain: hostile }];
    const xmpp = { ...azurePlan(XMPP_OCS_AND_DRAINED).xmpp!, partners };
    const shown = textOf({ ...azurePlan(XMPP_OCS_AND_DRAINED), xmpp });
    for (const forbidden of ['<script', '\n## Approved', '@everyone']) expect(shown).not.toContain(forbidden);
    expect(shown.match(/<\/details>/g)).toHaveLength(shown.match(/<details>/g)!.length);
  });
});

test('several plans have a title each, and one table for all', () => {
  const file = (plan: EdgePlan): { fileName: string; text: string } => (
    { fileName: 'edge.json', text: PlanFile.ofEdge(plan).text });
  const internal = {
    fqdn: 'other.contoso.net', nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90'], networks: ['192.168.10.0/24'],
  };
  const head = [file(azurePlan(XMPP_OCS_AND_DRAINED)), { ...file(azurePlan({ internal })), fileName: 'other.json' }];
  const folders = ReviewComment.of(PlanFolderReview.of([file(azurePlan())], head)).text;
  expect(folders).toContain(', in 2 plans, ');
  expect(folders.match(/^\| \*\*Network\*\*/gm)).toHaveLength(1);
  expect(folders).toMatch(/^### Edge plan of other\.contoso\.net$/m);
  expect(folders).toContain('**Edge plan of other.contoso.net** is new: Lync Server 2013');
});

describe('the marker', () => {
  test('is the same for every review, and others for other keys', () => {
    expect(ReviewComment.of(reviewed(dns(2), dns(3))).marker).toBe(comment.marker);
    const keyed = ReviewComment.of(review, { key: 'lab-edge' });
    expect(keyed.marker).toBe('<!-- cdktf-lync-edge review lab-edge -->');
    expect(keyed.text.split('\n')[0]).toBe(keyed.marker);
  });
});

describe('a comment that is too long', () => {
  const partners = (count: number): FederatedPartner[] => Array.from({ length: count }, (_, index) => (
    FederatedPartner.allowedDomain(`partner-with-a-long-name-${index}.example`, { product: PartnerProduct.LYNC_SERVER_2013 })));
  const withPartners = (count: number): EdgePlan => azurePlan({
    federation: { discoverableDomains: ['contoso.com'], partners: partners(count) },
  });

  test('drops what is folded first, and keeps what has a risk', () => {
    const removed = EdgePlanReview.of(azurePlan(XMPP_OCS_AND_DRAINED), withPartners(800));
    const long = ReviewComment.of(removed, { reportUrl: REPORT }).text;
    expect(long.length).toBeLessThan(LIMIT);
    expect(long).toContain('Close TCP 5269 (XMPP) inbound');
    expect(long).toMatch(/- and \d+ more changes/);
    expect(long).toContain('add 800 partners or providers');
    expect(long.trimEnd().endsWith(`[Full report](<${REPORT}>)`)).toBe(true);
  });

  test('counts what has a risk when even that is too much', () => {
    const long = ReviewComment.of(EdgePlanReview.of(withPartners(2000), azurePlan()), { reportUrl: REPORT }).text;
    expect(long.length).toBeLessThan(LIMIT);
    expect(long).toMatch(/- and 19\d\d more changes/);
    expect(long).toContain('remove 2000 partners or providers');
  });

  test('always fits, whatever a plan says', () => {
    const hostile = '@|<`$'.repeat(600);
    const plan = azurePlan();
    const texts = { subject: hostile, message: hostile, fix: hostile, severity: FindingSeverity.ERROR };
    const findings = Array.from({ length: 300 }, (_, index) => (
      { ...plan.findings[0]!, ruleId: `r${index}${hostile}`, ...texts }));
    const dnsRecords = plan.dnsRecords.map((record) => (
      { ...record, zone: hostile, name: hostile, id: `${record.id}${hostile}` }));
    const long = ReviewComment.of(EdgePlanReview.of(plan, { ...plan, findings, dnsRecords }), { reportUrl: REPORT }).text;
    expect(long.length).toBeLessThan(LIMIT);
    expect(long.split('\n')[0]).toBe(comment.marker);
    expect(long.trimEnd().endsWith(`[Full report](<${REPORT}>)`)).toBe(true);
  });
});

test.each([
  ['HTML', '<script>alert(1)</script>'], ['a closed fold', '</details>'], ['a mention', '@everyone'], ['a table', 'a | b'],
  ['a link', '[x](https://evil.example)'], ['a line', 'x\n## Approved'], ['a comment', '<!-- cdktf-lync-edge review -->'],
  ['an escape', '\u001B[2Jx'],
])('%s in a name is only text', (_what, hostile) => {
  const plan = azurePlan();
  const [finding] = plan.findings;
  const later = {
    ...plan,
    findings: [{
      ...finding!, ruleId: 'new', subject: hostile, message: hostile, fix: hostile, severity: FindingSeverity.WARNING,
    }],
    federation: {
      ...plan.federation!,
      partners: [...plan.federation!.partners, { ...plan.federation!.partners[0]!, domain: hostile, comment: hostile }],
    },
    internal: { ...plan.internal, nextHop: hostile },
    servers: plan.servers.map((server) => ({ ...server, drained: true, computerName: hostile })),
  };
  const markdown = ReviewComment.of(EdgePlanReview.of(plan, later)).text;
  const body = markdown.slice(markdown.indexOf('\n'));
  for (const forbidden of ['<script', '@everyone', '](https://evil', '\u001B', '\n## Approved', '<!-- cdktf']) {
    expect(body).not.toContain(forbidden);
  }
  expect(body.match(/<\/details>/g)?.length).toBe(body.match(/<details>/g)?.length);
  // Rows of the table have as many cells as its head.
  const rows = body.split('\n').filter((line) => line.startsWith('| '));
  expect(new Set(rows.map((row) => row.split(' | ').length)).size).toBe(1);
});

test('the same review results in the same text', () => {
  expect(ReviewComment.of(reviewed({}, XMPP_OCS_AND_DRAINED), { reportUrl: REPORT }).text).toBe(text);
});

test.each<[string, unknown, unknown, string]>([
  ['a plan', azurePlan(), {}, 'review'], ['nothing', undefined, {}, 'review'], ['null', null, {}, 'review'],
  ['a broken review', { plans: [null], verdicts: [], unconfirmed: [] }, {}, 'review'],
  ['another scheme', review, { reportUrl: 'javascript:alert(1)' }, 'options.reportUrl'],
  ['an address that ends the link', review, { reportUrl: 'https://x.example/>)' }, 'options.reportUrl'],
  ['a long address', review, { reportUrl: `https://x.example/${'a'.repeat(3000)}` }, 'options.reportUrl'],
  ['a key that ends the marker', review, { key: 'x-->' }, 'options.key'],
  ['an unknown option', review, { url: REPORT }, 'options.url'],
])('%s is refused', (_name, given, options, property) => {
  expect(refusalOf(() => ReviewComment.of(given as never, options as never)).property).toBe(property);
});
