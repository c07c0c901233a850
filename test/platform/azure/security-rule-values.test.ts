import { checkPriorityUnique } from '../../../lib/platform/azure/security-rule-values';
import { refusal } from './check-table';

describe('checkPriorityUnique', () => {
  const rule = (name: string, priority: number, direction = 'Inbound'): Parameters<typeof checkPriorityUnique>[0][0] => ({
    name,
    direction,
    priority,
  });

  test('accepts one priority in both directions, and no rules at all', () => {
    expect(() => checkPriorityUnique([rule('a', 100), rule('b', 100, 'Outbound'), rule('c', 101)], 'rules')).not.toThrow();
    expect(() => checkPriorityUnique([], 'rules')).not.toThrow();
  });

  test('names both rules and the next free priority', () => {
    const error = refusal(() => checkPriorityUnique([rule('a', 100), rule('b', 101), rule('c', 100)], 'rules'));
    expect(error.property).toBe('rules');
    expect(error.given).toBe('"a" and "c", both Inbound with priority "100"');
    expect(error.fix).toBe('set another priority for "c": 102 is free');
  });

  test('suggests no priority after the last one', () => {
    const error = refusal(() => checkPriorityUnique([rule('a', 4096), rule('b', 4096)], 'rules'));
    expect(error.fix).toBe('set a priority below 4096 for "b"');
  });
});
