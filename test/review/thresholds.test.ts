import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { FirewallEndKind } from '../../lib/plan/network/firewall-plan';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { THRESHOLDS } from '../../lib/review/thresholds';
import type { ThresholdConfirmation } from '../../lib/review/thresholds/threshold-confirmation';
import { refusalOf } from '../support/plan-request';
import { azurePlan, thresholdsOf, XMPP_OCS_AND_DRAINED } from './transitions';

const [before, after] = [azurePlan(), azurePlan(XMPP_OCS_AND_DRAINED)];
const confirmed = (...confirmations: ThresholdConfirmation[]): EdgePlanReview => (
  EdgePlanReview.of(before, after, { confirmations }));

test('IDs are stable, because confirmations name them', () => {
  expect(THRESHOLDS.map(({ id }) => id)).toEqual([
    'federation-route-moved', 'federation-record-removed', 'media-range-opened', 'machine-replaced', 'zone-records-changed',
    'firewall-rules-changed',
  ]);
});

test('a confirmation with a reason counts for its threshold, and the review shows the reason', () => {
  const review = confirmed({ id: 'media-range-opened', reason: ' until woodgrove moves ' });
  expect(review.unconfirmed.map(({ id }) => id)).toEqual(['zone-records-changed']);
  expect(review.plans[0]!.thresholds[0]).toMatchObject({ id: 'media-range-opened', confirmation: 'until woodgrove moves' });
});

test('a confirmation of one subject counts for this subject', () => {
  const review = confirmed({ id: 'zone-records-changed', subject: 'external zone contoso.com', reason: 'edge02 is drained' });
  expect(review.unconfirmed.map(({ id }) => id)).toEqual(['media-range-opened']);
});

test.each<[string, ThresholdConfirmation, string, RegExp]>([
  ['an unknown threshold', { id: 'media-range-open', reason: 'x' }, 'options.confirmations[0].id', /did you mean/],
  ['a threshold of nowhere', { id: 'everything', reason: 'x' }, 'options.confirmations[0].id', /copy the ID/],
  ['a threshold that is not reached', { id: 'machine-replaced', reason: 'x' }, 'options.confirmations[0].id', /remove the/],
  ['a subject that is not reached', { id: 'zone-records-changed', subject: 'external zone litware.com', reason: 'x' },
    'options.confirmations[0].subject', /copy the subject/],
  ['a blank reason', { id: 'media-range-opened', reason: '  ' }, 'options.confirmations[0].reason', /say why/],
])('%s is refused', (_name, confirmation, property, fix) => {
  const refusal = refusalOf(() => confirmed(confirmation));
  expect(refusal.property).toBe(property);
  expect(refusal.fix).toMatch(fix);
});

test('one threshold is confirmed once', () => {
  const id = 'media-range-opened';
  const twice = [{ id, reason: 'one' }, { id, subject: 'av.contoso.com', reason: 'two' }];
  expect(refusalOf(() => confirmed(...twice)).property).toBe('options.confirmations[1].id');
});

describe('a third of the records of a zone', () => {
  const [record] = before.dnsRecords;
  const named = (count: number, ttlSeconds = 3600): EdgePlan['dnsRecords'] => Array.from({ length: count }, (_, index) => (
    { ...record!, id: `external/A/h${index}.contoso.com`, name: `h${index}.contoso.com`, ttlSeconds }));
  const withRecords = (dnsRecords: EdgePlan['dnsRecords']): EdgePlan => ({ ...before, dnsRecords });
  const reached = (was: EdgePlan['dnsRecords'], is: EdgePlan['dnsRecords']): string[] => (
    thresholdsOf(EdgePlanReview.of(withRecords(was), withRecords(is))));

  test('may change, and more may not', () => {
    expect(reached(named(9), [...named(3, 60), ...named(9).slice(3)])).toEqual([]);
    expect(reached(named(9), [...named(4, 60), ...named(9).slice(4)]))
      .toEqual(['zone-records-changed external zone contoso.com']);
    expect(reached(named(9), named(5))).toEqual(['zone-records-changed external zone contoso.com']);
  });

  test('counts from three records on, however small the zone is', () => {
    expect(reached(named(1), named(1, 60))).toEqual([]);
    expect(reached(named(2), [])).toEqual([]);
    expect(reached(named(5), [...named(2, 60), ...named(5).slice(2)])).toEqual([]);
    expect(reached(named(3), [])).toEqual(['zone-records-changed external zone contoso.com']);
    expect(reached(named(8), [...named(3, 60), ...named(8).slice(3)])).toEqual(['zone-records-changed external zone contoso.com']);
  });

  test('counts no new ones, and no records outside of zones', () => {
    expect(reached(named(3), named(30))).toEqual([]);
    const byOthers = named(9).map(({ zone: _zone, ...rest }) => rest);
    expect(reached(byOthers, [])).toEqual([]);
  });
});

describe('a third of the rules of a side', () => {
  const withRules = (count: number, change: (rule: EdgePlan['firewall'][number], index: number) => EdgePlan['firewall'][number]): EdgePlan => {
    const external = before.firewall.filter(({ side }) => side === EdgeSide.EXTERNAL).slice(0, count);
    return { ...before, firewall: external.map(change) };
  };
  const base = (count: number): EdgePlan => withRules(count, (rule) => rule);
  const moved = (count: number, of: number): EdgePlan => withRules(of, (rule, index) => (
    index < count ? { ...rule, priority: rule.priority + 1 } : rule));

  test('may change, and more may not', () => {
    expect(thresholdsOf(EdgePlanReview.of(base(9), moved(3, 9)))).toEqual([]);
    expect(thresholdsOf(EdgePlanReview.of(base(9), moved(4, 9))))
      .toEqual(['firewall-rules-changed external firewall of lsedge.contoso.net']);
  });

  test('counts from three rules on, however few there are', () => {
    expect(thresholdsOf(EdgePlanReview.of(base(2), moved(2, 2)))).toEqual([]);
    expect(thresholdsOf(EdgePlanReview.of(base(3), moved(3, 3))))
      .toEqual(['firewall-rules-changed external firewall of lsedge.contoso.net']);
  });

  test('another purpose is no change', () => {
    expect(EdgePlanReview.of(base(9), withRules(9, (rule) => ({ ...rule, purpose: 'another', tableRows: [] }))).plans).toEqual([]);
  });
});

test('a media range that only listed partners reach and then everybody does is opened', () => {
  const open = azurePlan(XMPP_OCS_AND_DRAINED);
  const source = { kind: FirewallEndKind.ADDRESSES, label: 'woodgrove', prefixes: ['131.107.1.0/24'] };
  const narrow = { ...open, firewall: open.firewall.map((rule) => (
    rule.ports === '50000-59999' && rule.direction === TrafficDirection.INBOUND ? { ...rule, source } : rule)) };
  expect(thresholdsOf(EdgePlanReview.of(narrow, open))).toContain('media-range-opened av.contoso.com');
  expect(thresholdsOf(EdgePlanReview.of(open, narrow))).not.toContain('media-range-opened av.contoso.com');
});
