import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FindingSeverity } from '../../lib/plan/finding';
import { PlanFile } from '../../lib/plan/plan-file';
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
