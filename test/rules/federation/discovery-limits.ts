import { discoveryLimits } from '../../../lib/rules/federation/discovery-limits';
import { contosoPlan } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';

const check = (partnerDiscovery: boolean): ReturnType<typeof discoveryLimits.check> =>
  discoveryLimits.check(contosoPlan({ federation: { partnerDiscovery, discoverableDomains: ['contoso.com'] } }));

test('with discovery on, both limits are reported once', () => {
  expect(check(true)).toMatchObject([{
    subject: 'partner discovery', message: expect.stringMatching(/20 messages a second.* 1,000 users/) as string,
  }]);
});

test('reports nothing with discovery off', () => expect(check(false)).toEqual([]));

test('reports nothing without federation', () => {
  expect(discoveryLimits.check(contosoPlan({ federation: undefined }))).toEqual([]);
});

describe('the limits and the planning data', () => {
  const limits = readPlanning('federation')['limits'] as readonly { id: string; value?: number; doc: string }[];

  test.each(['discovered-rate', 'discovered-contacts'])('%s', (id) => {
    const limit = limits.find((row) => row.id === id);
    expect(check(true)[0]?.message).toContain(` ${Number(limit?.value).toLocaleString('en-US')} `);
    expect(discoveryLimits.page).toBe(limit?.doc);
  });
});
