import { counted } from '../../lib/rules/counted';

test.each([
  [0, '0 days'], [1, '1 day'], [2, '2 days'],
])('%d is counted as %s', (count, text) => expect(counted(count, 'day')).toBe(text));
