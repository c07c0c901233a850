import fc from 'fast-check';
import { TopologyChecklist } from '../../../lib/configure/topology-checklist';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { contosoPlan, refusalOf } from '../../support/plan-request';
import { richPlan } from '../settings-plans';
import { federatingWith, partner, pool } from './organization-pools';

const checklistOf = (...plans: EdgePlan[]): TopologyChecklist => TopologyChecklist.ofOrganization(plans);

const eu = pool('eu', { ...federatingWith(partner('litware.com')), externalAccessPolicy: 'Sales' });
const us = pool('us');

describe('the checklist for two pools', () => {
  const checklist = checklistOf(us, eu);

  test('has the sections of each pool, and the settings once', () => {
    expect(checklist.text).toMatch(/^# Checklist for the Edge pools `edge-eu\.contoso\.net`, `edge-us\.contoso\.net`\n/);
    expect(checklist.sections.map(({ title }) => title)).toEqual([
      'Topology: edge-eu.contoso.net', 'Edge Servers: edge-eu.contoso.net',
      'Topology: edge-us.contoso.net', 'Edge Servers: edge-us.contoso.net',
      'Settings',
      'Tasks for others: edge-eu.contoso.net', 'Tests: edge-eu.contoso.net', 'Renewal of certificates: edge-eu.contoso.net',
      'Tests: edge-us.contoso.net', 'Renewal of certificates: edge-us.contoso.net',
    ]);
  });

  test('has the wizard of each pool with its own values', () => {
    const wizards = checklist.sections.filter(({ title }) => title.startsWith('Topology')).map(({ steps }) =>
      steps.find(({ what }) => what === 'Name the pool.')!.values[0]!.values);
    expect(wizards).toEqual([['edge-eu.contoso.net'], ['edge-us.contoso.net']]);
    expect(checklist.text.match(/Set the federation route/g)).toHaveLength(1);
  });

  test('runs one settings script, which may turn settings off, and grants the policy of one pool', () => {
    expect(checklist.text.match(/Run the settings script/g)).toHaveLength(1);
    expect(checklist.text).not.toContain('The organization has other Edge pools');
    expect(checklist.text.match(/Grant-CsExternalAccessPolicy/g)).toHaveLength(1);
  });

  test('is the same in every order', () => {
    const plans = [eu, us, pool('asia'), pool('africa', { xmpp: {} })];
    const expected = checklistOf(...plans).text;
    fc.assert(fc.property(fc.shuffledSubarray(plans, { minLength: plans.length }), (shuffled) => {
      expect(checklistOf(...shuffled).text).toBe(expected);
    }), { numRuns: 10 });
  });
});

test('the checklist for one plan is that of the pool', () => {
  for (const plan of [eu, contosoPlan(), richPlan()]) {
    expect(checklistOf(plan).text).toBe(TopologyChecklist.of(plan).text);
    expect(checklistOf(plan).sections).toEqual(TopologyChecklist.of(plan).sections);
  }
});

test('the checklist of one pool of several says that its script turns nothing off', () => {
  const note = 'The organization has other Edge pools: the script turns off nothing that they may need.';
  expect(TopologyChecklist.of(us).text).toContain(note);
  expect(TopologyChecklist.of(contosoPlan()).text).not.toContain(note);
});

test('pools that contradict each other have no checklist', () => {
  const other = pool('us', federatingWith(partner('litware.com', 'HR')));
  const first = pool('eu', federatingWith(partner('litware.com', 'Sales')));
  expect(refusalOf(() => checklistOf(first, other)).given)
    .toBe('the partner litware.com with comment "Sales" in edge-eu.contoso.net, and with "HR" in edge-us.contoso.net');
  expect(refusalOf(() => checklistOf())).toMatchObject({ property: 'plans', given: 'an empty list' });
});
